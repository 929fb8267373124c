import type { EntityManager, FilterQuery } from "@mikro-orm/core";
import type { Actor } from "../kernel/actor.ts";
import { byKey, groupedBy } from "../kernel/batch.ts";
import { knownId } from "../kernel/ids.ts";
import { type Page, type PageRequest, readPage } from "../kernel/page.ts";
import { notFound } from "../kernel/refusal.ts";
import { PaymentBatch, PaymentOrder, Recovery } from "./entity.ts";
import type { PaymentStatus, RecoveryStatus } from "./rules.ts";

/** A facility sees what it is paid, the desk everything; a member sees payments through the claim. */
export function visibleOrders(actor: Actor): FilterQuery<PaymentOrder> {
  switch (actor.door) {
    case "facility":
      return { facility: actor.facilityId };
    case "desk":
      return {};
    default:
      return { id: { $in: [] } };
  }
}

export function visibleBatches(actor: Actor): FilterQuery<PaymentBatch> {
  return actor.door === "desk" ? {} : { id: { $in: [] } };
}

const statusFilters: Readonly<Record<PaymentStatus, FilterQuery<PaymentOrder>>> = {
  DUE: { batch: null, withdrawnAt: null },
  IN_BATCH: { batch: { $ne: null }, paidOn: null },
  PAID: { paidOn: { $ne: null } },
  WITHDRAWN: { withdrawnAt: { $ne: null } },
};

/** Newest first. */
export async function paymentOrders(
  em: EntityManager,
  actor: Actor,
  filter: { status?: PaymentStatus | null | undefined },
  page: PageRequest,
): Promise<Page<PaymentOrder>> {
  const wanted = { $and: [visibleOrders(actor), filter.status ? statusFilters[filter.status] : {}] };
  return readPage(em, PaymentOrder, wanted, page, { by: "createdAt" });
}

/** Newest first. */
export async function paymentBatches(
  em: EntityManager,
  actor: Actor,
  page: PageRequest,
): Promise<Page<PaymentBatch>> {
  return readPage(em, PaymentBatch, visibleBatches(actor), page, { by: "createdAt" });
}

/** @throws Refusal NOT_FOUND */
export async function findBatch(em: EntityManager, actor: Actor, id: string): Promise<PaymentBatch> {
  const batch = await em.findOne(PaymentBatch, { $and: [{ id: knownId(id) }, visibleBatches(actor)] });
  if (batch === null) throw notFound();
  return batch;
}

type Reader = { readonly em: EntityManager };

export async function ordersByBatch(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, PaymentOrder[]>> {
  const rows = await em.find(
    PaymentOrder,
    { batch: { $in: [...ids] } },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
  return groupedBy(rows, ({ batch }) => batch ?? "");
}

/** The standing payments of each take-in-charge, oldest first, for those who were already allowed to see it. */
export async function ordersByTakeInCharge(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, PaymentOrder[]>> {
  const orders = await em.find(
    PaymentOrder,
    { takeInCharge: { $in: [...ids] }, withdrawnAt: null },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
  return groupedBy(orders, ({ takeInCharge }) => takeInCharge ?? "");
}

/** What was asked back of each take-in-charge and still stands, oldest first, for those allowed to see it. */
export async function recoveriesByTakeInCharge(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, Recovery[]>> {
  const asked = await em.find(
    Recovery,
    { takeInCharge: { $in: [...ids] }, withdrawnAt: null },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
  return groupedBy(asked, ({ takeInCharge }) => takeInCharge);
}

const recoveryFilters: Readonly<Record<RecoveryStatus, FilterQuery<Recovery>>> = {
  OWED: { returnedOn: null },
  RETURNED: { returnedOn: { $ne: null } },
};

/** A facility sees what it owes, the desk everything. */
export function visibleRecoveries(actor: Actor): FilterQuery<Recovery> {
  switch (actor.door) {
    case "facility":
      return { facility: actor.facilityId, withdrawnAt: null };
    case "desk":
      return { withdrawnAt: null };
    default:
      return { id: { $in: [] } };
  }
}

/** Newest first. */
export async function recoveries(
  em: EntityManager,
  actor: Actor,
  filter: { status?: RecoveryStatus | null | undefined },
  page: PageRequest,
): Promise<Page<Recovery>> {
  const wanted = { $and: [visibleRecoveries(actor), filter.status ? recoveryFilters[filter.status] : {}] };
  return readPage(em, Recovery, wanted, page, { by: "createdAt" });
}

export async function batchById({ em }: Reader, ids: readonly string[]): Promise<Map<string, PaymentBatch>> {
  return byKey(await em.find(PaymentBatch, { id: { $in: [...ids] } }), ({ id }) => id);
}

/** @throws Refusal NOT_FOUND */
export async function findRecovery(em: EntityManager, actor: Actor, id: string): Promise<Recovery> {
  const recovery = await em.findOne(Recovery, { $and: [{ id: knownId(id) }, visibleRecoveries(actor)] });
  if (recovery === null) throw notFound();
  return recovery;
}
