/** An invitation is accepted: with an account of its own, or by somebody who works at another facility already. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { invalidInput, refuseAll } from "../../kernel/refusal.ts";
import type { Visit } from "../actions.ts";
import { beginSession, type Place } from "../begin-session.ts";
import { Account, FacilityStaff, Person } from "../entity.ts";
import { hashPassword } from "../hashing.ts";
import { passwordFaults } from "../password/rules.ts";
import { proofOfLink, useUp } from "../proof/actions.ts";
import { cameFrom } from "../sign-in-log.ts";
import { Invitation } from "./entity.ts";
import { aboutInvitation } from "./invite.ts";
import { invitationNotYours, linkInvalid, userNameTaken } from "./refusals.ts";
import { tidiedUserName, userNameFault } from "./rules.ts";
import { note } from "./verbs.ts";

export interface Acceptance {
  /** What the link ends with. */
  readonly proof: string;
  readonly userName: string;
  readonly password: string;
}

/**
 * Whoever the letter reached chooses user name and password: their account begins, and a session of it, which still needs a
 * second factor. Whoever was signed in on this browser is no longer.
 * @throws Refusal LINK_INVALID, alike for a link that never was, expired, used or withdrawn; INVALID_INPUT, USER_NAME_TAKEN
 */
export async function acceptInvitation(visit: Visit, input: Acceptance): Promise<{ secret: string }> {
  const userName = tidiedUserName(input.userName);
  const nameFault = userNameFault(userName);
  refuseAll([
    ...(nameFault ? [invalidInput("input.userName", nameFault)] : []),
    ...passwordFaults({ password: input.password, userName }).map((words) =>
      invalidInput("input.password", words),
    ),
  ]);
  // Slow on purpose, so before the transaction; a link that is none costs nothing of it.
  await visit.perform("invitation.look", {}, (act) => opened(act, input.proof));
  const passwordHash = await hashPassword(input.password);
  const secret = await visit.perform("invitation.accept", {}, async (act) => {
    const { invitation, proof } = await opened(act, input.proof);
    const person = await personOf(act, invitation);
    if ((await act.em.count(Account, { userName })) > 0) throw userNameTaken();
    const account = act.em.create(Account, {
      ...{ id: randomUUID(), userName, displayName: invitation.displayName, email: invitation.email },
      ...{ passwordHash, passwordChangedAt: act.now, emailProvedAt: act.now, createdAt: act.now },
      ...{ person: person?.id ?? null, deskRole: invitation.deskRole ?? null, disabledAt: null },
    });
    await act.em.flush();
    await enter(act, invitation, account.id);
    useUp(act, proof);
    const place = placeOf(invitation);
    return beginSession(act, account, { place, provedBy: "password", ...cameFrom(visit, userName) });
  });
  return { secret };
}

/**
 * Somebody who works at another facility accepts as who they are; from then on they choose for which one they act.
 * @throws Refusal LINK_INVALID, INVITATION_NOT_YOURS for who is reached by another address, or is invited to the desk
 */
export async function joinFacility(act: Act, input: { readonly proof: string }): Promise<{ id: string }> {
  const { accountId } = onlyThrough("facility", act.actor);
  const { invitation, proof } = await opened(act, input.proof);
  const account = await act.em.findOneOrFail(Account, { id: accountId });
  if (!invitation.facility || account.email.toLowerCase() !== invitation.email) throw invitationNotYours();
  await enter(act, invitation, accountId);
  useUp(act, proof);
  return { id: invitation.facility };
}

/** The invitation that a link leads to, locked with its proof. @throws Refusal LINK_INVALID */
export async function opened(act: Act, link: string) {
  const proof = await proofOfLink(act, "invitation", link);
  const waiting = proof && { id: proof.subject, acceptedAt: null, withdrawnAt: null };
  const invitation =
    waiting &&
    (await act.em.findOne(Invitation, waiting, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }));
  if (!proof || !invitation) throw linkInvalid();
  return { proof, invitation };
}

/** They work there from now on; who did so before begins anew. */
async function enter(act: Act, invitation: Invitation, account: string): Promise<void> {
  const { facility, facilityRole, doctor } = invitation;
  if (facility && facilityRole) {
    const place = { role: facilityRole, doctor: doctor ?? null, since: romeDate(act.now), until: null };
    const before = await act.em.findOne(FacilityStaff, { account, facility });
    if (before) Object.assign(before, place);
    else act.em.create(FacilityStaff, { id: randomUUID(), account, facility, ...place });
  }
  invitation.acceptedAt = act.now;
  invitation.acceptedBy = account;
  note(act, aboutInvitation(invitation), { verb: "invitation.accepted" });
}

/** Who is insured decides nothing of their own family at the desk. */
async function personOf(act: Act, { taxCode }: Invitation): Promise<Person | null> {
  return taxCode ? act.em.findOne(Person, { taxCode }) : null;
}

function placeOf({ facility }: Invitation): Place {
  return facility ? { door: "facility", facilityId: facility } : { door: "desk" };
}
