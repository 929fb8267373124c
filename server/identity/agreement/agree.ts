/** A member reads the notice, agrees, and takes an agreement back. */
import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { type Actor, onlyThrough, wrongDoor } from "../../kernel/actor.ts";
import { knownId } from "../../kernel/ids.ts";
import { notFound, type Refusal, refuseAll } from "../../kernel/refusal.ts";
import { Account, Person } from "../entity.ts";
import { note } from "../verbs.ts";
import { Agreement } from "./entity.ts";
import { noticeStays, proveFirst, stillNeeded, wordsChanged } from "./refusals.ts";
import { agreementEdition, type AgreementKind, requiredKinds } from "./words.ts";

export interface Agreed {
  readonly agreements: readonly AgreementKind[];
  /** Edition of the words that were shown. */
  readonly wording: string;
}

/** Who agrees, through which account. */
interface Agreeing {
  readonly personId: string;
  readonly accountId: string;
}

/** What is wrong with it: other words than those in use, or something missing without which the portal stays closed. */
export function notAgreed({ agreements, wording }: Agreed): Refusal[] {
  if (wording !== agreementEdition) return [wordsChanged()];
  return requiredKinds.every((kind) => agreements.includes(kind)) ? [] : [stillNeeded()];
}

/** Records what somebody agreed to; what stands already stays as it is. */
export async function recordAgreed(
  act: Act,
  { personId: person, accountId: account }: Agreeing,
  { agreements, wording }: Agreed,
): Promise<void> {
  const rows = await act.em.find(Agreement, { person, revokedAt: null });
  const standing = new Set(rows.map(({ kind }) => kind));
  for (const kind of new Set(agreements)) {
    if (standing.has(kind)) continue;
    const id = randomUUID();
    act.em.create(Agreement, { id, kind, wording, person, account, givenAt: act.now, revokedAt: null });
    note(act, { subjectType: "agreement", subjectId: id }, { verb: "agreement.given", kind, wording });
  }
}

/**
 * A member agrees, who came in without having done so or took it back: the portal opens from the next request on. Also to
 * what is asked of nobody, later.
 * @throws Refusal WORDING_CHANGED, INVALID_INPUT at `input.agreements`; INVALID_STATE for who has something else to prove first
 */
export async function agree(act: Act, agreed: Agreed): Promise<void> {
  const who = await agreeing(act);
  refuseAll(notAgreed(agreed));
  // of two at once, the second finds the first
  await act.em.findOneOrFail(Person, { id: who.personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await recordAgreed(act, who, agreed);
}

async function agreeing({ em, actor }: Act): Promise<Agreeing> {
  if (actor.door === "member") return actor;
  if (actor.door !== "proving") throw wrongDoor(actor);
  const { person } = await em.findOneOrFail(Account, { id: actor.accountId });
  if (actor.needs !== "agreement" || !person) throw proveFirst();
  return { personId: person, accountId: actor.accountId };
}

/**
 * Takes one back, from the next request on; what was taken back already stays as it is.
 * @throws Refusal NOT_FOUND, also for another's; INVALID_STATE for the notice
 */
export async function revokeAgreement(act: Act, input: { agreementId: string }): Promise<void> {
  const { personId: person } = onlyThrough("member", act.actor);
  const id = knownId(input.agreementId, "input.agreementId");
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const agreement = await act.em.findOne(Agreement, { id, person }, options);
  if (agreement === null) throw notFound("input.agreementId");
  const { kind } = agreement;
  if (kind === "notice") throw noticeStays();
  if (agreement.revokedAt) return;
  agreement.revokedAt = act.now;
  note(act, { subjectType: "agreement", subjectId: id }, { verb: "agreement.revoked", kind });
}

/** The viewer's own, newest first, those taken back too. */
export function agreementsOf(em: SqlEntityManager, actor: Actor): Promise<Agreement[]> {
  const { personId: person } = onlyThrough("member", actor);
  return em.find(Agreement, { person }, { orderBy: { givenAt: "desc", id: "desc" }, limit: 100 });
}
