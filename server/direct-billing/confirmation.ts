import { timingSafeEqual } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { openClaim } from "../claim/actions.ts";
import { contactsOf } from "../coverage/family.ts";
import { hold, lockLimits } from "../coverage/ledger.ts";
import { coverUnder, floats, limitWindows } from "../coverage/queries.ts";
import { leftOf } from "../coverage/rules.ts";
import { raiseAlarm } from "../identity/alarm-actions.ts";
import type { Act } from "../kernel/act.ts";
import { addDays, romeDate } from "../kernel/dates.ts";
import { notFound } from "../kernel/refusal.ts";
import { about, attachDocuments, type CareRequest, freshCode } from "./actions.ts";
import { type Assessment, sumUp } from "./assessment.ts";
import { takeCode } from "./code-limits.ts";
import { Confirmation, type TakeInCharge } from "./entity.ts";
import { assessmentOf, lockTakeInCharge } from "./queries.ts";
import {
  codeExpired,
  codesUsedUp,
  codeWrong,
  invalidState,
  noContact,
  noDocument,
  tooManyCodes,
} from "./refusals.ts";
import { authorisationDays, codesAllowed, may, statusOf, statusWords, type Verb } from "./rules.ts";

/**
 * The facility types the code that the member reads out; runs inside `tryCode`, which counts.
 * @param lastTry whether a wrong code is the last allowed for now: then the desk is told
 * @throws Refusal CODE_WRONG (the try is counted), CODE_EXPIRED, INVALID_STATE, NOT_FOUND
 */
export async function confirmByCode(
  act: Act,
  input: { takeInChargeId: string; code: string },
  lastTry: boolean,
): Promise<{ id: string }> {
  if (act.actor.door !== "facility") throw notFound();
  const takeInCharge = await locked(act, input.takeInChargeId, "confirm");
  const confirmation = await lockedConfirmation(act, takeInCharge);
  if (confirmation.attemptsLeft === 0 || confirmation.expiresAt <= act.now) throw codeExpired();
  if (!sameCode(act.vault.sixDigits(confirmation.nonce), input.code)) {
    confirmation.attemptsLeft -= 1;
    const { person: personId, facility: facilityId } = takeInCharge;
    if (lastTry) await raiseAlarm(act, { kind: "wrongCodes", facilityId, personId });
    throw codeWrong(confirmation.attemptsLeft);
  }
  return confirmed(act, takeInCharge, confirmation, "code");
}

/** The member, or a parent of a minor, says yes in the portal. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function confirm(act: Act, input: { takeInChargeId: string }): Promise<{ id: string }> {
  if (act.actor.door !== "member") throw notFound();
  const takeInCharge = await locked(act, input.takeInChargeId, "confirm");
  const by = takeInCharge.person === act.actor.personId ? "member" : "parent";
  return confirmed(act, takeInCharge, await lockedConfirmation(act, takeInCharge), by);
}

/** The member did not ask for this. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function decline(act: Act, input: { takeInChargeId: string }): Promise<{ id: string }> {
  if (act.actor.door !== "member") throw notFound();
  const takeInCharge = await locked(act, input.takeInChargeId, "decline");
  takeInCharge.lifecycle = "declined";
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.declined" });
  return { id: takeInCharge.id };
}

export interface AddedDocuments {
  readonly takeInChargeId: string;
  readonly documents: CareRequest["documents"];
}

/**
 * Facility or member hands in what is still missing. Where the plan was waiting for it, it now decides at once.
 * @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND
 */
export async function addDocuments(act: Act, input: AddedDocuments): Promise<{ id: string }> {
  if (act.actor.door !== "facility" && act.actor.door !== "member") throw notFound();
  const takeInCharge = await locked(act, input.takeInChargeId, "addDocuments");
  if (input.documents.length === 0) throw noDocument();
  await attachDocuments(act, takeInCharge, input.documents);
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.documentsAdded" });
  if (takeInCharge.lifecycle === "open") await decide(act, takeInCharge);
  return { id: takeInCharge.id };
}

/** Sends the member a new code; the one before stops working. @throws Refusal TOO_MANY_CODES, NO_CONTACT, INVALID_STATE */
export async function resendCode(act: Act, input: { takeInChargeId: string }): Promise<{ id: string }> {
  const takeInCharge = await locked(act, input.takeInChargeId, "confirm");
  const confirmation = await lockedConfirmation(act, takeInCharge);
  if (confirmation.codesSent >= codesAllowed) throw tooManyCodes();
  const recipients = await contactsOf(act.em, takeInCharge.person, romeDate(act.now));
  if (recipients.length === 0) throw noContact();
  const { until } = await takeCode(act, takeInCharge);
  if (until !== undefined) throw codesUsedUp(until, act.now);
  Object.assign(confirmation, freshCode(act.now), { recipients });
  confirmation.codesSent += 1;
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.codeRenewed" });
  return { id: takeInCharge.id };
}

/** What the journal calls a yes, by how it was said. */
const confirmedVerbs = {
  code: "takeInCharge.confirmed",
  member: "takeInCharge.confirmed",
  parent: "takeInCharge.confirmedByParent",
  clinic: "takeInCharge.confirmedAtClinic",
} as const;

/** The yes is there, however it was said: what was asked for goes to the plan. */
export async function confirmed(
  act: Act,
  takeInCharge: TakeInCharge,
  confirmation: Confirmation,
  by: keyof typeof confirmedVerbs,
): Promise<{ id: string }> {
  confirmation.confirmedAt = act.now;
  confirmation.confirmedBy = by;
  confirmation.attemptsLeft = 0;
  takeInCharge.lifecycle = "open";
  await act.note({ ...about(takeInCharge), verb: confirmedVerbs[by] });
  await decide(act, takeInCharge);
  return { id: takeInCharge.id };
}

/**
 * The plan decides at once when every fact is there; otherwise the desk does, knowing what is missing. Authorising
 * reserves the amount on every limit it draws on, and opens the claim.
 */
export async function decide(act: Act, takeInCharge: TakeInCharge): Promise<void> {
  const assessment = await assessmentOf(act.em, takeInCharge);
  if (assessment.answer === "unknown") {
    if (takeInCharge.decision === "toBeEvaluated") return;
    takeInCharge.decision = "toBeEvaluated";
    await act.note({ ...about(takeInCharge), verb: "takeInCharge.sentToDesk" });
    return;
  }
  takeInCharge.decidedAt = act.now;
  const sum = await reserve(act, takeInCharge, assessment);
  takeInCharge.steps = [...sum.steps];
  takeInCharge.memberShareCents = sum.memberShareCents;
  if (sum.payableCents === 0) {
    takeInCharge.decision = "notCovered";
    await act.note({ ...about(takeInCharge), verb: "takeInCharge.refused" });
    return;
  }
  takeInCharge.decision = "authorised";
  takeInCharge.authorisedCents = sum.payableCents;
  takeInCharge.expiresOn = addDays(takeInCharge.startsOn, authorisationDays);
  const claim = await openClaim(act, {
    personId: takeInCharge.person,
    policyId: takeInCharge.policy,
    cause: takeInCharge.cause,
    injuredOn: takeInCharge.injuredOn ?? null,
  });
  takeInCharge.claim = claim.id;
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.authorised" });
}

async function reserve(act: Act, takeInCharge: TakeInCharge, assessment: Assessment) {
  const { policy } = await coverUnder(act.em, takeInCharge.person, takeInCharge.policy);
  const owner = { personId: takeInCharge.person, policy, day: takeInCharge.startsOn };
  const limits = assessment.answer === "covered" ? assessment.limits : [];
  // Two first uses at once must find one window: the policy is the lock before the windows are looked for.
  if (limits.some(floats)) await act.em.lock(policy, LockMode.PESSIMISTIC_WRITE);
  const windows = await limitWindows(act.em, limits, owner);
  const accounts = await lockLimits(act, windows);
  const left = Object.fromEntries(accounts.map((account) => [account.limitKey, leftOf(account)]));
  const sum = sumUp(assessment, left);
  for (const draw of sum.payableCents > 0 ? sum.draws : []) {
    const account = accounts.find(({ limitKey }) => limitKey === draw.limitKey);
    if (account === undefined) throw new Error(`no account for limit ${draw.limitKey}`);
    hold(act, account, draw.amount, { causeType: "takeInCharge", causeId: takeInCharge.id });
  }
  return sum;
}

/** The take-in-charge, locked, when this verb may happen to it. */
export async function locked(act: Act, id: string, verb: Verb): Promise<TakeInCharge> {
  const takeInCharge = await lockTakeInCharge(act.em, act.actor, id);
  if (!may(verb, takeInCharge)) throw invalidState(statusWords[statusOf(takeInCharge)]);
  return takeInCharge;
}

export async function lockedConfirmation(act: Act, { id }: TakeInCharge): Promise<Confirmation> {
  return act.em.findOneOrFail(
    Confirmation,
    { takeInCharge: id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

function sameCode(expected: string, given: string): boolean {
  const typed = Buffer.from(given.replace(/\s+/g, ""));
  const right = Buffer.from(expected);
  return typed.length === right.length && timingSafeEqual(typed, right);
}
