import { joinProviders } from "../claim/providers.ts";
import { memberSheet } from "../coverage/import.ts";
import { rateSheet } from "../currency/import.ts";
import { importSheet, type ImportOptions, type Report, type Sheet } from "../kernel/sheet/sheet.ts";
import { headersOf, matchedBy, type Source } from "../kernel/sheet/table.ts";
import { affiliationSheet } from "../network/import/affiliations.ts";
import { doctorSheet } from "../network/import/doctors.ts";
import { facilitySheet } from "../network/import/facilities.ts";
import { feeSheet } from "../network/import/fees.ts";
import { type ImportKind, importKinds } from "./rules.ts";
import type { SqlEntityManager } from "@mikro-orm/sql";

/** What of a sheet can be told without knowing its rows. */
type Described = Pick<Sheet<never>, "columns" | "example">;

interface Kind extends Described {
  load(em: SqlEntityManager, source: Source, options: ImportOptions): Promise<Report>;
}

/** Every kind of file, and how it is loaded. */
export const kinds: Readonly<Record<ImportKind, Kind>> = {
  facilities: kindOf(facilitySheet, joinProviders),
  doctors: kindOf(doctorSheet),
  affiliations: kindOf(affiliationSheet),
  fees: kindOf(feeSheet),
  members: kindOf(memberSheet),
  rates: kindOf(rateSheet),
};

/** What follows from new rows happens in their transaction. */
type Afterwards = (em: SqlEntityManager) => Promise<void>;

function kindOf<Staged extends object>(sheet: Sheet<Staged>, afterwards: Afterwards = async () => {}): Kind {
  return {
    columns: sheet.columns,
    example: sheet.example,
    load: (em, source, options) =>
      em.transactional(async (inside) => {
        const report = await importSheet(inside, sheet, source, options);
        if (report.isWritten) await afterwards(inside);
        return report;
      }),
  };
}

/**
 * The kind whose columns the header of a file has: all that it requires and more of them than any other kind.
 * Undefined when none is clear.
 */
export async function kindOfFile(source: Source): Promise<ImportKind | undefined> {
  const headers = await headersOf(source);
  const ranked = importKinds
    .map((kind) => ({ kind, matched: matchedBy(headers, kinds[kind].columns) }))
    .filter(({ matched }) => matched > 0)
    .toSorted((a, b) => b.matched - a.matched);
  const [best, second] = ranked;
  return best && best.matched !== second?.matched ? best.kind : undefined;
}

/** The example of a kind as a file that spreadsheets open: semicolons, and a mark that says UTF-8. */
export function exampleFile(kind: ImportKind): string {
  const { columns, example } = kinds[kind];
  return csvOf([columns.map(({ name }) => name), ...example]);
}

/** Rows as a CSV that a spreadsheet opens without running anything: a cell never begins like a formula. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`;
}

function csvCell(value: string | number): string {
  const text = String(value);
  const inert =
    typeof value === "string" && /^[=+@\t\r-]/.test(text) && !isPhoneOrNumber(text) ? `'${text}` : text;
  return /[";\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function isPhoneOrNumber(text: string): boolean {
  return /^[+-]?[\d\s.,]+$/.test(text);
}
