import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../kernel/actor.ts";
import { byKey, groupedBy } from "../kernel/batch.ts";
import { knownId } from "../kernel/ids.ts";
import { type Page, type PageRequest, readPage } from "../kernel/page.ts";
import { personsSeen } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import { Claim, ExpenseDocument, Settlement } from "./entity.ts";

/** A member sees the claims about the member; the desk all; a facility none: it sees its takes-in-charge. */
export async function visibleClaims(em: SqlEntityManager, actor: Actor): Promise<FilterQuery<Claim>> {
  switch (actor.door) {
    case "member":
      return { person: { $in: await personsSeen(em, actor) } };
    case "desk":
      return {};
    default:
      return { id: { $in: [] } };
  }
}

/** @throws Refusal NOT_FOUND */
export async function findClaim(em: SqlEntityManager, actor: Actor, id: string): Promise<Claim> {
  const claim = await em.findOne(Claim, { $and: [{ id: knownId(id) }, await visibleClaims(em, actor)] });
  if (claim === null) throw notFound();
  return claim;
}

/** Newest first. */
export async function claims(em: SqlEntityManager, actor: Actor, page: PageRequest): Promise<Page<Claim>> {
  return readPage(em, Claim, await visibleClaims(em, actor), page, { by: "openedAt" });
}

type Reader = { readonly em: SqlEntityManager };

/** Claims by id, for those who were already allowed to see what names them. */
export async function claimById({ em }: Reader, ids: readonly string[]): Promise<Map<string, Claim>> {
  return byKey(await em.find(Claim, { id: { $in: [...ids] } }), ({ id }) => id);
}

export async function settlementById(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, Settlement>> {
  return byKey(await em.find(Settlement, { id: { $in: [...ids] } }), ({ id }) => id);
}

export async function settlementsByClaim(
  { em }: Reader,
  claimIds: readonly string[],
): Promise<Map<string, Settlement[]>> {
  const rows = await em.find(
    Settlement,
    { claim: { $in: [...claimIds] } },
    { orderBy: { settledAt: "asc", supersededAt: "asc nulls last", id: "asc" } },
  );
  return groupedBy(rows, ({ claim }) => claim);
}

export async function expenseDocumentById(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ExpenseDocument>> {
  return byKey(await em.find(ExpenseDocument, { id: { $in: [...ids] } }), ({ id }) => id);
}

/** The invoice that has one of these files, byte for byte. */
export async function invoiceOfBytes(
  { em }: Reader,
  sha256s: readonly string[],
): Promise<ExpenseDocument | null> {
  return em.findOne(ExpenseDocument, { sha256: { $in: [...sha256s] } });
}

/** Which of these files are invoices. */
export async function filesOfInvoices({ em }: Reader, ids: readonly string[]): Promise<string[]> {
  const rows = await em.find(ExpenseDocument, { document: { $in: [...ids] } });
  return rows.map(({ document }) => document);
}
