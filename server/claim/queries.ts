import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { type Actor, wrongDoor } from "../kernel/actor.ts";
import { within } from "../kernel/facility-part.ts";
import { byKey, groupedBy } from "../kernel/batch.ts";
import { knownId } from "../kernel/ids.ts";
import { personsSeen } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import {
  Claim,
  ClaimLink,
  ExpenseDocument,
  ExpenseLine,
  Payee,
  Provider,
  Settlement,
  SettlementLine,
} from "./entity.ts";

/** A member sees the claims about the member; the desk all; a facility does not come here: it sees its takes-in-charge. */
export async function visibleClaims(em: SqlEntityManager, actor: Actor): Promise<FilterQuery<Claim>> {
  switch (actor.door) {
    case "member":
      return { person: { $in: await personsSeen(em, actor) } };
    case "desk":
      return {};
    case "visitor":
    case "proving":
    case "facility":
    case "clock":
      throw wrongDoor(actor);
  }
}

/** A member sees the documents about the member, the desk all; a facility those that it handed in itself. */
export async function visibleExpenseDocuments(
  em: SqlEntityManager,
  actor: Actor,
): Promise<FilterQuery<ExpenseDocument>> {
  switch (actor.door) {
    case "visitor":
    case "proving":
    case "clock":
      throw wrongDoor(actor);
    case "member":
      return { person: { $in: await personsSeen(em, actor) } };
    case "facility":
      return {
        facility: actor.facilityId,
        channel: "directBilling",
        ...(await within(em, actor, "expenseDocuments")),
      };
    case "desk":
      return {};
  }
}

/** Whoever sees a document sees what is settled of it, superseded sheets too. */
export async function visibleSettlements(
  em: SqlEntityManager,
  actor: Actor,
): Promise<FilterQuery<Settlement>> {
  if (actor.door === "desk") return {};
  // The ORM joins what its type, of a relation kept as an id, does not allow to ask about.
  return { expenseDocument: await visibleExpenseDocuments(em, actor) } as FilterQuery<Settlement>;
}

/** @throws Refusal NOT_FOUND */
export async function findSettlement(em: SqlEntityManager, actor: Actor, id: string): Promise<Settlement> {
  const settlement = await em.findOne(Settlement, {
    $and: [{ id: knownId(id) }, await visibleSettlements(em, actor)],
  });
  if (settlement === null) throw notFound();
  return settlement;
}

/** @throws Refusal NOT_FOUND */
export async function findClaim(em: SqlEntityManager, actor: Actor, id: string): Promise<Claim> {
  const claim = await em.findOne(Claim, { $and: [{ id: knownId(id) }, await visibleClaims(em, actor)] });
  if (claim === null) throw notFound();
  return claim;
}

/** The newest claims of a person that the actor may see. */
export async function claimsOf(em: SqlEntityManager, actor: Actor, personId: string): Promise<Claim[]> {
  return em.find(
    Claim,
    { $and: [{ person: personId }, await visibleClaims(em, actor)] },
    { orderBy: { openedAt: "desc", id: "desc" }, limit: 50 },
  );
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

/** What each settlement asked and pays, in the order of the document's lines. */
export async function linesBySettlement(
  { em }: Reader,
  settlementIds: readonly string[],
): Promise<Map<string, SettlementLine[]>> {
  const rows = await em.find(
    SettlementLine,
    { settlement: { $in: [...settlementIds] } },
    { orderBy: { position: "asc" } },
  );
  return groupedBy(rows, ({ settlement }) => settlement);
}

/** The settlements of each claim that the actor may see, oldest first. */
export async function settlementsByClaim(
  { em, actor }: Reader & { readonly actor: Actor },
  claimIds: readonly string[],
): Promise<Map<string, Settlement[]>> {
  const rows = await em.find(
    Settlement,
    { $and: [{ claim: { $in: [...claimIds] } }, await visibleSettlements(em, actor)] },
    { orderBy: { settledAt: "asc", supersededAt: "asc nulls last", id: "asc" } },
  );
  return groupedBy(rows, ({ claim }) => claim);
}

/** The links of each claim that stand, oldest first. */
export async function linksByClaim(
  { em }: Reader,
  claimIds: readonly string[],
): Promise<Map<string, ClaimLink[]>> {
  const ids = { $in: [...claimIds] };
  const links = await em.find(
    ClaimLink,
    { $or: [{ claim: ids }, { other: ids }], unlinkedAt: null },
    { orderBy: { linkedAt: "asc", id: "asc" } },
  );
  return new Map(
    claimIds.map((id) => [id, links.filter(({ claim, other }) => claim === id || other === id)]),
  );
}

/** Ids of all claims of the event of each claim, itself among them, over links of links. */
export async function linkedClaims(
  em: SqlEntityManager,
  claimIds: readonly string[],
): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ start: string; id: string }>`
    with recursive linked(start, id) as (
      select id, id from unnest(${[...claimIds]}::uuid[]) as given(id)
      union
      select linked.start, case l.claim_id when linked.id then l.other_id else l.claim_id end
      from linked join claim_link l on linked.id in (l.claim_id, l.other_id)
      where l.unlinked_at is null
    ) select start, id from linked`.execute(em.getKysely());
  return new Map(
    [...groupedBy(rows, ({ start }) => start)].map(([id, own]) => [id, own.map((row) => row.id)]),
  );
}

/** The other claims of the same event that the actor may see, oldest first. */
export async function sameEventByClaim(
  { em, actor }: Reader & { readonly actor: Actor },
  claimIds: readonly string[],
): Promise<Map<string, Claim[]>> {
  const linked = await linkedClaims(em, claimIds);
  const claims = await em.find(
    Claim,
    { $and: [{ id: { $in: [...linked.values()].flat() } }, await visibleClaims(em, actor)] },
    { orderBy: { openedAt: "asc", id: "asc" } },
  );
  return new Map(
    [...linked].map(([own, ids]) => [own, claims.filter(({ id }) => id !== own && ids.includes(id))]),
  );
}

/** The settlement that counts of each document: what was asked, not an indemnity beside it. */
export async function currentSettlementByDocument(
  { em }: Reader,
  documentIds: readonly string[],
): Promise<Map<string, Settlement>> {
  const rows = await em.find(Settlement, {
    expenseDocument: { $in: [...documentIds] },
    kind: "expense",
    supersededAt: null,
  });
  return byKey(rows, ({ expenseDocument }) => expenseDocument);
}

/**
 * Years of issue, newest first: of a member those in which there is a document, at the desk all from the first to the last.
 */
export async function yearsOfDocuments(em: SqlEntityManager, actor: Actor): Promise<number[]> {
  const rows =
    actor.door === "member"
      ? sql<{ year: number }>`
          select distinct issued_year as year from expense_document
          where person_id = any(${await personsSeen(em, actor)}::uuid[])`
      : sql<{ year: number }>`
          select generate_series(min(issued_year), max(issued_year)) as year from expense_document`;
  const found = await sql<{ year: number }>`${rows} order by year desc`.execute(em.getKysely());
  return found.rows.map(({ year }) => year);
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

/** @throws Refusal NOT_FOUND */
export async function findExpenseDocument(
  em: SqlEntityManager,
  actor: Actor,
  id: string,
): Promise<ExpenseDocument> {
  const found = await em.findOne(ExpenseDocument, {
    $and: [{ id: knownId(id) }, await visibleExpenseDocuments(em, actor)],
  });
  if (found === null) throw notFound();
  return found;
}

export async function expenseDocumentById(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ExpenseDocument>> {
  return byKey(await em.find(ExpenseDocument, { id: { $in: [...ids] } }), ({ id }) => id);
}

export async function providerById({ em }: Reader, ids: readonly string[]): Promise<Map<string, Provider>> {
  return byKey(await em.find(Provider, { id: { $in: [...ids] } }), ({ id }) => id);
}

export async function payeeById({ em }: Reader, ids: readonly string[]): Promise<Map<string, Payee>> {
  return byKey(await em.find(Payee, { id: { $in: [...ids] } }), ({ id }) => id);
}

export async function linesByDocument(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ExpenseLine[]>> {
  const rows = await em.find(
    ExpenseLine,
    { expenseDocument: { $in: [...ids] } },
    { orderBy: { position: "asc" } },
  );
  return groupedBy(rows, ({ expenseDocument }) => expenseDocument);
}

/** Every sheet of each document, oldest first. */
export async function sheetsByDocument(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, Settlement[]>> {
  const rows = await em.find(
    Settlement,
    { expenseDocument: { $in: [...ids] } },
    { orderBy: { settledAt: "asc", supersededAt: "asc nulls last", id: "asc" } },
  );
  return groupedBy(rows, ({ expenseDocument }) => expenseDocument);
}

/** The documents of each claim that the actor may see, whichever channel they came by, by day of issue. */
export async function documentsByClaim(
  { em, actor }: Reader & { readonly actor: Actor },
  claimIds: readonly string[],
): Promise<Map<string, ExpenseDocument[]>> {
  const rows = await em.find(
    ExpenseDocument,
    { $and: [{ claim: { $in: [...claimIds] } }, await visibleExpenseDocuments(em, actor)] },
    { orderBy: { issuedOn: "asc", receivedAt: "asc", id: "asc" } },
  );
  return groupedBy(rows, ({ claim }) => claim ?? "");
}

export async function creditNotesByDocument(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ExpenseDocument[]>> {
  const rows = await em.find(
    ExpenseDocument,
    { credits: { $in: [...ids] } },
    { orderBy: { issuedOn: "asc", id: "asc" } },
  );
  return groupedBy(rows, ({ credits }) => credits ?? "");
}
