import type { LocalDate } from "../kernel/dates.ts";
import { addCents, zero } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import type { Edition } from "./edition.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Expense, Usage } from "./expense.ts";
import type { Facts } from "./facts.ts";
import { accumulatorOf, limitsOf } from "./limits.ts";
import type { Accumulator, LimitContext } from "./limits.ts";
import { settle } from "./settle.ts";
import type { Settlement } from "./settle.ts";

/** An expense as it was once presented, with whom and what event it belonged to. */
export interface StoredExpense {
  readonly id: string;
  readonly personId: string;
  readonly familyId: string;
  /** The stay, claim or pregnancy; without one the expense is an event of its own. */
  readonly eventId?: string;
  readonly eventFrom?: LocalDate;
  readonly expense: Expense;
  readonly facts: Facts;
}

export interface Replayed {
  readonly id: string;
  readonly evaluation: Evaluation;
  /** Null while the answer is unknown: nothing is paid on a guess. */
  readonly settlement: Settlement | null;
}

/** Settles expenses one after the other as a fund does, each finding the limits as the earlier ones left them. */
export function replay(edition: Edition, expenses: readonly StoredExpense[]): Replayed[] {
  const used = new Map<string, number>();
  const opened = new Map<string, LocalDate[]>();
  const borne = new Map<string, { amountCents: Cents; shareCents: Cents }>();
  return expenses.map((stored) => {
    const { id, expense, facts } = stored;
    const eventId = stored.eventId ?? id;
    const evaluation = evaluate(edition, expense, facts);
    if (evaluation.answer === "unknown") return { id, evaluation, settlement: null };
    const rows = accumulatorsOf(edition, evaluation, { ...stored, eventId }, opened);
    const earlier = borne.get(eventId);
    const left = Object.fromEntries(
      rows.map(({ row, amount }) => [row.limitKey, amount - (used.get(rowId(row)) ?? 0)]),
    );
    const usage: Usage = earlier ? { left, earlier } : { left };
    const settlement = settle(edition, evaluation, expense, usage);
    for (const draw of settlement.limitDraws) {
      const row = rows.find((candidate) => candidate.row.limitKey === draw.limitKey)?.row;
      if (!row) continue;
      used.set(rowId(row), (used.get(rowId(row)) ?? 0) + draw.amount);
      const windows = opened.get(ownerOf(row)) ?? [];
      if (!windows.includes(row.window.from)) opened.set(ownerOf(row), [...windows, row.window.from]);
    }
    for (const effect of settlement.effects) {
      if (effect.kind !== "coinsurance" || effect.inputs.minimumPer !== "event") continue;
      borne.set(eventId, {
        amountCents: addCents(earlier?.amountCents ?? zero, effect.beforeCents),
        shareCents: addCents(earlier?.shareCents ?? zero, effect.reductionCents),
      });
    }
    return { id, evaluation, settlement };
  });
}

const ownerOf = (row: Accumulator) => `${row.limitKey} ${row.subjectId}`;
const rowId = (row: Accumulator) => `${ownerOf(row)} ${row.window.from}`;

function accumulatorsOf(
  edition: Edition,
  { benefit, regime }: Evaluation,
  stored: StoredExpense,
  opened: ReadonlyMap<string, readonly LocalDate[]>,
): { row: Accumulator; amount: number }[] {
  if (benefit === null) return [];
  const context: LimitContext = {
    ...stored,
    policyStart: stored.expense.person.policyStart,
    treatedOn: stored.expense.treatedOn,
  };
  return limitsOf(edition, benefit, regime).map((limit) => {
    const { subjectId } = accumulatorOf(limit, context);
    const openedOn = opened.get(`${limit.key} ${subjectId}`) ?? [];
    return { row: accumulatorOf(limit, { ...context, openedOn }), amount: limit.amount };
  });
}
