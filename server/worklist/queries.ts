import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { ownCasesOf } from "../coverage/family.ts";
import { Account } from "../identity/entity.ts";
import { type Actor, type DeskActor, onlyThrough } from "../kernel/actor.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import { SavedView, WaitingCase } from "./entity.ts";
import { kindsFor, type WaitingKind, waitingKinds } from "./rules.ts";

type Reader = { readonly em: SqlEntityManager; readonly actor: Actor };

/** At the desk, whatever is one of somebody's duties: also what is somebody's own case there is to be seen, not to be taken. */
export function visibleWaitingCases(actor: Actor): FilterQuery<WaitingCase> {
  const kinds = kindsFor(onlyThrough("desk", actor));
  return kinds.length === waitingKinds.length ? {} : { kind: { $in: kinds } };
}

/** @throws Refusal NOT_FOUND for what waits no longer, too */
export async function findWaitingCase(
  em: SqlEntityManager,
  actor: Actor,
  id: string,
  field?: string,
): Promise<WaitingCase> {
  const found = await em.findOne(
    WaitingCase,
    { $and: [{ id: knownId(id, field) }, visibleWaitingCases(actor)] },
    { refresh: true },
  );
  if (found === null) throw notFound(field);
  return found;
}

/** Of which persons a case would be the reader's own, for many at a time. */
export async function ownCaseByPerson(
  { em, actor }: Reader,
  personIds: readonly string[],
): Promise<Map<string, true>> {
  const { accountId } = onlyThrough("desk", actor);
  return new Map((await ownCasesOf(em, accountId, personIds)).map((id) => [id, true]));
}

/** The next that is the desk's turn, that nobody has taken, and that is not the actor's own: by deadline, then by how long it waits. */
export async function nextFree(
  em: SqlEntityManager,
  actor: DeskActor,
  kind: WaitingKind | null,
): Promise<string | undefined> {
  const rows = await em.find(
    WaitingCase,
    { $and: [{ waitsFor: "desk", takenBy: null, ...(kind && { kind }) }, visibleWaitingCases(actor)] },
    { orderBy: { dueOn: "asc", since: "asc", id: "asc" }, limit: 100, disableIdentityMap: true },
  );
  const persons = rows.flatMap(({ person }) => person ?? []);
  const own = await ownCasesOf(em, actor.accountId, persons);
  return rows.find(({ person }) => !person || !own.includes(person))?.id;
}

export interface Standing {
  readonly id: string;
  readonly account: string;
  readonly takenAt: Date;
}

/** Who has it now; whoever ends or changes that waits in line. */
export async function standingOf(em: SqlEntityManager, subjectId: string): Promise<Standing | undefined> {
  const { rows } = await sql<{ id: string; account: string; takenAt: string }>`
    select id, account_id as account, taken_at as "takenAt" from assignment
    where subject_id = ${subjectId} and released_at is null for update`.execute(em.getKysely());
  const [row] = rows;
  return row && { ...row, takenAt: new Date(row.takenAt) };
}

/** Who works at the desk, by name. */
export function colleagues({ em, actor }: Reader): Promise<Account[]> {
  onlyThrough("desk", actor);
  return em.find(
    Account,
    { deskRole: { $ne: null }, disabledAt: null },
    { orderBy: { displayName: "asc", id: "asc" } },
  );
}

export function visibleViews(actor: Actor): FilterQuery<SavedView> {
  return { account: onlyThrough("desk", actor).accountId };
}

/** One's own, by name. */
export function savedViews({ em, actor }: Reader): Promise<SavedView[]> {
  return em.find(SavedView, visibleViews(actor), { orderBy: { name: "asc", id: "asc" } });
}
