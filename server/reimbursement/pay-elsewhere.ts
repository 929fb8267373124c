/** A transfer came back: whoever is owed says where else the money shall go. */
import { Payee } from "../claim/entity.ts";
import { type PersonalMeans, payeeFromNowOn } from "../claim/providers.ts";
import { meansFaults } from "../claim/refusals.ts";
import type { Act } from "../kernel/act.ts";
import { refuseAll } from "../kernel/refusal.ts";
import type { PaymentOrder } from "../payment/entity.ts";
import { orderTo } from "../payment/order.ts";
import { ordersByDocument } from "../payment/queries.ts";
import { mayOrder, paymentStatusOf, stands } from "../payment/rules.ts";
import { about, locked } from "./locking.ts";
import { nothingSentBack } from "./refusals.ts";
import { note } from "./verbs.ts";

export interface Elsewhere {
  readonly expenseDocumentId: string;
  /** Of the same person as before. */
  readonly payee: Omit<PersonalMeans, "personId">;
}

/**
 * Orders anew, to other means of the same person, what a bank sent back or the desk took back.
 * @throws Refusal FRESH_PROOF_NEEDED, INVALID_INPUT at `input.payee`, INVALID_STATE, ONLY_TO_READ, OWN_CASE, NOT_FOUND
 */
export async function payElsewhere(act: Act, input: Elsewhere): Promise<{ id: string }> {
  const { expense } = await locked(act, input.expenseDocumentId, "payElsewhere");
  const ended = endedOf((await ordersByDocument(act, [expense.id])).get(expense.id) ?? []);
  if (ended === undefined) throw nothingSentBack();
  const { person } = await act.em.findOneOrFail(Payee, { id: ended.payee });
  if (!person) throw nothingSentBack();
  const means = { ...input.payee, personId: person };
  refuseAll(meansFaults(means, "input.payee"));
  await orderTo(act, { paymentOrderId: ended.id, payeeId: await payeeFromNowOn(act, means) });
  note(act, about(expense), { verb: "expense.accountGiven" });
  return { id: expense.id };
}

/** The last order that ended unpaid, while nothing else stands for its settlement. */
export function endedOf(orders: readonly PaymentOrder[]): PaymentOrder | undefined {
  const standing = orders.filter((order) => stands(paymentStatusOf(order)));
  return orders.findLast(
    (order) =>
      mayOrder("orderAgain", paymentStatusOf(order)) &&
      !order.facility &&
      !standing.some(({ settlement }) => settlement === order.settlement),
  );
}
