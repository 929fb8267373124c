/** Somebody is asked to work at a place: by a letter with a link that works for the setting's days. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { knownId } from "../../kernel/ids.ts";
import { limitOn, take } from "../../kernel/limits.ts";
import { invalidInput, notFound, refuseAll } from "../../kernel/refusal.ts";
import { Account } from "../entity.ts";
import { beginProof, openProof } from "../proof/actions.ts";
import type { DeskRole, FacilityRole } from "../../kernel/roles.ts";
import { settingsOf } from "../../settings/queries.ts";
import { normaliseTaxCode, taxCodeFault } from "../tax-code.ts";
import { type Keeper, keeperIn, lockedPeople, waitingInvitations } from "./at-place.ts";
import { type RoleAsked, roleAt } from "./change.ts";
import { Invitation } from "./entity.ts";
import { alreadyInvited, alreadyWorksHere, tooManyInvitations } from "./refusals.ts";
import { type Invited, invitationsADay, invitedFaults, tidied } from "./rules.ts";
import { note } from "./verbs.ts";

/** Who is invited, as what. */
export interface InvitationAsked extends Invited, RoleAsked {
  /** Of whoever is to work at the desk and is insured by the fund. */
  readonly taxCode?: string | null;
}

/**
 * Whoever keeps the people of a place invites somebody; the letter goes at once.
 * @throws Refusal INVALID_INPUT (each field that is wrong), NOT_FOUND (the doctor), ALREADY_INVITED, TOO_MANY_ATTEMPTS
 */
export async function invite(act: Act, input: InvitationAsked): Promise<{ id: string }> {
  const keeper = keeperIn(act.actor);
  const invited = tidied(input);
  const taxCode = keeper.door === "desk" ? normaliseTaxCode(input.taxCode ?? "") || null : null;
  refuseAll([
    ...invitedFaults(invited).map(({ field, words }) => invalidInput(field, words)),
    ...(taxCode === null || taxCodeFault(taxCode) === undefined ? [] : [taxCodeWrong()]),
  ]);
  const { role, doctor } = await roleAt(act, keeper, input);
  // locked: two who invite the same at once come one after the other
  await checkNew(act, keeper, invited.email);
  await checkAllowed(act, keeper);
  const place =
    keeper.door === "facility"
      ? { facility: keeper.facilityId, facilityRole: role as FacilityRole, doctor }
      : { deskRole: role as DeskRole, taxCode };
  const invitation = act.em.create(Invitation, {
    id: randomUUID(),
    ...invited,
    ...place,
    invitedBy: keeper.accountId,
    invitedAt: act.now,
    expiresAt: act.now,
  });
  await send(act, invitation);
  return { id: invitation.id };
}

/** The letter again; the link of the one before works no longer. @throws Refusal NOT_FOUND, TOO_MANY_ATTEMPTS */
export async function renewInvitation(
  act: Act,
  input: { readonly invitationId: string },
): Promise<{ id: string }> {
  const keeper = keeperIn(act.actor);
  const invitation = await waiting(act, keeper, input.invitationId);
  await checkAllowed(act, keeper);
  await send(act, invitation);
  return { id: invitation.id };
}

/** Its link works no longer. @throws Refusal NOT_FOUND */
export async function withdrawInvitation(
  act: Act,
  input: { readonly invitationId: string },
): Promise<{ id: string }> {
  const invitation = await waiting(act, keeperIn(act.actor), input.invitationId);
  invitation.withdrawnAt = act.now;
  const proof = await openProof(act, { purpose: "invitation", subject: invitation.id });
  if (proof) proof.endedAt = act.now;
  note(act, aboutInvitation(invitation), { verb: "invitation.withdrawn" });
  return { id: invitation.id };
}

/** A link from now on, and none before it; the letter follows from the journal. */
export async function send(act: Act, invitation: Invitation): Promise<void> {
  const { id: subject, email: target } = invitation;
  const proof = await beginProof(act, { purpose: "invitation", subject, target });
  const { invitationDays } = await settingsOf(act.em);
  proof.expiresAt = new Date(act.now.getTime() + invitationDays * 24 * 3_600_000);
  invitation.expiresAt = proof.expiresAt;
  note(act, aboutInvitation(invitation), { verb: "invitation.sent" });
}

async function waiting(act: Act, keeper: Keeper, invitationId: string): Promise<Invitation> {
  const id = knownId(invitationId, "input.invitationId");
  const found = await act.em.findOne(
    Invitation,
    { $and: [{ id }, waitingInvitations(keeper)] },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (found === null) throw notFound("input.invitationId");
  return found;
}

async function checkNew(act: Act, keeper: Keeper, email: string): Promise<void> {
  const people = await lockedPeople(act, keeper);
  const accounts = await act.em.find(Account, { id: { $in: people.map(({ account }) => account) } });
  if (accounts.some((account) => account.email.toLowerCase() === email)) throw alreadyWorksHere();
  const same = await act.em.count(Invitation, { $and: [{ email }, waitingInvitations(keeper)] });
  if (same > 0) throw alreadyInvited();
}

async function checkAllowed(act: Act, { accountId }: Keeper): Promise<void> {
  const taken = await take(act.em, [limitOn(invitationsADay, accountId)], act.now);
  if (taken.full) throw tooManyInvitations(taken.until, act.now);
}

const taxCodeWrong = () =>
  invalidInput("input.taxCode", {
    it: "Il codice fiscale non è corretto: controlla i 16 caratteri, o lascialo vuoto.",
    en: "The tax code is not right: check its 16 characters, or leave it empty.",
  });

/** Whoever works at the facility hears of it; at the desk everybody. */
export function aboutInvitation({ id, facility }: Invitation) {
  return facility
    ? { subjectType: "staffInvitation", subjectId: id, facilityId: facility }
    : { subjectType: "colleagueInvitation", subjectId: id };
}
