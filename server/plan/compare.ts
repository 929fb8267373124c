import type { Language } from "../kernel/language.ts";
import { cents, formatEuros, zero } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import type { Edition } from "./edition.ts";
import { explain } from "./explain.ts";
import { replay } from "./replay.ts";
import type { Replayed, StoredExpense } from "./replay.ts";

/** An expense that would be answered or paid otherwise. */
export interface ChangedExpense {
  readonly id: string;
  readonly before: Replayed;
  readonly after: Replayed;
  /** New minus old payment. */
  readonly differenceCents: Cents;
}

export interface Comparison {
  readonly expenses: number;
  readonly beforeCents: Cents;
  readonly afterCents: Cents;
  readonly changed: readonly ChangedExpense[];
}

/** Replays the same expenses under two editions and lists every one whose answer or payment changes. */
export function compareEditions(
  before: Edition,
  after: Edition,
  expenses: readonly StoredExpense[],
): Comparison {
  const older = replay(before, expenses);
  const newer = replay(after, expenses);
  const changed = older.flatMap((old, index): ChangedExpense[] => {
    const now = newer[index];
    if (!now) return [];
    const differenceCents = cents(paidOf(now) - paidOf(old));
    const same = differenceCents === 0 && old.evaluation.answer === now.evaluation.answer;
    return same ? [] : [{ id: old.id, before: old, after: now, differenceCents }];
  });
  const total = (all: readonly Replayed[]) => cents(all.reduce((sum, one) => sum + paidOf(one), 0));
  return { expenses: expenses.length, beforeCents: total(older), afterCents: total(newer), changed };
}

function paidOf({ settlement }: Replayed): Cents {
  return settlement?.payableCents ?? zero;
}

/** The comparison as text: one paragraph for each changed expense, with the reasons on both sides, then the totals. */
export function printComparison(comparison: Comparison, language: Language = "it"): string {
  const euros = (amount: Cents) => formatEuros(amount, language);
  const lines = comparison.changed.flatMap(({ id, before, after, differenceCents }) => [
    `${id}: ${euros(paidOf(before))} → ${euros(paidOf(after))} (${differenceCents > 0 ? "+" : ""}${euros(differenceCents)})`,
    ...reasonsOf(before, language).map((reason) => `  − ${reason}`),
    ...reasonsOf(after, language).map((reason) => `  + ${reason}`),
  ]);
  const total = `${euros(comparison.beforeCents)} → ${euros(comparison.afterCents)}`;
  const counted =
    language === "it"
      ? `Spese cambiate: ${comparison.changed.length} su ${comparison.expenses}; pagato in tutto ${total}`
      : `Expenses changed: ${comparison.changed.length} of ${comparison.expenses}; paid in all ${total}`;
  return [...lines, counted, ""].join("\n");
}

function reasonsOf({ evaluation, settlement }: Replayed, language: Language): string[] {
  if (settlement) return settlement.effects.map((effect) => explain(effect, language));
  return evaluation.reasons.map(({ text, clause }) => `${text[language]} (art. ${clause}).`);
}
