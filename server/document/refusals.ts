import { Refusal } from "../kernel/refusal.ts";
import { type FileFault, faultWords } from "./rules.ts";

/** `nameMismatch` becomes FILE_NAME_MISMATCH. */
export function fileRefused(fault: FileFault, fileName: string, sizeBytes: number): Refusal {
  const code = `FILE_${fault.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
  return new Refusal(code, faultWords(fault, fileName, sizeBytes), { field: "file" });
}

/** An account has uploaded what it may in 24 hours. */
export class UploadsUsedUp extends Refusal {
  readonly until: Date;

  constructor(files: number, until: Date) {
    super("TOO_MANY_UPLOADS", {
      it: `Hai già caricato tutto ciò che si può in 24 ore (${files} file): potrai continuare da ${dayAndTime(until, "it-IT")}.`,
      en: `You have uploaded all that is possible in 24 hours (${files} files): you can go on from ${dayAndTime(until, "en-GB")}.`,
    });
    this.until = until;
  }
}

function dayAndTime(instant: Date, locale: string): string {
  const shown = { weekday: "long", day: "numeric", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(locale, { ...shown, timeZone: "Europe/Rome" }).format(instant);
}
