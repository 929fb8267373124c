import { contactsOf } from "../coverage/family.ts";
import { raiseAlarm } from "../identity/alarm-actions.ts";
import { Person } from "../identity/entity.ts";
import { lockedProof, sendAgain, tryProof, useUp } from "../identity/proof/actions.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import { capacityFor } from "../kernel/persons.ts";
import { decide } from "./decide.ts";
import { takeCode } from "./code-limits.ts";
import type { Confirmation } from "./entity.ts";
import { type TakeInCharge } from "./entity.ts";
import { about, locked, lockedConfirmation } from "./locking.ts";
import { codeExpired, codesUsedUp, codeWrong, noContact, notAtClinic, tooManyCodes } from "./refusals.ts";
import { codesAllowed } from "./rules.ts";
import { note } from "./verbs.ts";

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
  const takeInCharge = await locked(act, input.takeInChargeId, "confirmAtClinic");
  const confirmation = await lockedConfirmation(act, takeInCharge);
  if (!(await isStillTheirs(act, takeInCharge, confirmation))) throw codeExpired();
  const proof = await lockedProof(act, confirmation.proof);
  const went = tryProof(act, proof, input.code);
  if (went === "over") throw codeExpired();
  if (went === "wrong") {
    const { person: personId, facility: facilityId } = takeInCharge;
    if (lastTry) await raiseAlarm(act, { kind: "wrongCodes", facilityId, personId });
    throw codeWrong(proof.attemptsLeft);
  }
  return confirmed(act, takeInCharge, confirmation, "code");
}

/** Whether everybody whom the code was sent to may still be written to about the person: nobody has died or stopped acting since. */
async function isStillTheirs(
  act: Act,
  { person }: TakeInCharge,
  { recipients }: Confirmation,
): Promise<boolean> {
  const contacts = await contactsOf(act.em, person, romeDate(act.now));
  return recipients.every(({ personId }) => contacts.some((one) => one.personId === personId));
}

/** The member, or who acts for them, says yes in the portal. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function confirm(act: Act, input: { takeInChargeId: string }): Promise<{ id: string }> {
  const takeInCharge = await locked(act, input.takeInChargeId, "confirm");
  const by = await yesOf(act, takeInCharge.person);
  return confirmed(act, takeInCharge, await lockedConfirmation(act, takeInCharge), by);
}

/** Whose yes it is that a member says for a person. */
export async function yesOf(act: Act, personId: string): Promise<"member" | "parent" | "representative"> {
  const actor = onlyThrough("member", act.actor);
  if (actor.personId === personId) return "member";
  return (await capacityFor(act.em, actor, personId)) === "parent" ? "parent" : "representative";
}

/** Sends the member a new code; the one before stops working. @throws Refusal TOO_MANY_CODES, NO_CONTACT, INVALID_STATE */
export async function resendCode(act: Act, input: { takeInChargeId: string }): Promise<{ id: string }> {
  const takeInCharge = await locked(act, input.takeInChargeId, "renewCode");
  const confirmation = await lockedConfirmation(act, takeInCharge);
  const proof = await lockedProof(act, confirmation.proof);
  if (proof.timesSent >= codesAllowed) throw tooManyCodes();
  const recipients = await contactsOf(act.em, takeInCharge.person, romeDate(act.now));
  if (recipients.length === 0) {
    const { diedOn } = await act.em.findOneOrFail(Person, { id: takeInCharge.person });
    throw diedOn ? notAtClinic() : noContact();
  }
  const { until } = await takeCode(act, takeInCharge);
  if (until !== undefined) throw codesUsedUp(until, act.now);
  sendAgain(act, proof);
  confirmation.recipients = recipients;
  note(act, about(takeInCharge), { verb: "takeInCharge.codeRenewed", codesSent: proof.timesSent });
  return { id: takeInCharge.id };
}

/** What the journal calls a yes, by how it was said. */
const confirmedVerbs = {
  code: { verb: "takeInCharge.confirmed", by: "code" },
  member: { verb: "takeInCharge.confirmed", by: "member" },
  parent: { verb: "takeInCharge.confirmedByParent" },
  representative: { verb: "takeInCharge.confirmedByRepresentative" },
  clinic: { verb: "takeInCharge.confirmedAtClinic" },
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
  useUp(act, await lockedProof(act, confirmation.proof));
  takeInCharge.lifecycle = "open";
  note(act, about(takeInCharge), confirmedVerbs[by]);
  await decide(act, takeInCharge);
  return { id: takeInCharge.id };
}
