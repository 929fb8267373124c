import { addDays, addMonths, insuranceYearOf } from "../kernel/dates.ts";
import type { LocalDate, OpenPeriod } from "../kernel/dates.ts";
import { appliesUnder, benefitOf, limitOf } from "./edition.ts";
import type { Edition, Limit } from "./edition.ts";
import type { Regime } from "./facts.ts";

/** The limits a benefit draws on, in the order of application; all of them, or those of one regime. */
export function limitsOf(edition: Edition, benefitCode: string, regime?: Regime): Limit[] {
  const keys = benefitOf(edition, benefitCode).steps.flatMap((step) =>
    step.kind === "within" && (regime === undefined || appliesUnder(step, regime)) ? [step.limit] : [],
  );
  return [...new Set(keys)].map((key) => limitOf(edition, key));
}

/** Whose limit it is and where in time: what the ledger needs to find, or to open, the locked row of a limit. */
export interface LimitContext {
  readonly personId: string;
  readonly familyId: string;
  readonly policyStart: LocalDate;
  readonly treatedOn: LocalDate;
  /** The stay, claim or pregnancy, for limits that are per event or per pregnancy. */
  readonly eventId?: string;
  /** When the event was recognised, for limits that count the months of an event. */
  readonly eventFrom?: LocalDate;
  /** First days of the windows already opened for this limit and subject, for limits that run from the first use. */
  readonly openedOn?: readonly LocalDate[];
}

export interface Accumulator {
  readonly limitKey: string;
  /** Person, family, pregnancy or event id. */
  readonly subjectId: string;
  /** The days it counts for; without end for limits that last as long as their event. */
  readonly window: OpenPeriod;
}

/**
 * The row of the ledger on which an expense draws. Rows are always locked in the order of their limit keys.
 * @throws RangeError when a limit per event or pregnancy is asked for without saying which.
 */
export function accumulatorOf(limit: Limit, context: LimitContext): Accumulator {
  return { limitKey: limit.key, subjectId: subjectOf(limit, context), window: windowOf(limit, context) };
}

function subjectOf(limit: Limit, context: LimitContext): string {
  if (limit.per === "person") return context.personId;
  if (limit.per === "family") return context.familyId;
  if (context.eventId === undefined)
    throw new RangeError(`${limit.key} is per ${limit.per}: which one is not said`);
  return context.eventId;
}

/** The days for which one amount of a limit counts. */
export function windowOf(limit: Limit, context: LimitContext): OpenPeriod {
  const { window } = limit;
  switch (window.kind) {
    case "insuranceYear":
      return insuranceYearOf(context.policyStart, context.treatedOn);
    case "monthsFromFirstUse":
      return windowFromFirstUse(window.months, context);
    case "monthOfEvent":
      return monthOfEvent(context);
    case "whole":
      // One row for the whole event, whenever its expenses come: the first day of all, for want of a boundary.
      return { from: "1000-01-01" as LocalDate, to: null };
  }
}

/**
 * The window runs from the first use. An expense older than the first one submitted, but nearer than the window is
 * long, joins its window: otherwise the order of submission would buy a second amount.
 */
function windowFromFirstUse(months: number, { treatedOn, openedOn = [] }: LimitContext): OpenPeriod {
  const joined = [...openedOn]
    .sort()
    .find((from) => treatedOn < addMonths(from, months) && from < addMonths(treatedOn, months));
  const from = joined ?? treatedOn;
  return { from, to: addDays(addMonths(from, months), -1) };
}

function monthOfEvent({ treatedOn, eventFrom = treatedOn }: LimitContext): OpenPeriod {
  let month = 0;
  while (addMonths(eventFrom, month + 1) <= treatedOn) month += 1;
  return { from: addMonths(eventFrom, month), to: addDays(addMonths(eventFrom, month + 1), -1) };
}
