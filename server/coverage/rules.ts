import { type LocalDate, turns18On } from "../kernel/dates.ts";

/** A parent sees and answers for a child until 00:00 in Rome of the 18th birthday. */
export function isMinorOn(birthDate: LocalDate, day: LocalDate): boolean {
  return day < turns18On(birthDate);
}

/** A facility's permission to ask about a member lasts so long after the search. */
export const coverCheckHours = 8;
/** Nobody can browse members: searches that find nobody, by user, and members found, by facility. */
export const missedSearches = { name: "coverSearch/missed", most: 30, minutes: 60 } as const;
export const personsFound = { name: "coverSearch/persons", most: 200, minutes: 24 * 60 } as const;

/** The three sums of a limit, in its own unit. */
export interface LimitState {
  readonly capacity: number;
  readonly used: number;
  readonly held: number;
}

export function leftOf({ capacity, used, held }: LimitState): number {
  return capacity - used - held;
}
