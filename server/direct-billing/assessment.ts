import type { StoredStep } from "../claim/rules.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import { type Cents, subtractCents, timesCents } from "../kernel/money.ts";
import type { Edition, Limit } from "../plan/edition.ts";
import {
  type Answer,
  evaluate,
  type Evaluation,
  type Missing,
  type RequiredDocument,
} from "../plan/evaluate.ts";
import type { Expense, InsuredPerson } from "../plan/expense.ts";
import { explain } from "../plan/explain.ts";
import { type Cause, type DocumentCode, documentDefinitions, type Facts } from "../plan/facts.ts";
import type { DocumentsAre } from "../plan/gates.ts";
import { settleInvoice } from "../plan/invoice.ts";
import { limitsOf } from "../plan/limits.ts";
import { type Effect, type LimitDraw } from "../plan/settle.ts";

/** One service asked for, at a price. */
export interface AskedLine {
  readonly serviceCode: string;
  readonly units: number;
  readonly amountCents: Cents;
}

/** Everything the plan is told about services at a contracted facility. */
export interface Question {
  readonly edition: Edition;
  readonly person: InsuredPerson;
  readonly on: LocalDate;
  readonly cause: Extract<Cause, "illness" | "injury">;
  readonly injuredOn: LocalDate | null;
  readonly lines: readonly AskedLine[];
  readonly documentsHeld: readonly string[];
}

/** What the plan answers about all lines together. */
export interface Assessment {
  readonly question: Question;
  /** The worst of the lines: a refusal before a doubt before a yes. */
  readonly answer: Answer;
  /** Index of the line that decides. */
  readonly decidingLine: number;
  readonly deciding: Evaluation;
  readonly reason: Bilingual;
  readonly missing: readonly Missing[];
  readonly documentsRequired: readonly RequiredDocument[];
  /** Every limit the lines draw on. */
  readonly limits: readonly Limit[];
  readonly evaluations: readonly Evaluation[];
}

/** Asks the plan about each line. Documents count as handed in when `documents` is "assumed". Pure. */
export function assess(question: Question, documents: DocumentsAre): Assessment {
  const evaluations = question.lines.map((line) =>
    evaluate(question.edition, expenseOf(question, line), factsOf(question), documents),
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
      evaluations.flatMap(({ benefit, regime }) =>
        benefit === null ? [] : limitsOf(question.edition, benefit, regime),
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
  readonly draws: readonly LimitDraw[];
}

/**
 * What would be paid with so much left of each limit, all lines as one invoice: a minimum share applies once. Lines of
 * which something is still unknown count as if it turned out in favour. Pure.
 */
export function sumUp({ question }: Assessment, left: Readonly<Record<string, number>>): Sum {
  const lines = question.lines.map((line) => ({
    expense: expenseOf(question, line),
    facts: factsOf(question),
  }));
  const asking = { documents: "assumed", provisional: true } as const;
  const settled = settleInvoice(question.edition, lines, { left }, asking);
  return {
    requestedCents: settled.requestedCents,
    payableCents: settled.payableCents,
    memberShareCents: subtractCents(settled.requestedCents, settled.payableCents),
    steps: mergedSteps(settled.groups.flatMap(({ settlement }) => settlement.effects)),
    draws: settled.limitDraws.filter(({ amount }) => amount > 0),
  };
}

/** The documents that are required and not held. */
export function missingDocuments({ documentsRequired, question }: Assessment): RequiredDocument[] {
  return documentsRequired.filter(({ document }) => !question.documentsHeld.includes(document));
}

/** A line as the plan sees it. */
export function expenseOf({ person, on }: Question, line: AskedLine): Expense {
  return {
    person,
    serviceCode: line.serviceCode,
    regime: "network",
    treatedOn: on,
    amountCents: line.amountCents,
    units: line.units,
  };
}

/** A contracted facility is a qualified provider: the fund has checked it when it signed the contract. */
export function factsOf({ cause, injuredOn, documentsHeld }: Question): Facts {
  const held = Object.fromEntries(documentsHeld.filter(isDocumentCode).map((code) => [code, true]));
  return { ...held, cause, injuredOn: injuredOn ?? undefined, providerQualified: true };
}

export function isDocumentCode(code: string): code is DocumentCode {
  return Object.hasOwn(documentDefinitions, code);
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

export function amountOf(units: number, unitPriceCents: Cents): Cents {
  return timesCents(unitPriceCents, units);
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
