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

/** How many fit, as far as they are counted. */
export interface MatchCount {
  atLeast: number;
  /** Whether there are no more. */
  isExact: boolean;
}

/** What both searches show above their lists. */
export interface Found {
  matches: MatchCount;
  spellingForgiven: boolean;
  centre?: { label: string; approximate: boolean; latitude: number; longitude: number } | null;
}

/** Places of the same name elsewhere; without a centre whatever resembles the text. */
export function othersOf(places: readonly Place[], centre: string | undefined): readonly Place[] {
  return places.filter(({ label }) => !centre || (label !== centre && townOf(label) === townOf(centre)));
}

/** "Samone (TN)" → "samone". */
export function townOf(label: string): string {
  return label.replace(/\s*\(.*\)$/, "").toLowerCase();
}
