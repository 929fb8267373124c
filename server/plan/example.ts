import type { LocalDate } from "../kernel/dates.ts";
import { zero } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import type { Edition } from "./edition.ts";
import { estimate, settle, sumOfLines } from "./settle.ts";
import type { LimitDraw, Settlement } from "./settle.ts";
import { evaluate } from "./evaluate.ts";
import type { Answer, Evaluation } from "./evaluate.ts";
import type { Expense, InsuredPerson, Usage } from "./expense.ts";
import { definitionOf } from "./facts.ts";
import type { DocumentCode, FactName, Facts } from "./facts.ts";
import type { FindingName } from "./findings.ts";

/** One line of the example tables: a sentence, what is given, and what the plan must answer. */
export interface Example {
  readonly says: string;
  readonly person?: Partial<InsuredPerson>;
  readonly expense?: Partial<Omit<Expense, "person">>;
  readonly facts?: Facts;
  readonly usage?: Usage;
  readonly expect: {
    readonly answer: Answer;
    readonly benefit?: string | null;
    readonly clause?: string;
    readonly paid?: Cents;
    readonly missing?: readonly FactName[];
    readonly draws?: readonly LimitDraw[];
  };
}

/** The examples of one article: what every line of the table takes for granted, and the lines. */
export interface ExampleTable {
  readonly article: string;
  readonly given: {
    readonly person: InsuredPerson;
    readonly expense: Omit<Expense, "person">;
    readonly facts: Facts;
  };
  readonly examples: readonly Example[];
}

export interface ExampleRun {
  readonly expense: Expense;
  readonly facts: Facts;
  readonly usage: Usage;
  readonly evaluation: Evaluation;
  readonly settlement: Settlement;
}

/** Runs one line of a table. A settlement is estimated where the answer is still unknown. */
export function runExample(edition: Edition, table: ExampleTable, example: Example): ExampleRun {
  const expense: Expense = {
    ...table.given.expense,
    ...example.expense,
    person: { ...table.given.person, ...example.person },
  };
  const facts: Facts = { ...table.given.facts, ...example.facts };
  const usage = example.usage ?? { left: {} };
  const evaluation = evaluate(edition, expense, facts);
  const settled = evaluation.answer === "unknown" ? estimate : settle;
  return { expense, facts, usage, evaluation, settlement: settled(edition, evaluation, expense, usage) };
}

/** A member the tables share, so that each line states only what matters to it. */
export function exampleMember(policyStart: LocalDate, birthDate: LocalDate): InsuredPerson {
  return {
    birthDate,
    sex: "female",
    relation: "holder",
    cover: { from: policyStart, to: null },
    policyStart,
    enrolledUntil: null,
  };
}

/** Two lines for each circumstance: raised it waits for a judgement, confirmed it refuses. */
export function judgedExamples(
  findings: Readonly<Partial<Record<FindingName, string>>>,
  facts: Facts = {},
): Example[] {
  return (Object.entries(findings) as [FindingName, string][]).flatMap(([finding, clause]): Example[] => {
    const { en } = definitionOf(finding).label;
    return [
      {
        says: `${en}: raised, it is to be evaluated and never refused`,
        facts: { ...facts, [finding]: "raised" },
        expect: { answer: "unknown", clause },
      },
      {
        says: `${en}: confirmed, it is excluded`,
        facts: { ...facts, [finding]: "confirmed" },
        expect: { answer: "notCovered", clause, paid: zero },
      },
    ];
  });
}

/** A line for each document: without it the plan asks for it. */
export function documentExamples(
  documents: Readonly<Partial<Record<DocumentCode, string>>>,
  expense: NonNullable<Example["expense"]> = {},
  facts: Facts = {},
): Example[] {
  return (Object.entries(documents) as [DocumentCode, string][]).map(([document, clause]): Example => ({
    says: `without the ${definitionOf(document).label.en}${expense.regime ? ` (${expense.regime})` : ""} it is asked for`,
    expense,
    facts: { ...facts, [document]: undefined },
    expect: { answer: "unknown", clause, missing: [document] },
  }));
}

/** What an example expected and did not get; empty when it passes. */
export function failuresOf(edition: Edition, table: ExampleTable, example: Example): string[] {
  const { evaluation, settlement } = runExample(edition, table, example);
  const { answer, benefit, clause, paid, missing, draws } = example.expect;
  const asked: [string, unknown, unknown][] = [
    ["answer", answer, evaluation.answer],
    ["benefit", benefit, evaluation.benefit],
    ["clause", clause, evaluation.clause],
    ["paid", paid, settlement.payableCents],
    ["missing", missing?.join(", "), evaluation.missing.map(({ name }) => name).join(", ")],
    ["draws", draws && JSON.stringify(draws), JSON.stringify(settlement.limitDraws)],
    ["requested", settlement.requestedCents, settlement.payableCents + sumOfLines(settlement)],
  ];
  return asked
    .filter(([, expected, got]) => expected !== undefined && expected !== got)
    .map(([what, expected, got]) => `${what}: expected ${String(expected)}, got ${String(got)}`);
}
