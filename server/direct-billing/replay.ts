import type { SqlEntityManager } from "@mikro-orm/sql";
import type { StoredExpense } from "../plan/replay.ts";
import { expenseOf } from "../coverage/assessment.ts";
import { TakeInCharge } from "./entity.ts";
import { linesAskedByTakeInCharge } from "./invoices.ts";
import { questionOf } from "./queries.ts";

/** Everything settled so far as the plan was told of it, in the order of settlement: for the plan laboratory. */
export async function settledExpenses(em: SqlEntityManager): Promise<StoredExpense[]> {
  const settled = await em.find(
    TakeInCharge,
    { lifecycle: "settled" },
    { orderBy: { decidedAt: "asc", id: "asc" } },
  );
  const asked = await linesAskedByTakeInCharge(
    { em },
    settled.map(({ id }) => id),
  );
  const expenses: StoredExpense[] = [];
  for (const takeInCharge of settled) {
    const question = await questionOf(em, takeInCharge);
    for (const { id, serviceCode, units, requestedCents: amountCents } of asked.get(takeInCharge.id) ?? []) {
      expenses.push({
        id,
        personId: takeInCharge.person,
        familyId: takeInCharge.policy,
        // A stay is what admits: several of one claim, after the same accident, have their own days and shares.
        eventId: takeInCharge.id,
        expense: expenseOf(question, { serviceCode, units, amountCents }),
        facts: question.facts,
      });
    }
  }
  return expenses;
}
