/** What the plan would pay of the documents of a draft, one after the other: what one draws on a limit the next finds used. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { planFacts } from "../../case-file/rules.ts";
import { type Shown, shown, shownAlone, statedFacts } from "../../coverage/asking.ts";
import { insuredOn } from "../../coverage/insured.ts";
import type { Insured } from "../../coverage/rules.ts";
import { exchange, type Exchanged } from "../../currency/queries.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import { type Cents, parseEuros, zero } from "../../kernel/money.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { findService } from "../../plan/catalogue.ts";
import type { Change } from "../../plan/change.ts";
import type { RequiredDocument } from "../../plan/evaluate.ts";
import type { Facts } from "../../plan/facts.ts";
import {
  asksOf,
  causeOf,
  dayOf,
  documentsHeld,
  documentsMet,
  type ExpenseDraft,
  factsToldBy,
  printedCentsOf,
  regimeOf,
} from "./expense-rules.ts";

/** What the plan says of one document, as far as it is told. */
export interface PlanOnDocument {
  /** Undefined without a cover on its day; null while the day is not told. */
  readonly insured: Insured | undefined | null;
  /** Papers to hand in beside the document itself. */
  readonly required: readonly RequiredDocument[];
  /** Null while there is too little to ask. */
  readonly shown: Shown | null;
  /** What would lead to a better result. */
  readonly changes: readonly Change[];
  /** Of a foreign document, at the average rate of its week. */
  readonly exchanged: Exchanged | undefined;
  /** There is no rate of that week yet. */
  readonly lacksRate: boolean;
}

/** In the order of the documents, by their ids. */
export async function planOn(
  em: SqlEntityManager,
  personId: string,
  documents: readonly ExpenseDraft[],
  { today, hasOtherCover }: { readonly today: LocalDate; readonly hasOtherCover: boolean },
): Promise<Map<string, PlanOnDocument>> {
  const days = new Map<LocalDate, Insured | undefined>();
  const insuredAt = async (day: LocalDate) => {
    if (!days.has(day)) days.set(day, await insuredOn(em, personId, day));
    return days.get(day);
  };
  const drawn = new Map<string, number>();
  const answers = new Map<string, PlanOnDocument>();
  for (const document of documents) {
    const day = dayOf(document);
    const insured = await insuredAt(day !== null && day <= today ? day : today);
    const answer =
      insured && (await answerOn(em, document, { insured: lessDrawn(insured, drawn), today, hasOtherCover }));
    for (const { limitKey, amount } of answer?.shown?.sum.draws ?? []) {
      const key = windowKey(insured, limitKey);
      drawn.set(key, (drawn.get(key) ?? 0) + amount);
    }
    answers.set(document.id, {
      required: [],
      shown: null,
      changes: [],
      exchanged: undefined,
      lacksRate: false,
      ...answer,
      insured: day === null ? null : insured,
    });
  }
  return answers;
}

function windowKey(insured: Insured | undefined, limitKey: string): string {
  const window = insured?.limits.find((limit) => limit.limitKey === limitKey);
  return JSON.stringify([limitKey, window?.ownerId, window?.startsOn]);
}

function lessDrawn(insured: Insured, drawn: ReadonlyMap<string, number>): Insured {
  const left = Object.fromEntries(
    Object.entries(insured.usage.left).map(([limitKey, amount]) => [
      limitKey,
      amount - (drawn.get(windowKey(insured, limitKey)) ?? 0),
    ]),
  );
  return { ...insured, usage: { ...insured.usage, left } };
}

async function answerOn(
  em: SqlEntityManager,
  document: ExpenseDraft,
  { insured, today, hasOtherCover }: { insured: Insured; today: LocalDate; hasOtherCover: boolean },
): Promise<Omit<PlanOnDocument, "insured">> {
  const { serviceCode, units, kind } = document;
  const money = await euroCentsOf(em, document);
  const nothing = {
    required: [],
    shown: null,
    changes: [],
    exchanged: undefined,
    lacksRate: false,
    ...money,
  };
  if (!findService(serviceCode ?? "") || serviceCode === null || kind === "creditNote") return nothing;
  const day = dayOf(document) ?? today;
  const asked = { insured, regime: regimeOf(document), on: day, facts: factsOf(document, today) };
  const paidElsewhereCents = hasOtherCover ? (parseEuros(document.paidElsewhere ?? "") ?? zero) : zero;
  const line = { serviceCode, units: units ?? 1, amountCents: money.euroCents ?? zero, paidElsewhereCents };
  const answer = shown({ ...asked, lines: [line] }, "assumed");
  const met = new Set(documentsMet(document, "invoice"));
  const required = answer.assessment.documentsRequired.filter((one) => !met.has(one.document));
  const isAskable =
    money.euroCents !== undefined && dayOf(document) !== null && causeOf(document) !== null && kind !== null;
  return {
    ...nothing,
    required,
    shown: isAskable ? answer : null,
    changes: isAskable && answer.sum.memberShareCents > 0 ? shownAlone(asked, line).changes : [],
  };
}

function factsOf(document: ExpenseDraft, today: LocalDate): Facts {
  const held = documentsHeld(document).map((name) => ({ name, value: "true" }));
  const told = [...factsToldBy(document), ...held].map((fact, index) => ({
    ...{ ...fact, id: String(index), source: "member" as const },
  }));
  const cause = causeOf(document);
  return {
    ...statedFacts({ cause, injuredOn: document.injuredOn }),
    ...planFacts(told),
    submittedOn: today,
    invoicedOn: document.issuedOn ?? undefined,
  };
}

/** The amount in euros: undefined while it cannot be read, or its week has no rate. */
async function euroCentsOf(
  em: SqlEntityManager,
  document: ExpenseDraft,
): Promise<{ euroCents?: Cents; exchanged?: Exchanged; lacksRate?: boolean }> {
  const printed = printedCentsOf(document);
  if (printed === undefined) return {};
  if (document.currency === "EUR" || !asksOf(document).amount) return { euroCents: printed };
  const spentOn = document.issuedOn;
  if (spentOn === null) return {};
  try {
    const decimal = `${Math.floor(printed / 100)}.${String(printed % 100).padStart(2, "0")}`;
    const exchanged = await exchange(em, decimal, document.currency, spentOn, "currency");
    return { euroCents: exchanged.cents, exchanged };
  } catch (error) {
    if (error instanceof Refusal) return { lacksRate: true };
    throw error;
  }
}
