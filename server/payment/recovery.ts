/** What a revised settlement changes about money that was ordered, paid or asked back. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { Claim, type Settlement } from "../claim/entity.ts";
import { TakeInCharge } from "../direct-billing/entity.ts";
import { settlementByTakeInCharge } from "../direct-billing/invoices.ts";
import type { Act, Note } from "../kernel/act.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { cents, sumCents } from "../kernel/money.ts";
import { notFound } from "../kernel/refusal.ts";
import { order } from "./actions.ts";
import { PaymentOrder, Recovery } from "./entity.ts";
import { visibleRecoveries } from "./queries.ts";
import { alreadyReturned, paymentUnderWay, returnDateWrong } from "./refusals.ts";
import { balanceDue } from "./rules.ts";

/**
 * A settlement was revised: what was ordered and not yet sent is withdrawn; then the difference to what the facility
 * really has is ordered, or asked back. @throws Refusal INVALID_STATE while a payment of it is at the bank
 */
export async function balancePayment(act: Act, { subjectId }: Note): Promise<void> {
  const takeInCharge = await act.em.findOneOrFail(TakeInCharge, { id: subjectId });
  const settlement = (await settlementByTakeInCharge(act, [subjectId])).get(subjectId);
  if (settlement === undefined) throw new Error(`revised without a settlement: ${subjectId}`);
  const locking = { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const standing = { takeInCharge: takeInCharge.id, withdrawnAt: null };
  const orders = await act.em.find(PaymentOrder, standing, locking);
  const asked = await act.em.find(Recovery, standing, locking);
  if (orders.some(({ batch, paidOn }) => batch && !paidOn)) throw paymentUnderWay();
  for (const open of orders.filter(({ batch }) => !batch)) open.withdrawnAt = act.now;
  for (const open of asked.filter(({ returnedOn }) => !returnedOn)) open.withdrawnAt = act.now;
  const paid = sumCents(orders.filter(({ paidOn }) => paidOn).map(({ amountCents }) => amountCents));
  const returned = sumCents(
    asked.filter(({ returnedOn }) => returnedOn).map(({ amountCents }) => amountCents),
  );
  const due = balanceDue(settlement.payableCents, paid, returned);
  if (due > 0) await order(act, takeInCharge, settlement, cents(due));
  if (due < 0) await askBack(act, takeInCharge, settlement, -due);
}

async function askBack(act: Act, takeInCharge: TakeInCharge, settlement: Settlement, amount: number) {
  const claim = await act.em.findOneOrFail(Claim, { id: settlement.claim });
  const recovery = act.em.create(Recovery, {
    id: randomUUID(),
    settlement: settlement.id,
    takeInCharge: takeInCharge.id,
    facility: takeInCharge.facility,
    amountCents: cents(amount),
    reference: `${takeInCharge.number} ${claim.number}`,
    createdAt: act.now,
    returnedOn: null,
    withdrawnAt: null,
  });
  await act.note({
    verb: "payment.askedBack",
    subjectType: "recovery",
    subjectId: recovery.id,
    facilityId: takeInCharge.facility,
  });
}

/** The facility has given the amount back. @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND */
export async function markReturned(
  act: Act,
  input: { recoveryId: string; returnedOn: LocalDate },
): Promise<{ id: string }> {
  if (act.actor.door !== "desk") throw notFound();
  const recovery = await act.em.findOne(
    Recovery,
    { $and: [{ id: knownId(input.recoveryId, "input.recoveryId") }, visibleRecoveries(act.actor)] },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (recovery === null) throw notFound("input.recoveryId");
  if (recovery.returnedOn) throw alreadyReturned();
  if (input.returnedOn < romeDate(recovery.createdAt) || input.returnedOn > romeDate(act.now))
    throw returnDateWrong();
  recovery.returnedOn = input.returnedOn;
  await act.note({
    verb: "payment.returned",
    subjectType: "recovery",
    subjectId: recovery.id,
    facilityId: recovery.facility,
  });
  return { id: recovery.id };
}
