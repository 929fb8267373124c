/** How a session begins, whatever was proved, and what it still needs. */
import { randomBytes, randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/core";
import type { Act } from "../kernel/act.ts";
import { isSignedIn, onlyThrough } from "../kernel/actor.ts";
import type { ProofNeed } from "../kernel/roles.ts";
import { Account, type Door, type ProvedBy, Session } from "./entity.ts";
import { facilitiesOf, hasFactor, hashSecret } from "./queries.ts";
import { freshProofNeeded } from "./refusals.ts";
import { freshMinutes, isPasswordOld, sessionHours } from "./rules.ts";

/** Through which door, and for which facility. */
export interface Place {
  readonly door: Door;
  readonly facilityId?: string;
}

export interface Beginning {
  readonly place: Place;
  readonly provedBy: ProvedBy;
  readonly userAgent: string | null | undefined;
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
 * Begins a session after the first proof, whole or with something still to prove, and ends the one of whoever asked.
 * @returns its secret, kept nowhere
 */
export async function beginSession(act: Act, account: Account, beginning: Beginning): Promise<string> {
  await endSession(act);
  return write(act, account, beginning, await needOf(act, account, beginning));
}

/**
 * Goes on from a half-proved session whose second factor has been proved, or set up: under a new session id, whole or with
 * the next need.
 * @returns the secret of the new session, kept nowhere
 */
export async function completeProof(act: Act, provedBy: ProvedBy): Promise<string> {
  const { accountId, sessionId } = onlyThrough("proving", act.actor);
  const half = await act.em.findOneOrFail(Session, { id: sessionId });
  const account = await act.em.findOneOrFail(Account, { id: accountId });
  const place = { door: half.door, ...(half.facility ? { facilityId: half.facility } : {}) };
  return beginSession(act, account, { place, provedBy, userAgent: half.userAgent });
}

/** The same account goes on under a new session id, with nothing more to prove: elsewhere, or having proved what was needed. */
export async function goOn(act: Act, account: Account, beginning: Beginning): Promise<string> {
  await endSession(act);
  return write(act, account, beginning, null);
}

/** Ends the session of whoever acts; a visitor has none to end. */
export async function endSession(act: Act): Promise<void> {
  if (!("sessionId" in act.actor)) return;
  const session = await act.em.findOneOrFail(Session, { id: act.actor.sessionId });
  session.endedAt = act.now;
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
 * A password alone is enough for nobody who has a second factor, nor for anybody who works at a facility or the desk. Then
 * comes a password that has grown old: it is renewed by who has proved everything else.
 */
async function needOf(
  { em, now }: Act,
  { id, passwordHash, passwordChangedAt }: Account,
  { place, provedBy }: Beginning,
): Promise<ProofNeed | null> {
  if (provedBy === "password" && (await hasFactor(em, id))) return "factor";
  if (provedBy === "password" && place.door !== "member") return "enrolment";
  return passwordHash && isPasswordOld(passwordChangedAt, now) ? "newPassword" : null;
}

function write(
  act: Act,
  account: Account,
  { place, provedBy, userAgent }: Beginning,
  needs: ProofNeed | null,
): string {
  const secret = randomBytes(32).toString("base64url");
  const { now } = act;
  act.em.create(Session, {
    id: randomUUID(),
    secretHash: hashSecret(secret),
    account: account.id,
    door: place.door,
    facility: place.facilityId ?? null,
    needs,
    provedBy,
    freshUntil: needs === null ? new Date(now.getTime() + freshMinutes * 60_000) : null,
    userAgent: userAgent?.replace(/[^ -~]+/g, " ").slice(0, 200) ?? null,
    createdAt: now,
    expiresAt: new Date(now.getTime() + sessionHours * 3_600_000),
    endedAt: null,
  });
  return secret;
}
