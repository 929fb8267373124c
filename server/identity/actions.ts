import { randomBytes, randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import type { Act } from "../kernel/act.ts";
import { Account, type Door, FailedSignIn, Session } from "./entity.ts";
import { facilitiesOf, hashSecret } from "./queries.ts";
import { notYourFacility, signInRefused, tooManySignIns } from "./refusals.ts";
import { failedSignInMinutes, failedSignInsAllowed, sessionHours } from "./rules.ts";

export interface Credentials {
  readonly userName: string;
  readonly password: string;
  /** Network address, so that guessing from elsewhere cannot lock the owner out. */
  readonly address: string;
}

/** argon2id of a random text: an unknown user costs the same time as a wrong password. */
const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$l8BrnPBKlsvxkzSgIQmpvQ$UDqgpGGrIjSNHKyy/ABxLxK4rkkCvrH6EB4y+oh+O6Q";

/**
 * Begins a session. Its secret is returned once and kept nowhere.
 * @throws Refusal SIGN_IN_REFUSED alike for an unknown user and a wrong password, TOO_MANY_ATTEMPTS
 */
export async function signIn(act: Act, credentials: Credentials): Promise<{ secret: string }> {
  const userName = credentials.userName.trim().toLowerCase().slice(0, 80);
  const address = credentials.address.slice(0, 64);
  const since = new Date(act.now.getTime() - failedSignInMinutes * 60_000);
  const failures = await act.em.count(FailedSignIn, { userName, address, at: { $gt: since } });
  if (failures >= failedSignInsAllowed) throw tooManySignIns(failedSignInMinutes);

  const account = await act.em.findOne(Account, { userName, disabledAt: null });
  const right = await verify(account?.passwordHash ?? nobodysHash, credentials.password.slice(0, 1024));
  const place = right && account !== null ? await firstPlaceOf(act, account) : undefined;
  if (account === null || place === undefined) {
    act.em.create(FailedSignIn, { id: randomUUID(), userName, address, at: act.now });
    throw signInRefused();
  }
  return { secret: beginSession(act, account.id, place) };
}

/** Ends the session of whoever acts; a visitor has none to end. */
export async function signOut(act: Act): Promise<void> {
  if (!("sessionId" in act.actor)) return;
  const session = await act.em.findOneOrFail(Session, { id: act.actor.sessionId });
  session.endedAt = act.now;
}

/** Goes on for another facility under a new session; the old one ends. */
export async function actForFacility(act: Act, facilityId: string): Promise<{ secret: string }> {
  if (act.actor.door !== "facility") throw notYourFacility();
  const { accountId } = act.actor;
  const facilities = await facilitiesOf(act.em, accountId, act.now);
  if (!facilities.includes(facilityId)) throw notYourFacility();
  await signOut(act);
  return { secret: beginSession(act, accountId, { door: "facility", facilityId }) };
}

interface Place {
  readonly door: Door;
  readonly facilityId?: string;
}

async function firstPlaceOf(act: Act, account: Account): Promise<Place | undefined> {
  if (account.worksAtDesk) return { door: "desk" };
  const [facilityId] = await facilitiesOf(act.em, account.id, act.now);
  if (facilityId !== undefined) return { door: "facility", facilityId };
  return account.person ? { door: "member" } : undefined;
}

function beginSession(act: Act, accountId: string, { door, facilityId }: Place): string {
  const secret = randomBytes(32).toString("base64url");
  act.em.create(Session, {
    id: randomUUID(),
    secretHash: hashSecret(secret),
    account: accountId,
    door,
    facility: facilityId ?? null,
    createdAt: act.now,
    expiresAt: new Date(act.now.getTime() + sessionHours * 3_600_000),
    endedAt: null,
  });
  return secret;
}
