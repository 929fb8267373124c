import { isRefused } from "#lib/api.ts";
import type { Filters } from "./filters.ts";

/** Asks for what an address says; where the API does not know a part of it, for the rest, and says so. */
export async function askFor<Answer>(
  filters: Filters,
  after: string | null,
  asking: (filters: Filters, after: string | null) => Promise<Answer>,
): Promise<{ answer: Answer; filters: Filters; refused: boolean }> {
  try {
    return { answer: await asking(filters, after), filters, refused: false };
  } catch (problem) {
    if (!isRefused(problem)) throw problem;
    const known = { ...filters, place: "" };
    return { answer: await asking(known, null), filters: known, refused: true };
  }
}
