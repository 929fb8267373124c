/** How a session begins, whatever was proved, and what it still needs. */
import { randomBytes, randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/core";
import type { Act } from "../kernel/act.ts";
import { isSignedIn, onlyThrough } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import type { ProofNeed } from "../kernel/roles.ts";
import { settingsOf } from "../settings/queries.ts";
import type { Settings } from "../settings/rules.ts";
import { Account, type Door, type ProvedBy, Session, type SignIn } from "./entity.ts";
import { facilitiesOf, hasFactor, hashSecret, waitsForLetter } from "./queries.ts";
import { freshProofNeeded } from "./refusals.ts";
import { freshMinutes, keptUserAgent, renewByOf } from "./rules.ts";
import { type CameFrom, originOf, recordSignIn } from "./sign-in-log.ts";
import { signedInOf } from "./signed-in.ts";
import { note } from "./verbs.ts";

/** Through which door, and for which facility. */
export interface Place {
  readonly door: Door;
  readonly facilityId?: string;
}

export interface Beginning extends CameFrom {
  readonly place: Place;
  readonly provedBy: ProvedBy;
}

/** Where an account comes in; undefined when it has no right left anywhere. */
export async function firstPlaceOf(
  em: EntityManager,
  account: Pick<Account, "id" | "deskRole" | "person">,
  now: Date,
): Promise<Place | undefined> {
  if (account.deskRole) return { door: "desk" };
  const [facilityId] = await facilitiesOf(em, account.id, now);
  if (facilityId !== undefined) return { door: "facility", facilityId };
  return account.person ? { door: "member" } : undefined;
}

/**
 * Begins a session after the first proof, whole or with something still to prove, and ends the one of whoever asked. The
 * account's owner sees it in the log, and is written to when it is on a device that the account never used.
 * @returns its secret, kept nowhere
 */
export async function beginSession(act: Act, account: Account, beginning: Beginning): Promise<string> {
  const isFirst = (await act.em.findOne(Session, { account: account.id })) === null;
  const { secret, signIn } = await begin(act, account, beginning);
  if (signIn.isNewDevice && !isFirst)
    note(act, { subjectType: "signIn", subjectId: signIn.id }, { verb: "account.newDevice" });
  return secret;
}

/**
 * Goes on from a half-proved session whose second factor has been proved, or set up: under a new session id, whole or with
 * the next need.
 * @returns the secret of the new session, kept nowhere
 */
export async function completeProof(act: Act, provedBy: ProvedBy): Promise<string> {
  const { accountId } = onlyThrough("proving", act.actor);
  const account = await act.em.findOneOrFail(Account, { id: accountId });
  const { secret } = await begin(act, account, { ...(await presentOf(act)), provedBy });
  return secret;
}

/**
 * The same account goes on under a new session id, with nothing more to prove: elsewhere, or having proved what was needed.
 * @param freshUntil of who has proved nothing by it
 */
export async function goOn(
  act: Act,
  account: Account,
  beginning: Beginning,
  freshUntil: Date | null = freshFrom(act.now),
): Promise<string> {
  const before = await endSession(act);
  const state = { needs: null, freshUntil };
  const { secret, session } = await write(act, account, beginning, state, await settingsOf(act.em));
  if (before?.needs) recordEntry(act, beginning, session);
  return secret;
}

/** How the session of whoever acts began: for one that goes on in its stead. */
export async function presentOf({ em, actor }: Act): Promise<Beginning> {
  const { sessionId } = signedInOf(actor);
  const { id, door, facility, provedBy, userAgent } = await em.findOneOrFail(Session, { id: sessionId });
  const place = { door, ...(facility ? { facilityId: facility } : {}) };
  return { userAgent, ...(await originOf(em, id)), place, provedBy };
}

/** Ends the session of whoever acts; a visitor has none to end. */
export async function endSession(act: Act): Promise<Session | undefined> {
  if (!("sessionId" in act.actor)) return undefined;
  const session = await act.em.findOneOrFail(Session, { id: act.actor.sessionId });
  session.endedAt = act.now;
  return session;
}

/**
 * Where more is at stake than a look: who acts has proved who they are a moment ago.
 * @throws Refusal FRESH_PROOF_NEEDED
 */
export function requireFresh({ actor, now }: Act): void {
  const until = isSignedIn(actor) ? actor.freshUntil : null;
  if (!until || until <= now) throw freshProofNeeded();
}

/**
 * A password alone is enough for nobody who has a second factor or lost all, nor for who works at a facility or the desk. Then
 * comes a password that has grown old: it is renewed by who has proved everything else.
 */
async function needOf(
  { em, now }: Act,
  { id, passwordHash, passwordChangedAt }: Account,
  { place, provedBy }: Beginning,
  { passwordRenewalDays }: Settings,
): Promise<ProofNeed | null> {
  if (provedBy === "password" && (await hasFactor(em, id))) return "factor";
  if (provedBy === "password" && (await waitsForLetter(em, id))) return "letter";
  if (provedBy === "password" && place.door !== "member") return "enrolment";
  if (!passwordHash) return null;
  return romeDate(now) >= renewByOf(passwordChangedAt, passwordRenewalDays) ? "newPassword" : null;
}

async function begin(
  act: Act,
  account: Account,
  beginning: Beginning,
): Promise<{ secret: string; signIn: SignIn }> {
  await endSession(act);
  const settings = await settingsOf(act.em);
  const needs = await needOf(act, account, beginning, settings);
  const freshUntil = needs === null ? freshFrom(act.now) : null;
  const { secret, session } = await write(act, account, beginning, { needs, freshUntil }, settings);
  return { secret, signIn: recordEntry(act, beginning, session) };
}

function recordEntry({ em, now }: Act, from: CameFrom, { id: session, account, needs }: Session): SignIn {
  const outcome = needs === null ? "signedIn" : "halfProved";
  return recordSignIn(em, from, { account, session, outcome, at: now });
}

function freshFrom(now: Date): Date {
  return new Date(now.getTime() + freshMinutes * 60_000);
}

async function write(
  { em, now }: Act,
  account: Account,
  { place, provedBy, userAgent }: Beginning,
  state: Pick<Session, "needs" | "freshUntil">,
  { sessionHours }: Settings,
): Promise<{ secret: string; session: Session }> {
  const secret = randomBytes(32).toString("base64url");
  const session = em.create(Session, {
    id: randomUUID(),
    secretHash: hashSecret(secret),
    account: account.id,
    door: place.door,
    facility: place.facilityId ?? null,
    ...state,
    provedBy,
    userAgent: keptUserAgent(userAgent),
    createdAt: now,
    expiresAt: new Date(now.getTime() + sessionHours * 3_600_000),
    endedAt: null,
  });
  return { secret, session };
}
