/** Whose hands a case is in: taken, given by somebody else, released. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { ExpenseDocument } from "../claim/entity.ts";
import { isOwnCase, ownCasesOf } from "../coverage/family.ts";
import { ownCase } from "../coverage/refusals.ts";
import { Account } from "../identity/entity.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { knownId } from "../kernel/ids.ts";
import type { WaitingCase } from "./entity.ts";
import { may } from "../reimbursement/state-rules.ts";
import { begin } from "../reimbursement/tell.ts";
import { findWaitingCase, nextFree, type Standing, standingOf } from "./queries.ts";
import {
  notAtDesk,
  nothingWaits,
  notTaken,
  notTheirDuty,
  sinceWords,
  takeFirst,
  takenByOther,
  theirOwnCase,
} from "./refusals.ts";
import { kindsFor, mayMove, type WaitingKind } from "./rules.ts";
import { note } from "./verbs.ts";

/**
 * Whoever takes it works on it until they release it; taking again what one has changes nothing.
 * @throws Refusal TAKEN_BY_OTHER, which says who has it; OWN_CASE, NOT_FOUND
 */
export async function takeCase(act: Act, input: { caseId: string }): Promise<{ id: string }> {
  const { accountId } = onlyThrough("desk", act.actor);
  const waiting = await findWaitingCase(act.em, act.actor, input.caseId, "input.caseId");
  if (waiting.person && (await isOwnCase(act.em, act.actor, waiting.person))) throw ownCase();
  if (await assigned(act, waiting, accountId)) {
    await begun(act, waiting);
    note(act, about(waiting), { verb: "case.taken", kind: waiting.kind });
    return { id: waiting.id };
  }
  const standing = await standingOf(act.em, waiting.id);
  if (standing?.account !== accountId) throw await refusedFor(act, standing);
  return { id: waiting.id };
}

/** The next by deadline that is free. Whoever is second takes the one after it. @throws Refusal NOTHING_WAITS */
export async function takeNextCase(
  act: Act,
  { kind }: { kind: WaitingKind | null },
): Promise<{ id: string }> {
  const actor = onlyThrough("desk", act.actor);
  for (;;) {
    const id = await nextFree(act.em, actor, kind);
    if (id === undefined) throw nothingWaits();
    const waiting = await findWaitingCase(act.em, actor, id);
    if (!(await assigned(act, waiting, actor.accountId))) continue;
    await begun(act, waiting);
    note(act, about(waiting), { verb: "case.taken", kind: waiting.kind });
    return { id };
  }
}

/** Whoever has it, or a supervisor, lets it go. @throws Refusal TAKEN_BY_OTHER, INVALID_STATE, NOT_FOUND */
export async function releaseCase(act: Act, input: { caseId: string }): Promise<{ id: string }> {
  const actor = onlyThrough("desk", act.actor);
  const waiting = await findWaitingCase(act.em, act.actor, input.caseId, "input.caseId");
  const standing = await standingOf(act.em, waiting.id);
  if (standing === undefined) throw notTaken();
  if (!mayMove(actor, standing.account)) throw await refusedFor(act, standing);
  await end(act, standing, actor.accountId);
  note(act, about(waiting), { verb: "case.released", kind: waiting.kind });
  return { id: waiting.id };
}

/**
 * Gives it to a colleague: one's own case, or as a supervisor whosever it is.
 * @throws Refusal INVALID_INPUT for who does not work at the desk, whose duty it is not, or whose own case it is; TAKEN_BY_OTHER, INVALID_STATE for what
 *   nobody has, NOT_FOUND
 */
export async function giveCase(
  act: Act,
  input: { caseId: string; accountId: string },
): Promise<{ id: string }> {
  const actor = onlyThrough("desk", act.actor);
  const waiting = await findWaitingCase(act.em, act.actor, input.caseId, "input.caseId");
  const to = await act.em.findOne(Account, {
    id: knownId(input.accountId, "input.accountId"),
    deskRole: { $ne: null },
    disabledAt: null,
  });
  if (to === null) throw notAtDesk();
  if (!kindsFor({ door: "desk", role: to.deskRole ?? "" }).includes(waiting.kind)) throw notTheirDuty();
  if (waiting.person && (await ownCasesOf(act.em, to.id, [waiting.person])).length) throw theirOwnCase();
  const standing = await standingOf(act.em, waiting.id);
  if (standing?.account === to.id) return { id: waiting.id };
  if (!mayMove(actor, standing?.account ?? null))
    throw standing ? await refusedFor(act, standing) : takeFirst();
  if (standing) await end(act, standing, actor.accountId);
  if (!(await assigned(act, waiting, to.id)))
    throw await refusedFor(act, await standingOf(act.em, waiting.id));
  note(act, about(waiting), { verb: "case.given", kind: waiting.kind, to: to.id });
  return { id: waiting.id };
}

/** Whether it is now in the account's hands: not when somebody has it, or was quicker in this moment. */
async function assigned(act: Act, { id, kind }: WaitingCase, accountId: string): Promise<boolean> {
  const { accountId: giver } = onlyThrough("desk", act.actor);
  const { numAffectedRows } = await sql`
    insert into assignment (id, kind, subject_id, account_id, taken_at, given_by_id)
    values (${randomUUID()}, ${kind}, ${id}, ${accountId}, ${act.now}, ${giver})
    on conflict do nothing`.execute(act.em.getKysely());
  return (numAffectedRows ?? 0n) > 0n;
}

/** With who takes it an expense document begins to be evaluated, and the member reads so. */
async function begun(act: Act, { kind, id }: WaitingCase): Promise<void> {
  if (kind !== "reimbursement") return;
  const { stage } = await act.em.findOneOrFail(ExpenseDocument, { id });
  if (may("begin", stage)) await begin(act, id);
}

async function end(act: Act, { id }: Standing, by: string): Promise<void> {
  await sql`
    update assignment set released_at = ${act.now}, released_by_id = ${by} where id = ${id}`.execute(
    act.em.getKysely(),
  );
}

async function refusedFor(act: Act, standing: Standing | undefined) {
  const holder = standing && (await act.em.findOne(Account, { id: standing.account }));
  return takenByOther(holder?.displayName ?? "—", sinceWords(standing?.takenAt ?? act.now, act.now));
}

/** Neither member nor facility hear of it. */
function about({ id }: WaitingCase) {
  return { subjectType: "waitingCase", subjectId: id };
}
