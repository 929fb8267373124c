import { addDays, addMonths } from "../kernel/dates.ts";
import type { LocalDate, Period } from "../kernel/dates.ts";
import { allocate, zero } from "../kernel/money.ts";
import type { Edition } from "./edition.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Expense, InsuredPerson } from "./expense.ts";
import type { Facts } from "./facts.ts";

/**
 * How the fund answers a dossier for temporary loss of autonomy (Ippocrate, article 6.5): recognised, refused, to be
 * reviewed on a date because it cannot be told yet whether the state will last, or still incomplete.
 */
export interface AutonomyAssessment {
  readonly outcome: "recognised" | "refused" | "toReview" | "incomplete";
  readonly evaluation: Evaluation;
  /** Last day to tell the Operations Centre; null while the beginning is not known. */
  readonly noticeBy: LocalDate | null;
  readonly reviewOn: LocalDate | null;
  /** From when payment may be suspended because a check was refused. */
  readonly suspendedFrom: LocalDate | null;
  /** The months that are paid, counted from the day the dossier was complete. */
  readonly months: readonly Period[];
}

/**
 * Assesses a dossier on a day. The documents must be held: nothing is taken for granted.
 * @throws RangeError when the plan has no such benefit.
 */
export function assessAutonomy(
  edition: Edition,
  person: InsuredPerson,
  facts: Facts,
  on: LocalDate,
): AutonomyAssessment {
  const terms = edition.lossOfAutonomy;
  if (!terms) throw new RangeError(`${edition.id} has no benefit for the loss of autonomy`);
  const expense: Expense = {
    person,
    serviceCode: "ASS-DOMICILIARE",
    regime: "network",
    treatedOn: on,
    amountCents: zero,
    units: 1,
  };
  const evaluation = evaluate(edition, expense, facts);
  const outcome = outcomeOf(evaluation, facts);
  return {
    outcome,
    evaluation,
    noticeBy: facts.autonomyLostOn ? addDays(facts.autonomyLostOn, terms.noticeDays) : null,
    reviewOn: outcome === "toReview" ? (facts.reviewOn ?? null) : null,
    suspendedFrom: facts.checkRefusedOn && facts.paymentResumed !== true ? facts.checkRefusedOn : null,
    months:
      outcome === "recognised" && facts.dossierCompleteOn
        ? monthsFrom(facts.dossierCompleteOn, terms.months)
        : [],
  };
}

function outcomeOf({ answer, missing }: Evaluation, facts: Facts): AutonomyAssessment["outcome"] {
  if (answer === "covered") return "recognised";
  if (answer === "notCovered") return "refused";
  const onlyTheStateIsOpen = missing.every(({ name }) => name === "autonomyState");
  return onlyTheStateIsOpen && facts.reviewOn !== undefined ? "toReview" : "incomplete";
}

/** So many months one after the other, the first beginning on the given day. */
function monthsFrom(from: LocalDate, months: number): Period[] {
  return Array.from({ length: months }, (_, month) => ({
    from: addMonths(from, month),
    to: addDays(addMonths(from, month + 1), -1),
  }));
}

/** An expense for several months of care as one for each month, since each month has its own sum. */
export function splitByMonth(expense: Expense): Expense[] {
  const weights = Array.from({ length: expense.units }, () => 1);
  return allocate(expense.amountCents, weights).map((amountCents, month) => ({
    ...expense,
    amountCents,
    units: 1,
    treatedOn: addMonths(expense.treatedOn, month),
  }));
}
