import type { Bilingual } from "../kernel/language.ts";

/** At most so many bytes a file; one more is refused. */
export const maxFileBytes = 5_242_880;

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

export type FileFault = "empty" | "tooLarge" | "notAccepted" | "nameMismatch" | "active";

/**
 * What is wrong with a file, by its size, its name and the type found in its content; undefined when nothing is.
 * The name alone proves nothing, but a name that contradicts the content is refused.
 */
export function fileFault(fileName: string, sizeBytes: number, foundType: string): FileFault | undefined {
  if (sizeBytes === 0) return "empty";
  if (sizeBytes > maxFileBytes) return "tooLarge";
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

/** Says what is wrong and what to do, naming the file and its size. */
export function faultWords(fault: FileFault, fileName: string, sizeBytes: number): Bilingual {
  const megabytes = (sizeBytes / 1_048_576).toFixed(1);
  const list = extensions.join(", ");
  switch (fault) {
    case "empty":
      return {
        it: `${fileName} è vuoto: scegli un altro file.`,
        en: `${fileName} is empty: choose another file.`,
      };
    case "tooLarge":
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
  }
}
