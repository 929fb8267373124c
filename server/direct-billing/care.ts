import type { Cause } from "../claim/entity.ts";
import { addYears, type LocalDate } from "../kernel/dates.ts";
import { injuryAfterTreatment, injuryDateNeeded, startsInThePast, startsTooLate } from "./refusals.ts";

/** What a facility is to do for a member, whoever asks for it. */
export interface CareRequest {
  readonly cause: Cause;
  readonly injuredOn?: LocalDate | null | undefined;
  readonly startsOn: LocalDate;
  /** Of the facility's doctors; or a name, which may be one of theirs. */
  readonly doctorId?: string | null | undefined;
  readonly doctorName?: string | null | undefined;
  readonly lines: readonly { serviceCode: string; units: number; unitPriceCents: number }[];
  readonly documents: readonly { requirement: string; documentId: string }[];
}

/** Dates of treatment to come, and of the injury before it. @param field where the first day was given */
export function checkDates(
  { cause, injuredOn, startsOn }: Pick<CareRequest, "cause" | "injuredOn" | "startsOn">,
  today: LocalDate,
  field: string,
): void {
  if (startsOn < today) throw startsInThePast(field);
  if (startsOn > addYears(today, 1)) throw startsTooLate(field);
  checkInjury({ cause, injuredOn, startsOn }, today);
}

/** An injury has a day, before treatment. @throws Refusal INVALID_INPUT */
export function checkInjury(
  { cause, injuredOn, startsOn }: Pick<CareRequest, "cause" | "injuredOn" | "startsOn">,
  today: LocalDate,
): void {
  if (cause !== "injury") return;
  if (!injuredOn) throw injuryDateNeeded();
  checkInjuryDay(injuredOn, startsOn, today);
}

/** @param field where the day was given, unless beside the cause. @throws Refusal INVALID_INPUT */
export function checkInjuryDay(
  injuredOn: LocalDate,
  startsOn: LocalDate,
  today: LocalDate,
  field?: string,
): void {
  if (injuredOn > startsOn || injuredOn > today) throw injuryAfterTreatment(field);
}
