import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { Claim, type Settlement } from "../claim/entity.ts";
import { TakeInCharge } from "../direct-billing/entity.ts";
import { settlementByTakeInCharge } from "../direct-billing/invoices.ts";
import type { Act, Note } from "../kernel/act.ts";
import { type LocalDate, partsOf, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { type Cents, sumCents } from "../kernel/money.ts";
import { nextNumber } from "../kernel/numbering.ts";
import { notFound } from "../kernel/refusal.ts";
import { FacilityBankAccount } from "../network/entity.ts";
import { PaymentBatch, PaymentOrder } from "./entity.ts";
import {
  batchAlreadyExecuted,
  executionDateWrong,
  nothingToPay,
  orderAlreadyInBatch,
  tooManyToPay,
} from "./refusals.ts";
import { mostOrders } from "./rules.ts";

/** A settled take-in-charge is owed to its facility: the order stands in the same transaction. */
export async function orderPayment(act: Act, { subjectId }: Note): Promise<void> {
  const takeInCharge = await act.em.findOneOrFail(TakeInCharge, { id: subjectId });
  const settlement = (await settlementByTakeInCharge(act, [subjectId])).get(subjectId);
  if (settlement === undefined) throw new Error(`settled without a settlement: ${subjectId}`);
  if (settlement.payableCents > 0) await order(act, takeInCharge, settlement, settlement.payableCents);
}

/** Orders a transfer to the facility for a settlement. */
export async function order(
  act: Act,
  takeInCharge: TakeInCharge,
  settlement: Settlement,
  amountCents: Cents,
): Promise<void> {
  const claim = await act.em.findOneOrFail(Claim, { id: settlement.claim });
  const account = await act.em.findOneOrFail(FacilityBankAccount, { facility: takeInCharge.facility });
  const ordered = act.em.create(PaymentOrder, {
    id: randomUUID(),
    settlement: settlement.id,
    takeInCharge: takeInCharge.id,
    facility: takeInCharge.facility,
    payeeName: account.holderName,
    iban: account.iban,
    amountCents,
    reference: `${takeInCharge.number} ${claim.number}`,
    createdAt: act.now,
    batch: null,
    paidOn: null,
    withdrawnAt: null,
  });
  await act.note({
    verb: "payment.ordered",
    subjectType: "paymentOrder",
    subjectId: ordered.id,
    facilityId: takeInCharge.facility,
  });
}

/**
 * Puts due payments into a batch, for one file to the bank.
 * @throws Refusal ORDER_ALREADY_IN_BATCH, INVALID_INPUT, NOT_FOUND
 */
export async function createBatch(
  act: Act,
  input: { paymentOrderIds: readonly string[] },
): Promise<{ id: string }> {
  if (act.actor.door !== "desk") throw notFound();
  const ids = [...new Set(input.paymentOrderIds.map((id) => knownId(id, "input.paymentOrderIds")))];
  if (ids.length === 0) throw nothingToPay();
  if (ids.length > mostOrders) throw tooManyToPay(ids.length);
  const orders = await act.em.find(
    PaymentOrder,
    { id: { $in: ids } },
    { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (orders.length !== ids.length || orders.some(({ withdrawnAt }) => withdrawnAt))
    throw notFound("input.paymentOrderIds");
  if (orders.some(({ batch }) => batch)) throw orderAlreadyInBatch();
  const { year } = partsOf(romeDate(act.now));
  const batch = act.em.create(PaymentBatch, {
    id: randomUUID(),
    number: `DP-${year}-${String(await nextNumber(act, "paymentBatch", year)).padStart(4, "0")}`,
    totalCents: sumCents(orders.map(({ amountCents }) => amountCents)),
    orderCount: orders.length,
    createdAt: act.now,
    createdBy: act.actor.accountId,
  });
  for (const order of orders) order.batch = batch.id;
  await act.note({ verb: "paymentBatch.created", subjectType: "paymentBatch", subjectId: batch.id });
  return { id: batch.id };
}

/**
 * The bank has executed the file: each order is paid, and whoever is concerned is told.
 * @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND
 */
export async function markExecuted(
  act: Act,
  input: { paymentBatchId: string; executedOn: LocalDate },
): Promise<{ id: string }> {
  if (act.actor.door !== "desk") throw notFound();
  const batch = await act.em.findOne(
    PaymentBatch,
    { id: knownId(input.paymentBatchId, "input.paymentBatchId") },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (batch === null) throw notFound("input.paymentBatchId");
  if (batch.executedOn) throw batchAlreadyExecuted();
  if (input.executedOn < romeDate(batch.createdAt) || input.executedOn > romeDate(act.now)) {
    throw executionDateWrong();
  }
  batch.executedOn = input.executedOn;
  batch.executedBy = act.actor.accountId;
  for (const order of await act.em.find(PaymentOrder, { batch: batch.id }, { orderBy: { id: "asc" } })) {
    order.paidOn = input.executedOn;
    await noteMade(act, order);
  }
  await act.note({ verb: "paymentBatch.executed", subjectType: "paymentBatch", subjectId: batch.id });
  return { id: batch.id };
}

async function noteMade(act: Act, order: PaymentOrder): Promise<void> {
  if (!order.takeInCharge) {
    await act.note({ verb: "payment.made", subjectType: "paymentOrder", subjectId: order.id });
    return;
  }
  const { id, person, facility } = await act.em.findOneOrFail(TakeInCharge, { id: order.takeInCharge });
  await act.note({
    verb: "takeInCharge.paid",
    subjectType: "takeInCharge",
    subjectId: id,
    personId: person,
    facilityId: facility,
  });
}
