/** How the prices of one service at one facility follow each other, when a file brings new ones. No database here. */
import { addDays, type LocalDate } from "../../kernel/dates.ts";
import { type Cents, formatEuros } from "../../kernel/money.ts";
import { writtenDay } from "../../kernel/sheet/cells.ts";
import type { Problem } from "../../kernel/sheet/sheet.ts";

/** A price in the fee schedule. */
export interface StoredPrice {
  readonly from: LocalDate;
  /** Last day; null is open. */
  readonly to: LocalDate | null;
  readonly cents: Cents;
}

/** A price of the file. */
export interface AskedPrice {
  readonly line: number;
  readonly from: LocalDate;
  /** Last day, null is open; undefined when the file has no such column. */
  readonly to: LocalDate | null | undefined;
  readonly cents: Cents;
}

export interface Arranged {
  /** The rows taken, with the last day that they end up with. */
  readonly taken: readonly { readonly line: number; readonly to: LocalDate | null }[];
  /** Stored prices that now end earlier, by their first day. */
  readonly closed: readonly { readonly from: LocalDate; readonly to: LocalDate }[];
  readonly refused: readonly Problem[];
  readonly noted: readonly Problem[];
}

interface Entry {
  readonly from: LocalDate;
  to: LocalDate | null;
  readonly cents: Cents;
  readonly line?: number;
}

/** A price this many times the one before it, or this small a part, is probably a slip of the comma. */
const ABSURD = 8;

/**
 * Places the prices of a file among the stored ones, by their first day. A price that begins while an open one holds
 * ends it the day before; one of the same first day replaces it; what would still overlap is refused and says with what.
 */
export function arrange(stored: readonly StoredPrice[], asked: readonly AskedPrice[]): Arranged {
  const arranged = arrangeOnce(stored, asked);
  if (!arranged.refused.length) return arranged;
  // What made room for a row that is refused after all must not stay changed: begin again without it.
  const out = new Set(arranged.refused.map(({ line }) => line));
  const again = arrange(
    stored,
    asked.filter(({ line }) => !out.has(line)),
  );
  return { ...again, refused: [...arranged.refused, ...again.refused] };
}

function arrangeOnce(stored: readonly StoredPrice[], asked: readonly AskedPrice[]): Arranged {
  const entries: Entry[] = stored.map((price) => ({ ...price })).toSorted(byFirstDay);
  const inFile = new Set(asked.map(({ from }) => from));
  const refused: Problem[] = [];
  const noted: Problem[] = [];
  const closed = new Map<LocalDate, LocalDate>();
  const inOrder = asked.toSorted(byFirstDay);
  for (const [place, price] of inOrder.entries()) {
    const { line, from, cents } = price;
    const at = entries.findIndex((entry) => entry.from >= from);
    const found = at < 0 ? undefined : entries[at];
    const same = found?.from === from ? found : undefined;
    const before = at < 0 ? entries.at(-1) : entries[at - 1];
    const after = at < 0 ? undefined : entries[same ? at + 1 : at];
    const next = inOrder[place + 1];
    if (before && before.to !== null && before.to >= from) {
      const reason = `si sovrappone ${named(before)}; farlo iniziare dopo, o accorciare quello`;
      refused.push({ line, field: "valid_from", reason });
      continue;
    }
    let to = price.to === undefined ? (same?.to ?? null) : price.to;
    if (after && (to === null || to >= after.from)) {
      const endsWithNext = to === null && next !== undefined && next.from <= after.from;
      // An open end given before stays what the price after it made of it.
      if (to === null && same) to = addDays(after.from, -1);
      else if (!endsWithNext) {
        refused.push(tooLong(line, after));
        continue;
      } else if (next.from === after.from) to = addDays(after.from, -1);
    }
    if (before && before.to === null) {
      before.to = addDays(from, -1);
      if (before.line === undefined) closed.set(before.from, before.to);
      if (to !== null)
        noted.push({
          line,
          field: "valid_to",
          reason: `dopo il ${writtenDay(to)} la prestazione resta senza prezzo`,
        });
    }
    if (before && isAbsurd(before.cents, cents)) {
      const reason = `${formatEuros(cents)} è molto lontano dal prezzo precedente, ${formatEuros(before.cents)}: controllare la virgola`;
      noted.push({ line, field: "price", reason });
    }
    const entry: Entry = { from, to, cents, line };
    entries.splice(at < 0 ? entries.length : at, same ? 1 : 0, entry);
  }
  // An open price waited for the next one of the file to end it, and that one was refused.
  for (const [index, { line, to }] of [...entries.entries()].toReversed()) {
    const after = entries[index + 1];
    if (line === undefined || to !== null || !after) continue;
    refused.push(tooLong(line, after));
    entries.splice(index, 1);
  }
  return {
    taken: entries.flatMap(({ line, to }) => (line === undefined ? [] : [{ line, to }])),
    closed: [...closed].flatMap(([from, to]) =>
      inFile.has(from) && isTaken(entries, from) ? [] : [{ from, to }],
    ),
    refused,
    noted,
  };
}

function tooLong(line: number, after: Entry): Problem {
  const until = writtenDay(addDays(after.from, -1));
  return { line, field: "valid_to", reason: `si sovrappone ${named(after)}; farlo finire entro il ${until}` };
}

function isTaken(entries: readonly Entry[], from: LocalDate): boolean {
  return entries.some((entry) => entry.from === from && entry.line !== undefined);
}

function byFirstDay(left: { from: LocalDate }, right: { from: LocalDate }): number {
  return left.from < right.from ? -1 : left.from > right.from ? 1 : 0;
}

function isAbsurd(before: Cents, after: Cents): boolean {
  return after >= before * ABSURD || before >= after * ABSURD;
}

/** "al prezzo della riga 3 (45,00 € dal 01/01/2026)" */
function named({ from, to, cents, line }: Entry): string {
  const whose = line === undefined ? "al prezzo già in tariffario" : `al prezzo della riga ${line}`;
  const end = to === null ? "" : ` al ${writtenDay(to)}`;
  return `${whose}, ${formatEuros(cents)} dal ${writtenDay(from)}${end}`;
}
