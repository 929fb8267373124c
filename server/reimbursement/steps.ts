/** Steps of a sum that a person's decision adds to the plan's. */
import type { Assessment } from "../coverage/assessment.ts";
import type { StoredStep } from "../coverage/rules.ts";
import type { Cents } from "../kernel/money.ts";
import { benefitOf } from "../plan/edition.ts";
import { moneyStepsOf } from "../plan/settle.ts";

/** The person's own words stand for both languages: they are kept as they were written. */
const inTheirWords = (reason: string) => ({ it: reason, en: reason });

export function refusal(amountCents: Cents, clause: string, reason: string): StoredStep {
  return { kind: "refused", clause, text: inTheirWords(reason), amountCents };
}

export function notRecognised(amountCents: Cents, clause: string, reason: string): StoredStep {
  return { kind: "notRecognised", clause, text: inTheirWords(reason), amountCents };
}

export function notTheExpense(amountCents: Cents, clause: string): StoredStep {
  const text = {
    it: "Per questo ricovero il piano paga un'indennità per ogni giorno, non la spesa",
    en: "For this stay the plan pays an indemnity for each day, not the expense",
  };
  return { kind: "notCovered", clause, text, amountCents };
}

/** The plan pays so much a day, whatever the document says. */
export function isIndemnity({ evaluations, question }: Assessment): boolean {
  const { edition } = question.insured;
  return evaluations.some(
    ({ answer, benefit, regime }) =>
      answer === "covered" &&
      benefit !== null &&
      moneyStepsOf(benefitOf(edition, benefit), regime).some(({ kind }) => kind === "dailyIndemnity"),
  );
}
