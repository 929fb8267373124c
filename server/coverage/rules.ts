import { type LocalDate, turns18On } from "../kernel/dates.ts";

/** A parent sees and answers for a child until 00:00 in Rome of the 18th birthday. */
export function isMinorOn(birthDate: LocalDate, day: LocalDate): boolean {
  return day < turns18On(birthDate);
}

/** A facility's permission to ask about a member lasts so long after the search. */
export const coverCheckHours = 8;
/** Searches a user may make in an hour, and a facility in a day: nobody can browse members. */
export const searchesPerUserAndHour = 30;
export const searchesPerFacilityAndDay = 200;

/** The three sums of a limit, in its own unit. */
export interface LimitState {
  readonly capacity: number;
  readonly used: number;
  readonly held: number;
}

export function leftOf({ capacity, used, held }: LimitState): number {
  return capacity - used - held;
}
