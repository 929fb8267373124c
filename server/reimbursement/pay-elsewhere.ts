/** A transfer came back: whoever is owed says where else the money shall go. */
import { Payee } from "../claim/entity.ts";
import { type PersonalMeans, payeeFromNowOn } from "../claim/providers.ts";
import { meansFaults } from "../claim/refusals.ts";
import { payeesFor } from "../coverage/family.ts";
import type { Act } from "../kernel/act.ts";
import { romeDate } from "../kernel/dates.ts";
import { refuseAll } from "../kernel/refusal.ts";
import type { PaymentOrder } from "../payment/entity.ts";
import { orderTo } from "../payment/order.ts";
import { ordersByDocument } from "../payment/queries.ts";
import { mayOrder, paymentStatusOf, stands } from "../payment/rules.ts";
import { about, locked } from "./locking.ts";
import { heirMissing, nothingSentBack } from "./refusals.ts";
import { note } from "./verbs.ts";

export interface Elsewhere {
  readonly expenseDocumentId: string;
  /** Of the same person as before, or of who takes their place. */
  readonly payee: Omit<PersonalMeans, "personId">;
}

/**
 * Orders anew, to other means, what a bank sent back or the desk took back: of the same person, unless they may no longer be
 * paid for the insured.
 * @throws Refusal FRESH_PROOF_NEEDED, INVALID_INPUT at `input.payee`, INVALID_STATE, ONLY_TO_READ, OWN_CASE, NOT_FOUND
 */
export async function payElsewhere(act: Act, input: Elsewhere): Promise<{ id: string }> {
  const { expense } = await locked(act, input.expenseDocumentId, "payElsewhere");
  const ended = endedOf((await ordersByDocument(act, [expense.id])).get(expense.id) ?? []);
  if (ended === undefined) throw nothingSentBack();
  const { person } = await act.em.findOneOrFail(Payee, { id: ended.payee });
  if (!person) throw nothingSentBack();
  const means = { ...input.payee, personId: await payeeNow(act, expense.person, person) };
  refuseAll(meansFaults(means, "input.payee"));
  await orderTo(act, { paymentOrderId: ended.id, payeeId: await payeeFromNowOn(act, means) });
  note(act, about(expense), { verb: "expense.accountGiven" });
  return { id: expense.id };
}

/** Who was to be paid, while they may be; else whoever says so, or whoever else may be: after a death an heir. */
async function payeeNow({ em, actor, now }: Act, insured: string, before: string): Promise<string> {
  const payees = await payeesFor(em, insured, romeDate(now));
  const asker = actor.door === "member" ? actor.personId : null;
  const found = [before, asker].find((id) => id !== null && payees.includes(id)) ?? payees[0];
  if (found === undefined) throw heirMissing();
  return found;
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
