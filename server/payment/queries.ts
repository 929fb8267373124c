import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager as EntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { isSameDestination } from "../claim/bank-account.ts";
import { Payee, Settlement } from "../claim/entity.ts";
import { type Actor, onlyThrough, wrongDoor } from "../kernel/actor.ts";
import { byKey, groupedBy } from "../kernel/batch.ts";
import { knownId } from "../kernel/ids.ts";
import { personsSeen } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import { settingsOf } from "../settings/queries.ts";
import { PaymentBatch, PaymentOrder, Recovery } from "./entity.ts";
import { heldUntil } from "./rules.ts";

/** A facility sees what it is paid, the desk everything; a member sees payments through the claim. */
export function visibleOrders(actor: Actor): FilterQuery<PaymentOrder> {
  switch (actor.door) {
    case "facility":
      return { facility: actor.facilityId };
    case "desk":
      return {};
    case "visitor":
    case "proving":
    case "member":
    case "clock":
      throw wrongDoor(actor);
  }
}

export function visibleBatches(actor: Actor): FilterQuery<PaymentBatch> {
  onlyThrough("desk", actor);
  return {};
}

/** @throws Refusal NOT_FOUND */
export async function findBatch(em: EntityManager, actor: Actor, id: string): Promise<PaymentBatch> {
  const batch = await em.findOne(PaymentBatch, { $and: [{ id: knownId(id) }, visibleBatches(actor)] });
  if (batch === null) throw notFound();
  return batch;
}

/** @throws Refusal NOT_FOUND */
export async function findOrder(em: EntityManager, actor: Actor, id: string): Promise<PaymentOrder> {
  const order = await em.findOne(PaymentOrder, { $and: [{ id: knownId(id) }, visibleOrders(actor)] });
  if (order === null) throw notFound();
  return order;
}

/** What a batch holds that the reader may see, oldest first; empty for a batch of others as for none. */
export async function ordersOfBatch(em: EntityManager, actor: Actor, id: string): Promise<PaymentOrder[]> {
  return em.find(
    PaymentOrder,
    { $and: [{ batch: knownId(id) }, visibleOrders(actor)] },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
}

/** Until when an order to this payee waits, because the person's money used to go elsewhere; null when it need not. */
export async function holdOf(em: EntityManager, payee: Payee, now: Date): Promise<Date | null> {
  if (!payee.person) return null;
  const known = await em.find(Payee, { person: payee.person }, { orderBy: { knownSince: "asc" } });
  const since = (isHere: boolean) =>
    known.find((one) => isSameDestination(one, payee) === isHere)?.knownSince ?? null;
  const { heldHours } = await settingsOf(em);
  const times = { knownSince: since(true) ?? payee.knownSince, elsewhereSince: since(false) };
  return heldUntil(times, heldHours, now);
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

export async function ordersBySettlement(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, PaymentOrder[]>> {
  return groupedBy(await em.find(PaymentOrder, { settlement: { $in: [...ids] } }), (one) => one.settlement);
}

/** Every transfer ordered for each document, oldest first, for those who were already allowed to see it. */
export async function ordersByDocument(
  { em }: Reader,
  documentIds: readonly string[],
): Promise<Map<string, PaymentOrder[]>> {
  const documents = await documentsOfSheets(em, documentIds);
  const orders = await em.find(
    PaymentOrder,
    { settlement: { $in: [...documents.keys()] } },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
  return groupedBy(orders, ({ settlement }) => documents.get(settlement) ?? "");
}

/** What was asked back of each document and still stands, oldest first, for those allowed to see it. */
export async function recoveriesByDocument(
  { em }: Reader,
  documentIds: readonly string[],
): Promise<Map<string, Recovery[]>> {
  const documents = await documentsOfSheets(em, documentIds);
  const asked = await em.find(
    Recovery,
    { settlement: { $in: [...documents.keys()] }, withdrawnAt: null },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
  return groupedBy(asked, ({ settlement }) => documents.get(settlement) ?? "");
}

/** Which document each of its settlements is of, superseded ones too. */
async function documentsOfSheets(em: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  const sheets = await em.find(Settlement, { expenseDocument: { $in: [...ids] } });
  return new Map(sheets.map(({ id, expenseDocument }) => [id, expenseDocument]));
}

/** Whoever owes sees what it owes, a member also what minor children owe; the desk everything. */
export async function visibleRecoveries(em: EntityManager, actor: Actor): Promise<FilterQuery<Recovery>> {
  switch (actor.door) {
    case "member":
      return { person: { $in: await personsSeen(em, actor) }, withdrawnAt: null };
    case "facility":
      return { facility: actor.facilityId, withdrawnAt: null };
    case "desk":
      return { withdrawnAt: null };
    case "visitor":
    case "proving":
    case "clock":
      throw wrongDoor(actor);
  }
}

export async function batchById({ em }: Reader, ids: readonly string[]): Promise<Map<string, PaymentBatch>> {
  return byKey(await em.find(PaymentBatch, { id: { $in: [...ids] } }), ({ id }) => id);
}

/** @throws Refusal NOT_FOUND */
export async function findRecovery(em: EntityManager, actor: Actor, id: string): Promise<Recovery> {
  const recovery = await em.findOne(Recovery, {
    $and: [{ id: knownId(id) }, await visibleRecoveries(em, actor)],
  });
  if (recovery === null) throw notFound();
  return recovery;
}

/** By what each person was paid last, or is going to be: the means of the newest document, else the newest that the fund knows. */
export async function lastPayeeByPerson(
  { em }: { readonly em: EntityManager },
  personIds: readonly string[],
): Promise<Map<string, Payee>> {
  const { rows } = await sql<{ id: string }>`
    select distinct on (p.person_id) p.id from payee p left join expense_document e on e.payee_id = p.id
    where p.person_id = any(${[...personIds]}::uuid[])
    order by p.person_id, e.received_at desc nulls last, p.known_since desc, p.id`.execute(em.getKysely());
  const payees = await em.find(Payee, { id: { $in: rows.map(({ id }) => id) } });
  return byKey(payees, ({ person }) => person ?? "");
}
