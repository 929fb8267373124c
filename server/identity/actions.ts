import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Act } from "../kernel/act.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { limitOn, tried } from "../kernel/limits.ts";
import type { Vault } from "../kernel/vault.ts";
import { knownDevice } from "./device.ts";
import { beginSession, endSession, firstPlaceOf, goOn, presentOf } from "./begin-session.ts";
import { Account } from "./entity.ts";
import { isPassword } from "./hashing.ts";
import { facilitiesOf } from "./queries.ts";
import { notYourFacility, signInRefused, tooManySignIns, tooManySignInsHere } from "./refusals.ts";
import { wrongPasswords } from "./rules.ts";
import { cameFrom, recordSignIn } from "./sign-in-log.ts";

export interface Credentials {
  readonly userName: string;
  readonly password: string;
}

/** Who signs in, before anybody is signed in. */
export interface Visit {
  readonly em: SqlEntityManager;
  readonly vault: Vault;
  readonly actor: Actor;
  readonly now: () => Date;
  /** Network address, in the form in which askers are counted. */
  readonly address: string;
  /** What the browser was given when somebody signed in on it before. */
  readonly device: string | undefined;
  /** What it says of itself. */
  readonly userAgent: string | undefined;
  perform<T>(verb: string, options: object, run: (act: Act) => Promise<T>): Promise<T>;
}

/**
 * Begins a session, and ends the one of whoever asked. Its secret is returned once and kept nowhere. The browser remembers
 * who signed in on it (`begun`), so that from now on strangers' wrong passwords do not count against this account there.
 * @throws Refusal SIGN_IN_REFUSED alike for an unknown user and a wrong password, TOO_MANY_ATTEMPTS (says until when)
 */
export async function signIn(visit: Visit, credentials: Credentials): Promise<{ secret: string }> {
  const { em } = visit;
  const userName = credentials.userName
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .toLowerCase()
    .slice(0, 80);
  const from = cameFrom(visit, userName);
  return tried(visit, triesOf(visit, userName), async () => {
    const account = await em.findOne(Account, { userName, disabledAt: null });
    const right = await isPassword(account?.passwordHash, credentials.password);
    const place = right && account ? await firstPlaceOf(em, account, visit.now()) : undefined;
    if (account === null || place === undefined) {
      const inner = em.fork();
      // a name that nobody has leaves a line too: it takes the same time
      const about = { account: account?.id ?? null, session: null, at: visit.now() };
      recordSignIn(inner, from, { ...about, outcome: "wrongPassword" });
      await inner.flush();
      throw signInRefused();
    }
    const secret = await visit.perform("identity.signIn", {}, (act) =>
      beginSession(act, account, { place, provedBy: "password", ...from }),
    );
    return { secret };
  });
}

/** Known and unknown users are counted alike: by the name that was typed. */
function triesOf({ vault, address, device }: Visit, userName: string) {
  const miss = "SIGN_IN_REFUSED";
  const known = knownDevice(vault, device, userName);
  if (known !== undefined) {
    const allowances = [wrongPasswords.device, wrongPasswords.deviceAndDay];
    const limits = allowances.map((allowance) => limitOn(allowance, userName, known));
    return { limits, miss, tooMany: tooManySignInsHere };
  }
  const limits = [
    limitOn(wrongPasswords.accountFromAddress, userName, address),
    limitOn(wrongPasswords.account, userName),
    limitOn(wrongPasswords.accountAndDay, userName),
    limitOn(wrongPasswords.address, address),
    limitOn(wrongPasswords.inAll),
  ];
  return { limits, miss, tooMany: tooManySignIns };
}

/** Ends the session of whoever acts; a visitor has none to end. */
export async function signOut(act: Act): Promise<void> {
  await endSession(act);
}

/** Goes on for another facility under a new session; the old one ends. */
export async function actForFacility(act: Act, facilityId: string): Promise<{ secret: string }> {
  const { accountId, freshUntil = null } = onlyThrough("facility", act.actor);
  const facilities = await facilitiesOf(act.em, accountId, act.now);
  if (!facilities.includes(facilityId)) throw notYourFacility();
  const account = await act.em.findOneOrFail(Account, { id: accountId });
  const place = { door: "facility", facilityId } as const;
  return { secret: await goOn(act, account, { ...(await presentOf(act)), place }, freshUntil) };
}
