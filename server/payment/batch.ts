/** Payments are carried out in batches: large ones once a second pair of eyes has seen them. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { type LocalDate, partsOf, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { sumCents } from "../kernel/money.ts";
import { nextNumber } from "../kernel/numbering.ts";
import { notFound } from "../kernel/refusal.ts";
import { PaymentBatch, PaymentOrder } from "./entity.ts";
import { noteOrder } from "./order.ts";
import { tellDocuments } from "./paid.ts";
import { note } from "./verbs.ts";
import {
  batchNotInState,
  executionDateWrong,
  nothingToPay,
  orderAlreadyInBatch,
  orderHeld,
  ownBatch,
  returnReasonNeeded,
  supervisorNeeded,
  tooManyToPay,
} from "./refusals.ts";
import {
  batchStatusOf,
  type BatchVerb,
  handOn,
  mayBatch,
  mayOrder,
  mostOrders,
  paymentStatusOf,
} from "./rules.ts";

/**
 * Puts due payments into a batch: one file of transfers for the bank, one list of cheques.
 * @throws Refusal ORDER_ALREADY_IN_BATCH, ORDER_HELD, INVALID_INPUT, NOT_FOUND
 */
export async function createBatch(
  act: Act,
  input: { paymentOrderIds: readonly string[]; approvalAboveCents: number },
): Promise<{ id: string }> {
  const { accountId } = onlyThrough("desk", act.actor);
  const ids = [...new Set(input.paymentOrderIds.map((id) => knownId(id, "input.paymentOrderIds")))];
  if (ids.length === 0) throw nothingToPay();
  if (ids.length > mostOrders) throw tooManyToPay(ids.length);
  const orders = await act.em.find(
    PaymentOrder,
    { id: { $in: ids } },
    { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const statuses = orders.map((order) => paymentStatusOf(order));
  if (orders.length !== ids.length || statuses.includes("WITHDRAWN")) throw notFound("input.paymentOrderIds");
  if (statuses.some((status) => !mayOrder("putInBatch", status))) throw orderAlreadyInBatch();
  for (const { heldUntil, payeeName } of orders)
    if (heldUntil && heldUntil > act.now) throw orderHeld(payeeName, heldUntil);
  const totalCents = sumCents(orders.map(({ amountCents }) => amountCents));
  const { year } = partsOf(romeDate(act.now));
  const batch = act.em.create(PaymentBatch, {
    id: randomUUID(),
    number: `DP-${year}-${String(await nextNumber(act, "paymentBatch", year)).padStart(4, "0")}`,
    totalCents,
    orderCount: orders.length,
    createdAt: act.now,
    createdBy: accountId,
    needsApproval: totalCents > input.approvalAboveCents,
  });
  for (const order of orders) order.batch = batch.id;
  note(act, about(batch), { verb: "paymentBatch.created", orders: batch.orderCount, totalCents });
  return { id: batch.id };
}

/** Another than its maker, a supervisor, has looked at it. @throws Refusal INVALID_STATE, OWN_BATCH, SUPERVISOR_NEEDED, NOT_FOUND */
export async function approveBatch(act: Act, input: { paymentBatchId: string }): Promise<{ id: string }> {
  const { batch, accountId } = await locked(act, input.paymentBatchId, "approve");
  batch.approvedBy = accountId;
  batch.approvedAt = act.now;
  note(act, about(batch), { verb: "paymentBatch.approved", totalCents: batch.totalCents });
  return { id: batch.id };
}

/**
 * Not as it is: the batch is dissolved, with the reason, and its orders are due again.
 * @throws Refusal INVALID_STATE, INVALID_INPUT, SUPERVISOR_NEEDED, NOT_FOUND
 */
export async function returnBatch(
  act: Act,
  input: { paymentBatchId: string; reason: string },
): Promise<{ id: string }> {
  const { batch, accountId } = await locked(act, input.paymentBatchId, "return");
  const reason = input.reason.trim();
  if (reason === "" || reason.length > 500) throw returnReasonNeeded();
  batch.returnedAt = act.now;
  batch.returnedBy = accountId;
  batch.returnReason = reason;
  // By trigger only a returned batch lets go of its orders.
  await act.em.flush();
  const orders = await ordersIn(act, batch);
  for (const order of orders) order.batch = null;
  const { totalCents } = batch;
  note(act, about(batch), {
    ...{ verb: "paymentBatch.returned", totalCents },
    orderIds: orders.map(({ id }) => id),
  });
  return { id: batch.id };
}

/**
 * The bank has executed the file, and the cheques were posted: each order is paid, and whoever is concerned is told.
 * @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND
 */
export async function markExecuted(
  act: Act,
  input: { paymentBatchId: string; executedOn: LocalDate },
): Promise<{ id: string }> {
  const { batch, accountId } = await locked(act, input.paymentBatchId, "execute");
  if (input.executedOn < romeDate(batch.createdAt) || input.executedOn > romeDate(act.now)) {
    throw executionDateWrong();
  }
  batch.executedOn = input.executedOn;
  batch.executedBy = accountId;
  const orders = await ordersIn(act, batch);
  for (const order of orders) {
    order.paidOn = input.executedOn;
    await noteOrder(act, "payment.made", order);
  }
  await tellDocuments(
    act,
    orders.map(({ settlement }) => settlement),
  );
  note(act, about(batch), { verb: "paymentBatch.executed", executedOn: input.executedOn });
  return { id: batch.id };
}

/**
 * The batch, locked, when this may happen to it, and by whom it does.
 * @throws Refusal INVALID_STATE, OWN_BATCH, SUPERVISOR_NEEDED, NOT_FOUND
 */
async function locked(
  act: Act,
  id: string,
  verb: BatchVerb,
): Promise<{ batch: PaymentBatch; accountId: string }> {
  const actor = onlyThrough("desk", act.actor);
  const batch = await act.em.findOne(
    PaymentBatch,
    { id: knownId(id, "input.paymentBatchId") },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (batch === null) throw notFound("input.paymentBatchId");
  const hand = handOn(verb, batch, actor);
  if (hand === "supervisorNeeded") throw supervisorNeeded();
  if (hand === "ownBatch") throw ownBatch();
  const status = batchStatusOf(batch);
  if (!mayBatch(verb, status)) throw batchNotInState(status);
  return { batch, accountId: actor.accountId };
}

async function ordersIn(act: Act, { id }: PaymentBatch): Promise<PaymentOrder[]> {
  return act.em.find(PaymentOrder, { batch: id }, { orderBy: { id: "asc" } });
}

function about({ id }: PaymentBatch) {
  return { subjectType: "paymentBatch", subjectId: id };
}
