/** An adult lets another of the policy read what the fund keeps about them, and takes that back: that adult alone. */
import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { LockMode } from "@mikro-orm/core";
import { Person } from "../identity/entity.ts";
import type { Act } from "../kernel/act.ts";
import { type Actor, type MemberActor, onlyThrough } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import type { Subject } from "../kernel/verbs.ts";
import { consentWordings } from "./consent-words.ts";
import { Consent, type ConsentKind } from "./entity.ts";
import { consentInEffectById, readersFor } from "./family.ts";
import { onlyAdults, wordingChanged } from "./refusals.ts";
import { isMinorOn } from "./rules.ts";
import { note } from "./verbs.ts";

export interface NewConsent {
  readonly kind: ConsentKind;
  /** Who may read from now on: one of {@link possibleReaders}. */
  readonly readerId: string;
  /** Edition of the words that the giver saw. */
  readonly wording: string;
}

/**
 * Consents; what counts already is answered as it stands. It counts from the next request on, and in the next round of a
 * subscription that is open.
 * @throws Refusal ONLY_ADULTS, WORDING_CHANGED, NOT_FOUND alike for who does not exist and who may not be consented to
 */
export async function giveConsent(act: Act, asked: NewConsent): Promise<{ id: string }> {
  const { em, now } = act;
  const { personId: giver } = onlyThrough("member", act.actor);
  const today = romeDate(now);
  // Of two that are given at once, the second finds the first.
  const { birthDate } = await em.findOneOrFail(
    Person,
    { id: giver },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (isMinorOn(birthDate, today)) throw onlyAdults();
  const { kind, wording } = asked;
  if (wording !== consentWordings[kind][0].edition) throw wordingChanged();
  const id = knownId(asked.readerId, "input.readerId");
  const chosen = (await readersFor(em, giver, today)).find((one) => one.id === id);
  if (chosen === undefined) throw notFound("input.readerId");
  const same = { giver, reader: chosen.personId, policy: chosen.policyId, kind };
  const former = await em.findOne(Consent, { ...same, revokedAt: null });
  if (former !== null) {
    if ((await consentInEffectById({ em, now: () => now }, [former.id])).has(former.id))
      return { id: former.id };
    // One of the two had left since: what was agreed to then has ended.
    await end(act, former);
  }
  const consent = em.create(Consent, { ...same, id: randomUUID(), wording, givenAt: now, revokedAt: null });
  for (const subject of between(consent)) note(act, subject, { verb: "consent.given", kind, wording });
  return { id: consent.id };
}

/** Takes a consent back; what was taken back already stays as it is. @throws Refusal NOT_FOUND, also for another's consent */
export async function revokeConsent(act: Act, input: { consentId: string }): Promise<{ id: string }> {
  const { personId: giver } = onlyThrough("member", act.actor);
  const id = knownId(input.consentId, "input.consentId");
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const consent = await act.em.findOne(Consent, { id, giver }, options);
  if (consent === null) throw notFound("input.consentId");
  if (consent.revokedAt) return { id };
  await end(act, consent);
  return { id };
}

async function end(act: Act, consent: Consent): Promise<void> {
  consent.revokedAt = act.now;
  for (const subject of between(consent)) note(act, subject, { verb: "consent.revoked", kind: consent.kind });
  // before another takes its place: only one of a kind stands
  await act.em.flush();
}

/** Whom it concerns, one line each. */
function between({ id, giver, reader }: Consent): Subject[] {
  return [giver, reader].map((personId) => ({ subjectType: "consent", subjectId: id, personId }));
}

/** A consent is its giver's to look at: the reader sees whose data they may read, the fund what it shows whom. */
function visibleConsents(actor: Actor): { giver: string } {
  return { giver: onlyThrough("member", actor).personId };
}

/** Those that the member gave, newest first, revoked ones too. */
export function consentsOf(em: SqlEntityManager, actor: Actor): Promise<Consent[]> {
  return em.find(Consent, visibleConsents(actor), { orderBy: { givenAt: "desc", id: "desc" }, limit: 100 });
}

/** @throws Refusal NOT_FOUND */
export async function findConsent(em: SqlEntityManager, actor: Actor, id: string): Promise<Consent> {
  const found = await em.findOne(Consent, { $and: [{ id: knownId(id) }, visibleConsents(actor)] });
  if (found === null) throw notFound();
  return found;
}

/** Whom a member may let read today; nobody for a minor. */
export async function possibleReaders(
  em: SqlEntityManager,
  { personId }: MemberActor,
  now: Date,
): ReturnType<typeof readersFor> {
  const { birthDate } = await em.findOneOrFail(Person, { id: personId });
  const today = romeDate(now);
  return isMinorOn(birthDate, today) ? [] : readersFor(em, personId, today);
}
