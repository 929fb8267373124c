import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { groupedBy } from "../kernel/batch.ts";
import type { Facts } from "../plan/facts.ts";
import { CaseFact } from "./entity.ts";
import { type OwnerType, planFacts } from "./rules.ts";

/** A take-in-charge, an expense document or an event, and whom it is about. */
export interface FactOwner {
  readonly type: OwnerType;
  readonly id: string;
  readonly personId: string;
}

type Reader = { readonly em: SqlEntityManager };

/** Everything said of these cases, in the order in which it was said. */
export async function factsByOwner({ em }: Reader, ids: readonly string[]): Promise<Map<string, CaseFact[]>> {
  const rows = await em.find(CaseFact, { ownerId: { $in: [...ids] } }, { orderBy: { id: "asc" } });
  return groupedBy(rows, ({ ownerId }) => ownerId);
}

/** What is said of a case and of its event, up to a fact: what comes later only a revision uses. */
export async function factsOf(
  em: SqlEntityManager,
  ownerIds: readonly string[],
  upTo?: string | null,
): Promise<CaseFact[]> {
  const known = upTo ? { id: { $lte: upTo } } : {};
  return em.find(CaseFact, { ownerId: { $in: [...ownerIds] }, ...known }, { orderBy: { id: "asc" } });
}

/** The same as the plan is told it. */
export async function planFactsOf(
  em: SqlEntityManager,
  ownerIds: readonly string[],
  upTo?: string | null,
): Promise<Facts> {
  return planFacts(await factsOf(em, ownerIds, upTo));
}

/** Id of the last fact that was said of these cases; null of none. */
export async function lastFactOf(em: SqlEntityManager, ownerIds: readonly string[]): Promise<string | null> {
  const [last] = await em.find(
    CaseFact,
    { ownerId: { $in: [...ownerIds] } },
    { orderBy: { id: "desc" }, limit: 1 },
  );
  return last?.id ?? null;
}

/** Which of these files show a fact. */
export async function filesOfFacts({ em }: Reader, ids: readonly string[]): Promise<string[]> {
  const rows = await em.find(CaseFact, { document: { $in: [...ids] } });
  return rows.flatMap(({ document }) => (document ? [document] : []));
}

/** The document that a member shows for what was paid already: the one kind that is an invoice. */
const invoiceKind = "paidInvoice";

/** As what a file, byte for byte, is held for a case, if it is and not as an invoice: the case of the newest. */
export async function heldAs(
  em: SqlEntityManager,
  sha256: string,
): Promise<{ requirement: string; owners: readonly string[] } | undefined> {
  const { rows } = await sql<{ requirement: string; owner: string }>`
    select f.name as requirement, f.owner_id as owner from case_fact f
    join document d on d.id = f.document_id
    where d.sha256 = ${sha256} and f.name <> ${invoiceKind}
    order by f.id desc`.execute(em.getKysely());
  const [newest] = rows;
  return newest && { requirement: newest.requirement, owners: rows.map(({ owner }) => owner) };
}
