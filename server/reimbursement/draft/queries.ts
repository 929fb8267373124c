import { type FilterQuery, LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { heldBack, holdOn, isHeldBack, visibleUnfinished } from "../../coverage/unfinished.ts";
import { type Actor, onlyThrough } from "../../kernel/actor.ts";
import { knownId } from "../../kernel/ids.ts";
import { notFound } from "../../kernel/refusal.ts";
import { ReimbursementDraft } from "./entity.ts";

/** A draft is its writer's alone, and there to be sent: nobody else sees it before; of who died the heirs go on with it. */
async function visibleDrafts(em: SqlEntityManager, actor: Actor): Promise<FilterQuery<ReimbursementDraft>> {
  return visibleUnfinished(em, onlyThrough("member", actor));
}

/** @throws Refusal NOT_FOUND, alike for what does not exist and what is somebody else's */
export async function findDraft(em: SqlEntityManager, actor: Actor, id: string): Promise<ReimbursementDraft> {
  const found = await em.findOne(ReimbursementDraft, {
    $and: [{ id: knownId(id) }, await visibleDrafts(em, actor)],
  });
  if (found === null) throw notFound();
  return found;
}

/** The same, locked until the transaction ends. */
export async function lockOwnDraft(
  em: SqlEntityManager,
  actor: Actor,
  id: string,
): Promise<ReimbursementDraft> {
  const found = await em.findOne(
    ReimbursementDraft,
    { $and: [{ id: knownId(id, "input.draftId") }, await visibleDrafts(em, actor)] },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (found === null) throw notFound("input.draftId");
  return found;
}

/** The same, to go on with. @throws Refusal ONLY_TO_READ */
export async function lockDraft(em: SqlEntityManager, actor: Actor, id: string): Promise<ReimbursementDraft> {
  const draft = await lockOwnDraft(em, actor, id);
  const hold = await holdOn(em, onlyThrough("member", actor), draft);
  if (isHeldBack(hold)) throw heldBack(hold);
  return draft;
}

/** Those not sent yet, the one touched last first. */
export async function openDrafts(em: SqlEntityManager, actor: Actor): Promise<ReimbursementDraft[]> {
  return em.find(
    ReimbursementDraft,
    { $and: [await visibleDrafts(em, actor), { request: null }] },
    { orderBy: { updatedAt: "desc", id: "desc" }, limit: 50 },
  );
}

/** Which of these files a draft names. */
export async function filesOfReimbursementDrafts(
  { em }: { em: SqlEntityManager },
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select file ->> 'documentId' as id
    from reimbursement_draft cross join jsonb_array_elements(data -> 'documents') document
      cross join jsonb_array_elements(document -> 'files') file
    where file ->> 'documentId' = any(${[...ids]}::text[])`.execute(em.getKysely());
  return rows.map(({ id }) => id);
}
