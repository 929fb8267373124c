import { isRefused } from "#lib/api.ts";
import type { Filters } from "./filters.ts";

export type Kind = "facilities" | "doctors";

export interface NamedService {
  code: string;
  name: string;
  category: string;
}

export interface NamedSpecialty {
  code: string;
  name: string;
}

interface Place {
  id: string;
  label: string;
}

/** What both searches show above their lists. */
export interface Found {
  totalCount: number;
  spellingForgiven: boolean;
  centre?: { label: string; approximate: boolean; latitude: number; longitude: number } | null;
}

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

/** Places of the same name elsewhere; without a centre whatever resembles the text. */
export function othersOf(places: readonly Place[], centre: string | undefined): readonly Place[] {
  return places.filter(({ label }) => !centre || (label !== centre && townOf(label) === townOf(centre)));
}

/** "Samone (TN)" → "samone". */
export function townOf(label: string): string {
  return label.replace(/\s*\(.*\)$/, "").toLowerCase();
}
