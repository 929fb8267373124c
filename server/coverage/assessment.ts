import type { LocalDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import { type Cents, subtractCents } from "../kernel/money.ts";
import type { Limit } from "../plan/edition.ts";
import {
  type Answer,
  evaluate,
  type Evaluation,
  type Missing,
  type RequiredDocument,
} from "../plan/evaluate.ts";
import type { Expense } from "../plan/expense.ts";
import { explain } from "../plan/explain.ts";
import type { Facts, Regime } from "../plan/facts.ts";
import type { DocumentsAre } from "../plan/gates.ts";
import { settleInvoice } from "../plan/invoice.ts";
import { limitsOf } from "../plan/limits.ts";
import { type Effect, type LimitDraw } from "../plan/settle.ts";
import type { Insured, StoredStep } from "./rules.ts";

/** One service asked for, at a price. */
export interface AskedLine {
  readonly serviceCode: string;
  readonly units: number;
  readonly amountCents: Cents;
  /** What another cover of the person paid of it. */
  readonly paidElsewhereCents?: Cents;
}

/** Everything the plan is told about services that are asked for together, on one invoice or before one. */
export interface Question {
  readonly insured: Insured;
  readonly regime: Regime;
  /** Day of treatment. */
  readonly on: LocalDate;
  readonly lines: readonly AskedLine[];
  /** Whatever is known of the case, documents held among it. */
  readonly facts: Facts;
}

/** What the plan answers about all lines together. */
export interface Assessment {
  readonly question: Question;
  /** The worst of the lines: a refusal before a doubt before a yes. */
  readonly answer: Answer;
  /** Whether each line is answered yes or no: a refused line does not end the doubt about another. */
  readonly decidable: boolean;
  /** Index of the line that decides. */
  readonly decidingLine: number;
  readonly deciding: Evaluation;
  readonly reason: Bilingual;
  readonly missing: readonly Missing[];
  readonly documentsRequired: readonly RequiredDocument[];
  /** Every limit on which lines that are not refused draw. */
  readonly limits: readonly Limit[];
  readonly evaluations: readonly Evaluation[];
}

/** Asks the plan about each line. Documents count as handed in when `documents` is "assumed". Pure. */
export function assess(question: Question, documents: DocumentsAre): Assessment {
  const evaluations = question.lines.map((line) =>
    evaluate(question.insured.edition, expenseOf(question, line), question.facts, documents),
  );
  const severity: readonly Answer[] = ["notCovered", "unknown", "covered"];
  const decidingLine = severity
    .map((answer) => evaluations.findIndex((evaluation) => evaluation.answer === answer))
    .find((index) => index >= 0);
  const deciding = evaluations[decidingLine ?? -1];
  if (deciding === undefined || decidingLine === undefined) throw new RangeError("nothing to assess");
  return {
    question,
    answer: deciding.answer,
    decidable: evaluations.every(({ answer }) => answer !== "unknown"),
    decidingLine,
    deciding,
    reason: deciding.reasons[0]?.text ?? { it: "", en: "" },
    missing: uniqueBy(
      evaluations.flatMap(({ missing }) => missing),
      ({ name }) => name,
    ),
    documentsRequired: uniqueBy(
      evaluations.flatMap(({ documentsRequired }) => documentsRequired),
      ({ document }) => document,
    ),
    limits: uniqueBy(
      evaluations.flatMap(({ answer, benefit, regime }) =>
        benefit === null || answer === "notCovered"
          ? []
          : limitsOf(question.insured.edition, benefit, regime),
      ),
      ({ key }) => key,
    ),
    evaluations,
  };
}

/** requested = payable + member's share, to the cent, each step with its clause. */
export interface Sum {
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
  readonly memberShareCents: Cents;
  readonly steps: readonly StoredStep[];
  /** What is paid of each line, in the order of the question; they add up to `payableCents`. */
  readonly payableOfLines: readonly Cents[];
  readonly draws: readonly LimitDraw[];
}

/**
 * What would be paid with so much left of each limit, all lines as one invoice: a minimum share applies once. Lines of
 * which something is still unknown count as if it turned out in favour. Pure.
 */
export function sumUp({ question }: Assessment, left: Readonly<Record<string, number>>): Sum {
  const lines = question.lines.map((line) => ({
    expense: expenseOf(question, line),
    facts: question.facts,
  }));
  const asking = { documents: "assumed", provisional: true } as const;
  const settled = settleInvoice(question.insured.edition, lines, { left }, asking);
  return {
    requestedCents: settled.requestedCents,
    payableCents: settled.payableCents,
    memberShareCents: subtractCents(settled.requestedCents, settled.payableCents),
    steps: mergedSteps(settled.groups.flatMap(({ settlement }) => settlement.effects)),
    payableOfLines: settled.lines.map(({ payableCents }) => payableCents),
    draws: settled.limitDraws.filter(({ amount }) => amount > 0),
  };
}

/** The documents that are required and not held. */
export function missingDocuments({ documentsRequired, question }: Assessment): RequiredDocument[] {
  return documentsRequired.filter(({ document }) => question.facts[document] !== true);
}

/** A line as the plan sees it. */
export function expenseOf({ insured, regime, on, facts }: Omit<Question, "lines">, line: AskedLine): Expense {
  const { admittedOn, dischargedOn } = facts;
  return {
    person: insured.person,
    serviceCode: line.serviceCode,
    regime,
    treatedOn: on,
    amountCents: line.amountCents,
    units: line.units,
    paidElsewhereCents: line.paidElsewhereCents,
    stay: admittedOn && dischargedOn ? { admittedOn, dischargedOn } : undefined,
  };
}

/** Every step; one that takes nothing is told once, and a limit as all lines together leave it. */
function mergedSteps(effects: readonly Effect[]): StoredStep[] {
  const merged: Effect[] = [];
  for (const effect of effects) {
    const at = effect.reductionCents === 0 ? merged.findIndex((told) => saysTheSame(told, effect)) : -1;
    const told = merged[at];
    if (told === undefined) merged.push(effect);
    else if (told.kind === "limit" && effect.kind === "limit") {
      const drawn = told.inputs.drawn + effect.inputs.drawn;
      merged[at] = { ...told, inputs: { ...told.inputs, drawn } };
    }
  }
  return merged.map((effect) => ({
    kind: effect.kind,
    clause: effect.clause,
    text: { it: explain(effect, "it"), en: explain(effect, "en") },
    amountCents: effect.reductionCents,
  }));
}

function saysTheSame(told: Effect, effect: Effect): boolean {
  if (told.reductionCents !== 0 || told.kind !== effect.kind || told.clause !== effect.clause) return false;
  return told.kind !== "limit" || effect.kind !== "limit" || told.inputs.name.it === effect.inputs.name.it;
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
