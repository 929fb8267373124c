/** What letters may say of money: how much, and for which settlement. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { PaymentOrder, Recovery } from "./entity.ts";
import { recoveryStatusOf } from "./rules.ts";

export async function recoveryFacts(em: SqlEntityManager, id: string) {
  const recovery = await em.findOneOrFail(Recovery, { id });
  const { settlement: settlementId, amountCents } = recovery;
  return { settlementId, amountCents, status: recoveryStatusOf(recovery) };
}

export async function orderFacts(em: SqlEntityManager, id: string) {
  const { settlement: settlementId, amountCents } = await em.findOneOrFail(PaymentOrder, { id });
  return { settlementId, amountCents };
}
