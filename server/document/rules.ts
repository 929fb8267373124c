import type { Bilingual } from "../kernel/language.ts";

/** At most so many bytes a file; one more is refused. */
export const maxFileBytes = 5_242_880;

/** What one account may upload in 24 hours, by its door. A busy reception needs two or three files for each patient. */
export const uploadsADay: Readonly<Record<"member" | "facility" | "desk", { files: number; bytes: number }>> =
  {
    member: { files: 100, bytes: 300_000_000 },
    facility: { files: 500, bytes: 1_500_000_000 },
    desk: { files: 500, bytes: 1_500_000_000 },
  };

/** What no case and no draft names is removed after so long. */
export const hoursUnnamed = 24;

/** Accepted contents: the type found in the bytes, and the extensions under which people keep it. */
export const acceptedTypes: Readonly<Record<string, readonly string[]>> = {
  "image/gif": ["gif"],
  "image/jpeg": ["jpe", "jpeg", "jpg"],
  "image/png": ["png"],
  "image/bmp": ["bmp"],
  "image/tiff": ["tif", "tiff"],
  "image/heic": ["heic", "heif"],
  "application/pdf": ["pdf"],
  "application/msword": ["doc"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
};

const extensions = Object.values(acceptedTypes).flat();

export type FileFault =
  | "empty"
  | "tooLarge"
  | "notAccepted"
  | "nameMismatch"
  | "active"
  | "protected"
  | "unreadable"
  | "expands"
  | "pixels";

/**
 * What is wrong with a file, by its size, its name and, once it is known, the type found in its content; undefined when
 * nothing is. The name alone proves nothing, but a name that contradicts the content is refused.
 */
export function fileFault(fileName: string, sizeBytes: number, foundType?: string): FileFault | undefined {
  if (sizeBytes === 0) return "empty";
  if (sizeBytes > maxFileBytes) return "tooLarge";
  if (foundType === undefined) return undefined;
  const accepted = acceptedTypes[foundType];
  if (accepted === undefined) return "notAccepted";
  return accepted.includes(extensionOf(fileName)) ? undefined : "nameMismatch";
}

/** The name as people read it: without folders, control or direction characters, at most 200 characters. */
export function cleanFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const readable = last.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  const extension = extensionOf(readable);
  return readable.length <= 200 ? readable || "file" : `${readable.slice(0, 190)}.${extension}`;
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0
    ? ""
    : name
        .slice(dot + 1)
        .toLowerCase()
        .slice(0, 8);
}

/** Says what is wrong and what to do, naming the file and its size where it is known. */
export function faultWords(fault: FileFault, fileName: string, sizeBytes?: number): Bilingual {
  const megabytes = ((sizeBytes ?? 0) / 1_048_576).toFixed(1);
  const list = extensions.join(", ");
  switch (fault) {
    case "empty":
      return {
        it: `${fileName} è vuoto: scegli un altro file.`,
        en: `${fileName} is empty: choose another file.`,
      };
    case "tooLarge":
      // "5,0 MB: il massimo è 5 MB" would help nobody
      if (sizeBytes === undefined || megabytes === "5.0") {
        return {
          it: `${fileName} supera 5 MB: riducilo o fotografalo con una risoluzione più bassa.`,
          en: `${fileName} exceeds 5 MB: make it smaller or take the photo at a lower resolution.`,
        };
      }
      return {
        it: `${fileName} è ${megabytes.replace(".", ",")} MB: il massimo è 5 MB. Riducilo o fotografalo con una risoluzione più bassa.`,
        en: `${fileName} is ${megabytes} MB: the maximum is 5 MB. Make it smaller or take the photo at a lower resolution.`,
      };
    case "notAccepted":
      return {
        it: `${fileName} non è un file che possiamo accettare: usa ${list}.`,
        en: `${fileName} is not a file that we can accept: use ${list}.`,
      };
    case "nameMismatch":
      return {
        it: `Il contenuto di ${fileName} non corrisponde al suo nome: salvalo di nuovo nel formato giusto (${list}).`,
        en: `The content of ${fileName} does not match its name: save it again in the right format (${list}).`,
      };
    case "active":
      return {
        it: `${fileName} contiene istruzioni attive (script o macro): stampalo in un nuovo PDF e carica quello.`,
        en: `${fileName} contains active instructions (scripts or macros): print it to a new PDF and upload that.`,
      };
    case "protected":
      return {
        it: `${fileName} è protetto da password e non possiamo leggerlo: salvalo senza protezione, oppure fotografa le pagine.`,
        en: `${fileName} is protected by a password and we cannot read it: save it without protection, or photograph the pages.`,
      };
    case "unreadable":
      return {
        it: `${fileName} è danneggiato o incompleto: aprilo, salvalo o stampalo in un nuovo PDF e carica quello.`,
        en: `${fileName} is damaged or incomplete: open it, save or print it to a new PDF and upload that.`,
      };
    case "expands":
      return {
        it: `${fileName}, una volta aperto, occupa troppo spazio: stampalo in un nuovo PDF e carica quello.`,
        en: `${fileName} takes too much space once it is opened: print it to a new PDF and upload that.`,
      };
    case "pixels":
      return {
        it: `${fileName} ha troppi pixel (il massimo è 50 milioni): fotografalo o salvalo con una risoluzione più bassa.`,
        en: `${fileName} has too many pixels (the maximum is 50 million): take or save it at a lower resolution.`,
      };
  }
}
