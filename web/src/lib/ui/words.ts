import { bilingual } from "#lib/words.ts";

/** What tables, pages of lists and sums say. */
export const words = bilingual({
  it: {
    sortBy: (column: string) => `Ordina per ${column}`,
    rows: (from: number, to: number, total: number, andMore: boolean) =>
      `${from}–${to} di ${andMore ? "oltre " : ""}${total}`,
    first: "Torna all’inizio",
    previous: "Precedenti",
    next: "Successivi",
    pages: "Pagine",
    clause: (clause: string) => `art. ${clause}`,
  },
  en: {
    sortBy: (column: string) => `Sort by ${column}`,
    rows: (from: number, to: number, total: number, andMore: boolean) =>
      `${from}–${to} of ${andMore ? "more than " : ""}${total}`,
    first: "Back to the start",
    previous: "Previous",
    next: "Next",
    pages: "Pages",
    clause: (clause: string) => `art. ${clause}`,
  },
});
