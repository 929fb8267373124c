import type { SqlEntityManager } from "@mikro-orm/sql";
import type { StoredExpense } from "../plan/replay.ts";
import { expenseOf } from "../coverage/assessment.ts";
import { TakeInCharge, TakeInChargeLine } from "./entity.ts";
import { questionOf } from "./queries.ts";

/** Everything settled so far as the plan was told of it, in the order of settlement: for the plan laboratory. */
export async function settledExpenses(em: SqlEntityManager): Promise<StoredExpense[]> {
  const settled = await em.find(
    TakeInCharge,
    { lifecycle: "settled" },
    { orderBy: { decidedAt: "asc", id: "asc" } },
  );
  const expenses: StoredExpense[] = [];
  for (const takeInCharge of settled) {
    const question = await questionOf(em, takeInCharge);
    const lines = await em.find(TakeInChargeLine, {
      takeInCharge: takeInCharge.id,
      invoicedCents: { $ne: null },
    });
    for (const { id, serviceCode, invoicedUnits, invoicedCents } of lines) {
      if (!invoicedUnits || !invoicedCents) continue;
      expenses.push({
        id,
        personId: takeInCharge.person,
        familyId: takeInCharge.policy,
        ...(takeInCharge.claim ? { eventId: takeInCharge.claim } : {}),
        expense: expenseOf(question, { serviceCode, units: invoicedUnits, amountCents: invoicedCents }),
        facts: question.facts,
      });
    }
  }
  return expenses;
}
