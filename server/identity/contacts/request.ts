/** Another email or mobile, from the wish until its codes were given. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Act, Performing } from "../../kernel/act.ts";
import { type Actor, type MemberActor, onlyThrough } from "../../kernel/actor.ts";
import { limitOn, take, tried } from "../../kernel/limits.ts";
import { capacityFor, personAnsweredFor } from "../../kernel/persons.ts";
import { type Refusal, refuseAll } from "../../kernel/refusal.ts";
import { Account, Person } from "../entity.ts";
import { beginProof, sendAgain, tryProof } from "../proof/actions.ts";
import { Proof } from "../proof/entity.ts";
import { note } from "../verbs.ts";
import {
  type AskedCode,
  type CodePlace,
  codesAllowed,
  codesFor,
  contactCodesSent,
  contactPurposes,
  openSince,
  placeOf,
  wrongContactCodes,
} from "./code-rules.ts";
import { ContactRequest } from "./entity.ts";
import {
  codeExpired,
  codeMissing,
  codesUsedUp,
  codeWrong,
  nothingAwaited,
  tooManyCodes,
  tooManyWrongCodes,
} from "./refusals.ts";
import { setContacts } from "./set.ts";

const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

type Wanted = Pick<ContactRequest, "changesEmail" | "email" | "changesMobile" | "mobile" | "smsOptIn">;

/** What waits for its codes, of a person; null when nothing does. */
export function openRequest(
  em: SqlEntityManager,
  personId: string,
  now: Date,
): Promise<ContactRequest | null> {
  return em.findOne(ContactRequest, {
    ...{ person: personId, doneAt: null, endedAt: null },
    begunAt: { $gt: openSince(now) },
  });
}

/** Its proofs, the one at the address until now first, then the new address, then the new mobile. */
export async function proofsOf(em: SqlEntityManager, requestId: string, options = {}): Promise<Proof[]> {
  const proofs = await em.find(
    Proof,
    { subject: requestId, endedAt: null, purpose: { $in: [...contactPurposes] } },
    options,
  );
  const rank = ({ purpose }: Proof) => contactPurposes.findIndex((one) => one === purpose);
  return proofs.toSorted((one, other) => rank(one) - rank(other));
}

/**
 * Asks for the codes of another email or mobile; what was asked for before ends. The person is locked by the caller.
 * @throws Refusal TOO_MANY_CODES
 */
export async function beginRequest(act: Act, person: Person, wanted: Wanted): Promise<void> {
  const { em, now } = act;
  const actor = onlyThrough("member", act.actor);
  await endOpen(act, person.id);
  const request = em.create(ContactRequest, {
    ...{ id: randomUUID(), person: person.id, begunBy: actor.accountId, begunAt: now },
    ...wanted,
    ...{ oldAddress: await addressUntilNow(em, actor, person), doneAt: null, endedAt: null },
  });
  const asked = codesFor(request);
  await countSending(act, actor, asked);
  for (const { purpose, target } of asked) await beginProof(act, { purpose, subject: request.id, target });
  note(act, about(request), { verb: "person.contactCodesSent", codesSent: 1 });
}

/**
 * Sends the codes that were not given yet anew; those before stop working.
 * @throws Refusal CODE_EXPIRED when nothing waits, TOO_MANY_CODES, NOT_FOUND, ONLY_TO_READ
 */
export async function sendCodesAgain(
  act: Act,
  input: { readonly personId: string },
): Promise<{ id: string }> {
  const { actor, person, request } = await lockedRequest(act, input.personId);
  const missing = (await proofsOf(act.em, request.id, lock)).filter(({ usedAt }) => !usedAt);
  const codesSent = Math.max(...missing.map(({ timesSent }) => timesSent)) + 1;
  if (codesSent > codesAllowed) throw codesUsedUp();
  await countSending(act, actor, missing);
  for (const proof of missing) sendAgain(act, proof);
  note(act, about(request), { verb: "person.contactCodesSent", codesSent });
  return { id: person.id };
}

/** All stays as it is. Asked twice it ends nothing twice. @throws Refusal NOT_FOUND, ONLY_TO_READ */
export async function cancelRequest(act: Act, input: { readonly personId: string }): Promise<{ id: string }> {
  const { person } = await lockedPerson(act, input.personId);
  await endOpen(act, person.id);
  return { id: person.id };
}

interface GivenCodes {
  readonly personId: string;
  readonly codeAtOld?: string | null;
  readonly codeAtNewEmail?: string | null;
  readonly codeAtNewMobile?: string | null;
}

/** Who is signed in and gives codes. */
interface Giver extends Performing {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
}

/**
 * One code or several; what was asked for counts once none is missing. A right one stays given when another is wrong.
 * @throws Refusal CODE_WRONG (the try is counted), CODE_EXPIRED, both at their field or, when nothing waits, at none;
 *   INVALID_INPUT without a code, TOO_MANY_ATTEMPTS, NOT_FOUND, ONLY_TO_READ
 */
export function giveCodes(giver: Giver, input: GivenCodes): Promise<{ id: string }> {
  const { accountId } = onlyThrough("member", giver.actor);
  const limits = [limitOn(wrongContactCodes, accountId)];
  return tried(giver, { limits, miss: "CODE_WRONG", tooMany: tooManyWrongCodes }, () =>
    giver.perform("person.giveContactCodes", {}, (act) => give(act, input)),
  );
}

async function give(act: Act, input: GivenCodes): Promise<{ id: string }> {
  const { person, request } = await lockedRequest(act, input.personId);
  const proofs = await proofsOf(act.em, request.id, lock);
  const missing = proofs.filter(({ usedAt }) => !usedAt);
  const given: Readonly<Record<CodePlace, string | null | undefined>> = {
    old: input.codeAtOld,
    newEmail: input.codeAtNewEmail,
    newMobile: input.codeAtNewMobile,
  };
  const tries = missing.map((proof) => {
    const place = placeOf(proof.purpose);
    return { proof, place, code: given[place]?.trim() };
  });
  refuseAll(tries.every(({ code }) => !code) ? tries.map(({ place }) => codeMissing(place)) : []);
  const refused = tries.flatMap(({ proof, place, code }): Refusal[] => {
    const went = code ? tryProof(act, proof, code) : "right";
    if (went === "right") return [];
    return [went === "wrong" ? codeWrong(place, proof.attemptsLeft) : codeExpired(place)];
  });
  // a wrong one comes first: by it the try is counted
  refuseAll(
    refused.toSorted((one, other) => Number(other.code === "CODE_WRONG") - Number(one.code === "CODE_WRONG")),
  );
  if (proofs.every(({ usedAt }) => usedAt)) await fulfil(act, person, request);
  return { id: person.id };
}

/** Where the person asked for it themselves, letters to their account go to the new address too. */
async function fulfil(act: Act, person: Person, request: ContactRequest): Promise<void> {
  const { changesEmail, email, changesMobile, mobile, smsOptIn } = request;
  request.doneAt = act.now;
  await setContacts(act, person, {
    ...(changesEmail ? { email: email ?? null } : {}),
    ...(changesMobile ? { mobile: mobile ?? null, smsOptIn } : {}),
  });
  const { accountId, personId } = onlyThrough("member", act.actor);
  if (!changesEmail || !email || personId !== person.id || request.begunBy !== accountId) return;
  const account = await act.em.findOneOrFail(Account, { id: accountId }, lock);
  Object.assign(account, { email, emailProvedAt: act.now });
}

async function lockedPerson(act: Act, personId: string): Promise<{ actor: MemberActor; person: Person }> {
  const actor = onlyThrough("member", act.actor);
  const id = await personAnsweredFor(act.em, actor, personId, "input.personId");
  return { actor, person: await act.em.findOneOrFail(Person, { id }, lock) };
}

async function lockedRequest(act: Act, personId: string) {
  const { actor, person } = await lockedPerson(act, personId);
  const request = await openRequest(act.em, person.id, act.now);
  if (request === null) throw nothingAwaited();
  return { actor, person, request };
}

async function endOpen({ em, now }: Act, personId: string): Promise<void> {
  const open = await em.find(ContactRequest, { person: personId, doneAt: null, endedAt: null });
  for (const request of open) request.endedAt = now;
  const subject = { $in: open.map(({ id }) => id) };
  await em.nativeUpdate(Proof, { subject, usedAt: null, endedAt: null }, { endedAt: now });
}

/**
 * Of oneself the address of the account, to which recovery goes; of a child or whoever died that of who answers for them; of
 * another adult their own, as far as there is one.
 */
async function addressUntilNow(em: SqlEntityManager, actor: MemberActor, person: Person): Promise<string> {
  const own = (await em.findOneOrFail(Account, { id: actor.accountId })).email;
  const as = await capacityFor(em, actor, person.id);
  if (person.id === actor.personId || as === "parent" || as === "heir") return own;
  const account = await em.findOne(Account, { person: person.id, disabledAt: null });
  return person.email ?? account?.email ?? own;
}

async function countSending(
  { em, now }: Act,
  { accountId }: MemberActor,
  sent: readonly Pick<AskedCode | Proof, "purpose" | "target">[],
): Promise<void> {
  const to = (purpose: "emailAtNew" | "mobileAtNew") =>
    sent.flatMap((one) =>
      one.purpose === purpose && one.target
        ? [limitOn(contactCodesSent[purpose], one.target.toLowerCase())]
        : [],
    );
  const numbers = to("mobileAtNew");
  const limits = [
    limitOn(contactCodesSent.account, accountId),
    ...to("emailAtNew"),
    ...numbers,
    ...(numbers.length > 0 ? [limitOn(contactCodesSent.texts, accountId)] : []),
  ];
  const taken = await take(em, limits, now);
  if (taken.full) throw tooManyCodes(taken.until, now);
}

function about({ id, person }: ContactRequest) {
  return { subjectType: "contactRequest", subjectId: id, personId: person };
}
