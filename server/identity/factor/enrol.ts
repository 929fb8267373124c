import { randomBytes, randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { completeProof, requireFresh } from "../begin-session.ts";
import { Account, Factor } from "../entity.ts";
import { standsAlone } from "../rules.ts";
import { note } from "../verbs.ts";
import { isOurs, useUp } from "./challenge.ts";
import { appSecret, recoveryCodes, stepOf } from "./codes.ts";
import { newPasskeyIn, readAnswer, type RelyingParty } from "./passkeys.ts";
import { factorsOf, ownerOf, ownFactor } from "./queries.ts";
import {
  appCodeWrong,
  lastFactor,
  passkeyRefused,
  tooManyFactors,
  waitsForSomethingElse,
} from "./refusals.ts";
import { mayRemove, mostFactors, tidiedName } from "./rules.ts";

/** What became of an enrolment: the secret of the session that begins with it, for who could not enter before. */
export interface Enrolled {
  readonly factorId: string;
  readonly secret?: string;
}

/**
 * Adds an app that shows the right code for the secret made of this nonce.
 * @throws Refusal CODE_WRONG, TOO_MANY_FACTORS, FRESH_PROOF_NEEDED
 */
export async function addApp(
  act: Act,
  { nonce, code, name }: { readonly nonce: string; readonly code: string; readonly name: string },
): Promise<Enrolled> {
  const account = await enrolling(act);
  const secret = appSecret(act.vault, account.id, nonce);
  const lastStep = stepOf(secret, code.replace(/\s/g, ""), act.now, null);
  if (lastStep === undefined) throw appCodeWrong();
  return keep(act, account, { kind: "totp", name: tidiedName(name) || "App", nonce, lastStep });
}

/**
 * Adds the passkey that a browser has made for a challenge of this session.
 * @throws Refusal PASSKEY_REFUSED, TOO_MANY_FACTORS, FRESH_PROOF_NEEDED
 */
export async function addPasskey(
  act: Act,
  party: RelyingParty,
  { response, name }: { readonly response: string; readonly name: string },
): Promise<Enrolled> {
  const account = await enrolling(act);
  const said = readAnswer(response);
  if (said === undefined || !("sessionId" in act.actor)) throw passkeyRefused();
  if (!isOurs(act.vault, said.challenge, ["enrol", act.actor.sessionId], act.now)) throw passkeyRefused();
  const passkey = await newPasskeyIn(response, party);
  if (passkey === undefined || !(await useUp(act, said.challenge))) throw passkeyRefused();
  // Somebody's already, if only that somebody's own: a browser that asks as we say makes no second one.
  if ((await act.em.count(Factor, { credentialId: passkey.credentialId })) > 0) throw passkeyRefused();
  const { transports, ...kept } = passkey;
  return keep(act, account, {
    ...{ kind: "passkey", name: tidiedName(name) || "Passkey", ...kept },
    transports: transports.join(" ") || null,
  });
}

/**
 * A new sheet of codes, each good once; one made before is worth nothing any more. They are shown now and never again.
 * @throws Refusal FRESH_PROOF_NEEDED
 */
export async function makeRecoveryCodes(act: Act): Promise<{ codes: string[] }> {
  const account = await enrolling(act);
  for (const old of await act.em.find(Factor, { account: account.id, kind: "recoveryCodes" }))
    act.em.remove(old);
  const nonce = randomBytes(16).toString("base64url");
  act.em.create(Factor, {
    ...{ id: randomUUID(), account: account.id, kind: "recoveryCodes", name: "" },
    ...{ createdAt: act.now, nonce, usedCodes: 0 },
  });
  note(act, aboutAccount(account), { verb: "account.factorAdded", kind: "recoveryCodes" });
  return { codes: recoveryCodes(act.vault, account.id, nonce) };
}

/** @throws Refusal NOT_FOUND */
export async function renameFactor(act: Act, factorId: string, name: string): Promise<{ id: string }> {
  const factor = await ownFactor(act.em, act.actor, factorId);
  factor.name = tidiedName(name) || factor.name;
  return { id: factor.id };
}

/**
 * Takes one away; recovery codes go with the last of those that they stand in for.
 * @throws Refusal NOT_FOUND, LAST_FACTOR, FRESH_PROOF_NEEDED
 */
export async function removeFactor(act: Act, factorId: string): Promise<Record<string, never>> {
  const account = await enrolling(act);
  const factor = await ownFactor(act.em, act.actor, factorId);
  const all = await factorsOf(act.em, account.id);
  const kinds = all.map(({ kind }) => kind);
  if (!mayRemove(factor, kinds, act.actor.door !== "member")) throw lastFactor();
  const left = all.filter((one) => one.id !== factor.id);
  const gone = left.some(({ kind }) => standsAlone(kind)) ? [factor] : all;
  for (const one of gone) act.em.remove(one);
  note(act, aboutAccount(account), { verb: "account.factorRemoved", kind: factor.kind });
  return {};
}

/**
 * Whose factors change: whoever is wholly signed in and proved it a short while ago, or has none yet and must. Locked, so
 * that of two who change them at once the second sees what the first did.
 */
async function enrolling(act: Act): Promise<Account> {
  const { actor, em } = act;
  if (actor.door !== "proving") requireFresh(act);
  // Who has one proves it: nobody enters by adding another.
  else if (actor.needs !== "enrolment") throw waitsForSomethingElse();
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
  return em.findOneOrFail(Account, { id: ownerOf(actor) }, lock);
}

async function keep(
  act: Act,
  account: Account,
  factor: Pick<Factor, "kind" | "name"> & Partial<Factor>,
): Promise<Enrolled> {
  const all = await factorsOf(act.em, account.id);
  if (all.filter(({ kind }) => standsAlone(kind)).length >= mostFactors) throw tooManyFactors();
  const { id } = act.em.create(Factor, {
    ...{ id: randomUUID(), account: account.id, createdAt: act.now, lastUsedAt: act.now },
    ...factor,
  });
  note(act, aboutAccount(account), { verb: "account.factorAdded", kind: factor.kind });
  if (act.actor.door !== "proving") return { factorId: id };
  const secret = await completeProof(act, factor.kind === "totp" ? "totp" : "passkey");
  return { factorId: id, secret };
}

export function aboutAccount({ id, person }: Account) {
  return { subjectType: "account", subjectId: id, ...(person ? { personId: person } : {}) };
}
