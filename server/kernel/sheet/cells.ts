/** What people write in the cells of a file: numbers, days, yes and no. */
import { isLocalDate, type LocalDate } from "../dates.ts";
import type { Remarks } from "./sheet.ts";
import type { Row } from "./table.ts";

/** "1.234,5" or "45.07" as a number; undefined when it is none. */
export function decimal(text: string): number | undefined {
  const clean = text.replace(/\s/g, "");
  const plain = clean.includes(",") ? clean.replaceAll(".", "").replace(",", ".") : clean;
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** "31/12/2026", "31.12.2026" or "2026-12-31"; undefined when it is no day that exists. */
export function day(text: string): LocalDate | undefined {
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = italian
    ? `${italian[3]}-${italian[2]?.padStart(2, "0")}-${italian[1]?.padStart(2, "0")}`
    : text.replace(/[T ]00:00(:00)?$/, ""); // as a database exports it
  return isLocalDate(iso) ? iso : undefined;
}

/** "2026-12-31" as people write it in Italy: "31/12/2026". */
export function writtenDay(date: LocalDate): string {
  return date.split("-").toReversed().join("/");
}

/** "sì", "x", "1" … or "no", "", "0" …; undefined when it is neither. */
export function yesOrNo(text: string): boolean | undefined {
  const clean = text.toLowerCase();
  if (["si", "sì", "s", "yes", "y", "true", "vero", "1", "x"].includes(clean)) return true;
  if (["no", "n", "false", "falso", "0", ""].includes(clean)) return false;
  return undefined;
}

/** A cell as one line of text of at most so many characters; control characters become blanks. */
export function boundedText({ cells }: Row, field: string, longest: number, { refuse }: Remarks): string {
  const text = (cells[field] ?? "").replace(/\p{Control}+/gu, " ").trim();
  if (text.length > longest) refuse(field, `più lungo di ${longest} caratteri`);
  return text;
}

/** Like {@link boundedText}, for a cell that must not be empty. */
export function requiredText(row: Row, field: string, longest: number, remarks: Remarks): string {
  const text = boundedText(row, field, longest, remarks);
  if (!text) remarks.refuse(field, "manca: la cella è vuota");
  return text;
}

/** The day of a cell; an empty one is `null`, one that cannot be read is refused, without repeating it: it may be personal. */
export function dayOf({ cells }: Row, field: string, { refuse }: Remarks): LocalDate | null {
  const text = cells[field] ?? "";
  if (!text) return null;
  const read = day(text);
  if (!read) refuse(field, "data non valida; scrivere un giorno che esiste, ad esempio 31/12/2026");
  return read ?? null;
}

/** An address of mail, or null where there is none. The address itself stays out of the reason. */
export function emailOf(row: Row, field: string, remarks: Remarks): string | null {
  const email = boundedText(row, field, 254, remarks);
  if (email && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
    remarks.refuse(field, "indirizzo di posta non valido; scrivere ad esempio nome@dominio.it");
  return email || null;
}
