import { addDays, addYears, laterOf, type LocalDate } from "../../kernel/dates.ts";
import type { Bilingual } from "../../kernel/language.ts";
import type { Cents } from "../../kernel/money.ts";

/** Where a change of a fee schedule stands; from `proposed` it moves once. */
export const feeChangeStates = ["proposed", "accepted", "refused", "withdrawn"] as const;
export type FeeChangeState = (typeof feeChangeStates)[number];

/** What people read. */
export const feeChangeWords: Readonly<Record<FeeChangeState, Bilingual>> = {
  proposed: { it: "In attesa", en: "Waiting" },
  accepted: { it: "Accettata", en: "Accepted" },
  refused: { it: "Rifiutata", en: "Refused" },
  withdrawn: { it: "Ritirata", en: "Withdrawn" },
};

/** No unit of any service costs more: what is above is a slip of the keyboard. */
export const HIGHEST_PRICE_CENTS = 10_000_000;
export const LONGEST_REASON = 500;

/** A price of the fee schedule, from a day to a day, both included. */
export interface PricePeriod {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly priceCents: Cents;
}

/** Nothing is changed for days that have begun: what was opened today keeps its price. */
export function firstDayOfChange(today: LocalDate): LocalDate {
  return addDays(today, 1);
}

/** A change is asked for from tomorrow to a year from now. */
export function mayBeginOn(day: LocalDate, today: LocalDate): boolean {
  return day >= firstDayOfChange(today) && day <= addYears(today, 1);
}

/** When an accepted change begins: on its day, or tomorrow when that has passed while it waited. */
export function beginningOf(wantedFrom: LocalDate, today: LocalDate): LocalDate {
  return laterOf(wantedFrom, firstDayOfChange(today));
}

/** The period that holds on a day. */
export function periodOn<Period extends PricePeriod>(
  periods: readonly Period[],
  day: LocalDate,
): Period | undefined {
  return periods.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}

/** The last day of a price that begins on a day: that of the price it replaces, or the day before the next one. */
export function lastDayOf(periods: readonly PricePeriod[], from: LocalDate): LocalDate | null {
  const replaced = periodOn(periods, from);
  if (replaced) return replaced.validTo;
  const later = periods.map(({ validFrom }) => validFrom).filter((day) => day > from);
  const next = later.toSorted()[0];
  return next ? addDays(next, -1) : null;
}

/** Whether the fund has to agree: to a service that was not offered, and to a price above the one it replaces. */
export function needsConsent(priceCents: Cents, replaced: PricePeriod | undefined): boolean {
  return replaced === undefined || priceCents > replaced.priceCents;
}
