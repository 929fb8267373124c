/** Payments go to the bank in batches. */
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
import { note } from "./verbs.ts";
import {
  batchAlreadyExecuted,
  executionDateWrong,
  nothingToPay,
  orderAlreadyInBatch,
  tooManyToPay,
} from "./refusals.ts";
import { batchStatusOf, mayBatch, mayOrder, mostOrders, paymentStatusOf } from "./rules.ts";

/**
 * Puts due payments into a batch, for one file to the bank.
 * @throws Refusal ORDER_ALREADY_IN_BATCH, INVALID_INPUT, NOT_FOUND
 */
export async function createBatch(
  act: Act,
  input: { paymentOrderIds: readonly string[] },
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
  const { year } = partsOf(romeDate(act.now));
  const batch = act.em.create(PaymentBatch, {
    id: randomUUID(),
    number: `DP-${year}-${String(await nextNumber(act, "paymentBatch", year)).padStart(4, "0")}`,
    totalCents: sumCents(orders.map(({ amountCents }) => amountCents)),
    orderCount: orders.length,
    createdAt: act.now,
    createdBy: accountId,
  });
  for (const order of orders) order.batch = batch.id;
  const { orderCount, totalCents } = batch;
  note(act, about(batch), { verb: "paymentBatch.created", orders: orderCount, totalCents });
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
  const { accountId } = onlyThrough("desk", act.actor);
  const batch = await act.em.findOne(
    PaymentBatch,
    { id: knownId(input.paymentBatchId, "input.paymentBatchId") },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (batch === null) throw notFound("input.paymentBatchId");
  if (!mayBatch("execute", batchStatusOf(batch))) throw batchAlreadyExecuted();
  if (input.executedOn < romeDate(batch.createdAt) || input.executedOn > romeDate(act.now)) {
    throw executionDateWrong();
  }
  batch.executedOn = input.executedOn;
  batch.executedBy = accountId;
  for (const order of await act.em.find(PaymentOrder, { batch: batch.id }, { orderBy: { id: "asc" } })) {
    order.paidOn = input.executedOn;
    await noteOrder(act, "payment.made", order);
  }
  note(act, about(batch), { verb: "paymentBatch.executed", executedOn: input.executedOn });
  return { id: batch.id };
}

function about({ id }: PaymentBatch) {
  return { subjectType: "paymentBatch", subjectId: id };
}
