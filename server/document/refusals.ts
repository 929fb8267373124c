import { dayAndTime } from "../kernel/dates.ts";
import type { ErrorCode } from "../kernel/error-codes.ts";
import { Refusal } from "../kernel/refusal.ts";
import { type FileFault, faultWords } from "./rules.ts";

const codes = {
  empty: "FILE_EMPTY",
  tooLarge: "FILE_TOO_LARGE",
  notAccepted: "FILE_NOT_ACCEPTED",
  nameMismatch: "FILE_NAME_MISMATCH",
  active: "FILE_ACTIVE",
  protected: "FILE_PROTECTED",
  unreadable: "FILE_UNREADABLE",
  expands: "FILE_EXPANDS",
  pixels: "FILE_PIXELS",
} as const satisfies Record<FileFault, ErrorCode>;

export function fileRefused(fault: FileFault, fileName: string, sizeBytes: number): Refusal {
  return new Refusal(codes[fault], faultWords(fault, fileName, sizeBytes), { field: "file" });
}

/** An account has uploaded what it may in 24 hours. */
export class UploadsUsedUp extends Refusal {
  readonly until: Date;

  constructor(files: number, until: Date) {
    super("TOO_MANY_UPLOADS", {
      it: `Hai già caricato tutto ciò che si può in 24 ore (${files} file): potrai continuare da ${dayAndTime(until, "it")}.`,
      en: `You have uploaded all that is possible in 24 hours (${files} files): you can go on from ${dayAndTime(until, "en")}.`,
    });
    this.until = until;
  }
}
