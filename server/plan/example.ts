import { localDate } from "../kernel/dates.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import type { Edition } from "./edition.ts";
import { estimate, settle } from "./settle.ts";
import type { LimitDraw, Settlement } from "./settle.ts";
import { evaluate } from "./evaluate.ts";
import type { Answer, Evaluation } from "./evaluate.ts";
import type { Expense, InsuredPerson, Usage } from "./expense.ts";
import type { FactName, Facts } from "./facts.ts";

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
export function exampleMember(policyStart: string, birthDate: string): InsuredPerson {
  const start: LocalDate = localDate(policyStart);
  return {
    birthDate: localDate(birthDate),
    sex: "female",
    relation: "holder",
    cover: { from: start, to: null },
    policyStart: start,
    enrolledUntil: null,
  };
}
