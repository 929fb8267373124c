import { isLocalDate } from "../dates.ts";
import { isUuid } from "../ids.ts";
import type { ColumnKind } from "./declare.ts";
import { cursorWrong } from "./request.ts";

/** A place in a list: what its row has in the column of the order, and its id. */
export interface Position {
  readonly value: string | number | Date;
  readonly id: string;
}

/** Good for the column that it was given out for, in either direction. */
export function encodeCursor(column: string, { value, id }: Position): string {
  const written = value instanceof Date ? value.toISOString() : value;
  return Buffer.from(JSON.stringify([column, written, id])).toString("base64url");
}

/** @throws Refusal for a cursor that was not given out for this column */
export function decodeCursor(
  cursor: string,
  column: string,
  kind: ColumnKind,
  field: "after" | "before",
): Position {
  const [of, written, id] = partsOf(cursor);
  const value = read[kind](written);
  if (of !== column || value === undefined || typeof id !== "string" || !isUuid(id)) throw cursorWrong(field);
  return { value, id };
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** Instants as `encodeCursor` writes them: four digits of a year, which the database knows too. */
const instantOfCursor = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/;
const MOST_OF_TEXT = 400;
const MOST_OF_NUMBER = 2 ** 31 - 1;

/** Only what the database can compare: a forged cursor is refused here, not there. */
const read: Readonly<Record<ColumnKind, (written: unknown) => Position["value"] | undefined>> = {
  text: (written) =>
    typeof written === "string" &&
    written.length <= MOST_OF_TEXT &&
    !written.includes("\0") &&
    written.isWellFormed()
      ? written
      : undefined,
  day: (written) => (typeof written === "string" && isLocalDate(written) ? written : undefined),
  instant: (written) => {
    const instant = new Date(typeof written === "string" && instantOfCursor.test(written) ? written : NaN);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
  },
  cents: wholeNumber,
  count: wholeNumber,
};

function wholeNumber(written: unknown): number | undefined {
  return Number.isInteger(written) && Math.abs(written as number) <= MOST_OF_NUMBER
    ? (written as number)
    : undefined;
}
