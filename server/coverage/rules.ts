import { type LocalDate, turns18On } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { Cents } from "../kernel/money.ts";
import type { Edition, PlanCode } from "../plan/edition.ts";
import type { InsuredPerson, Usage } from "../plan/expense.ts";

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

/** A covered person, with all that their plan needs to answer about an expense of theirs. */
export interface Insured {
  readonly personId: string;
  readonly policy: {
    readonly id: string;
    readonly number: string;
    readonly planCode: PlanCode;
    readonly startsOn: LocalDate;
    readonly endsOn?: LocalDate | null | undefined;
  };
  readonly edition: Edition;
  readonly person: InsuredPerson;
  /** How each limit of the edition stands now, in its window of the day that was asked about. */
  readonly limits: readonly StandingLimit[];
  /** What is left of each. */
  readonly usage: Usage;
}

/** A limit of an edition as it applies to one owner in one window. */
export interface LimitWindow {
  readonly policyId: string;
  /** `ippocrate/6.2` */
  readonly limitKey: string;
  /** The person; for a family limit the policy. */
  readonly ownerId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  readonly unit: LimitUnit;
  readonly capacity: number;
}

export type StandingLimit = LimitWindow & LimitState;

export const limitUnits = ["cents", "units", "days"] as const;
export type LimitUnit = (typeof limitUnits)[number];

/** One step of a sum as it is kept: a part of the requested amount that the fund does not pay, with its clause. */
export interface StoredStep {
  readonly kind: string;
  readonly clause: string;
  readonly text: Bilingual;
  /** What this step leaves to the member, in cents. */
  readonly amountCents: Cents;
}
