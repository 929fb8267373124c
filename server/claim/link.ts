/** The desk says that claims are one event, or are not after all. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { isOwnCase } from "../coverage/family.ts";
import { ownCase } from "../coverage/refusals.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import { Claim, ClaimLink } from "./entity.ts";
import { about, lockEventsOf } from "./open.ts";
import { findClaim, linkedClaims, visibleClaims } from "./queries.ts";
import { note } from "./verbs.ts";
import { claimLinkedAlready, claimOfSomebodyElse, claimUnknown, linkReasonNeeded } from "./refusals.ts";

/** @throws Refusal INVALID_INPUT, OWN_CASE, NOT_FOUND */
export async function linkClaims(
  act: Act,
  input: { claimId: string; otherNumber: string; reason: string },
): Promise<{ id: string }> {
  const { accountId } = onlyThrough("desk", act.actor);
  const claim = await findClaim(act.em, act.actor, knownId(input.claimId, "input.claimId"));
  const other = await act.em.findOne(Claim, {
    $and: [{ number: input.otherNumber.trim() }, await visibleClaims(act.em, act.actor)],
  });
  if (other === null) throw claimUnknown();
  if (other.person !== claim.person) throw claimOfSomebodyElse();
  if (await isOwnCase(act.em, act.actor, claim.person)) throw ownCase();
  const reason = reasonIn(input.reason);
  await lockEventsOf(act, claim.person);
  const linked = await linkedClaims(act.em, [claim.id]);
  if (linked.get(claim.id)?.includes(other.id) !== false) throw claimLinkedAlready();
  const [first, second] = claim.openedAt <= other.openedAt ? [claim, other] : [other, claim];
  act.em.create(ClaimLink, {
    id: randomUUID(),
    claim: first.id,
    other: second.id,
    reason,
    linkedBy: accountId,
    linkedAt: act.now,
    unlinkReason: null,
    unlinkedBy: null,
    unlinkedAt: null,
  });
  noteBoth(act, "claim.linked", first, second);
  return { id: claim.id };
}

/** @returns the claim that was linked first. @throws Refusal INVALID_INPUT, OWN_CASE, NOT_FOUND */
export async function unlinkClaims(
  act: Act,
  input: { claimLinkId: string; reason: string },
): Promise<{ id: string }> {
  const { accountId } = onlyThrough("desk", act.actor);
  const link = await act.em.findOne(
    ClaimLink,
    { id: knownId(input.claimLinkId, "input.claimLinkId"), unlinkedAt: null },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (link === null) throw notFound("input.claimLinkId");
  const claim = await findClaim(act.em, act.actor, link.claim);
  const other = await findClaim(act.em, act.actor, link.other);
  if (await isOwnCase(act.em, act.actor, claim.person)) throw ownCase();
  Object.assign(link, {
    unlinkReason: reasonIn(input.reason),
    unlinkedBy: accountId,
    unlinkedAt: act.now,
  });
  noteBoth(act, "claim.unlinked", claim, other);
  return { id: claim.id };
}

function reasonIn(typed: string): string {
  const reason = typed.trim();
  if (reason === "" || reason.length > 500) throw linkReasonNeeded();
  return reason;
}

function noteBoth(act: Act, verb: "claim.linked" | "claim.unlinked", one: Claim, other: Claim): void {
  note(act, about(one), { verb, other: other.id });
  note(act, about(other), { verb, other: one.id });
}
