import type { Readable } from "node:stream";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Performing } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Language } from "../kernel/language.ts";
import { Refusal } from "../kernel/refusal.ts";
import { type ExaminedFile, examined, keep } from "./actions.ts";
import { checkQuota } from "./queries.ts";
import { ExaminersBusy } from "./reading/examiner.ts";
import { UploadsUsedUp } from "./refusals.ts";
import { cleanFileName, faultWords, maxFileBytes } from "./rules.ts";

/** One file of a multipart body, as it arrives. */
export interface ArrivingFile {
  readonly filename: string;
  readonly file: Readable & { readonly truncated: boolean };
}

export interface KeptFile {
  readonly id: string;
  readonly fileName: string;
  readonly mimeType: string;
  readonly sizeBytes: number;
}

/** Why a file was not kept, as its door answers: a status of HTTP, a code for programs, words for people. */
export interface NotKept {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfterSeconds?: number;
}

/** Who sends a file, and in which language it is answered. */
export interface Sender extends Performing {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly language: Language;
  readonly now: () => Date;
}

/**
 * Takes one file in, whichever door it comes by: reads it to its end, looks into it, keeps it.
 * @param announcedBytes how long it says it is, where it does
 */
export async function receive(
  sender: Sender,
  arriving: ArrivingFile,
  announcedBytes?: number,
): Promise<KeptFile | NotKept> {
  const name = cleanFileName(arriving.filename);
  const content = await readFile(arriving);
  if (content === "cut")
    return { status: 400, code: "BODY_INCOMPLETE", message: incomplete[sender.language] };
  if (content === "tooLarge") return tooLarge(name, sender.language, announcedBytes);
  try {
    await checkQuota(sender.em, sender.actor, sender.now());
    const file: ExaminedFile = await examined({ name, content });
    return await sender.perform("document.keep", {}, async (act) => {
      const { id, fileName, mimeType, sizeBytes } = await keep(act, file);
      return { id, fileName, mimeType, sizeBytes };
    });
  } catch (error) {
    return notKept(error, sender);
  }
}

/** What is more than may be kept is read to its end and forgotten: another file may follow it. */
async function readFile({ file }: ArrivingFile): Promise<Buffer | "cut" | "tooLarge"> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of file) pieces.push(piece as Buffer);
  } catch {
    return "cut";
  }
  return file.truncated ? "tooLarge" : Buffer.concat(pieces);
}

/** @param announcedBytes of the whole body, which is little more than its file */
export function tooLarge(name: string, language: Language, announcedBytes?: number): NotKept {
  const known = announcedBytes !== undefined && announcedBytes > maxFileBytes ? announcedBytes : undefined;
  return { status: 413, code: "FILE_TOO_LARGE", message: faultWords("tooLarge", name, known)[language] };
}

function notKept(error: unknown, { language, now }: Sender): NotKept {
  if (error instanceof ExaminersBusy) {
    return { status: 503, code: "BUSY", message: busy[language], retryAfterSeconds: 5 };
  }
  if (!(error instanceof Refusal)) throw error;
  const refused = { code: error.code, message: error.words[language] };
  if (!(error instanceof UploadsUsedUp)) return { status: 415, ...refused };
  const seconds = Math.max(1, Math.ceil((error.until.getTime() - now().getTime()) / 1_000));
  return { status: 429, ...refused, retryAfterSeconds: seconds };
}

export const incomplete = {
  it: "Il file non è arrivato per intero: controlla la connessione e invialo di nuovo.",
  en: "The file did not arrive whole: check the connection and send it again.",
};

const busy = {
  it: "Stiamo controllando molti file in questo momento: riprova tra qualche secondo.",
  en: "We are checking many files at the moment: try again in a few seconds.",
};
