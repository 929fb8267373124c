/** A representation ends before its last day: by the desk, or by whoever had delegated. */
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { knownId } from "../../kernel/ids.ts";
import { notFound } from "../../kernel/refusal.ts";
import { ownCasesOf } from "../family.ts";
import { ownCase } from "../refusals.ts";
import { Representation } from "./entity.ts";
import { endedAlready, endReasonMissing } from "./refusals.ts";
import { longestReason } from "./rules.ts";
import { between, note } from "./verbs.ts";

/**
 * From now on the representative no longer acts, in their next request and in the next round of what they have open.
 * @throws Refusal NOT_FOUND, OWN_CASE, INVALID_STATE (has ended), INVALID_INPUT (no reason)
 */
export async function endRepresentation(
  act: Act,
  input: { readonly representationId: string; readonly reason: string },
): Promise<{ id: string }> {
  const { accountId } = onlyThrough("desk", act.actor);
  const reason = input.reason.replace(/\p{Control}+/gu, " ").trim();
  if (!reason || reason.length > longestReason) throw endReasonMissing();
  const found = await locked(act, { id: knownId(input.representationId, "input.representationId") });
  const own = await ownCasesOf(act.em, accountId, [found.represented, found.representative]);
  if (own.length > 0) throw ownCase();
  if (found.endedAt) throw endedAlready();
  Object.assign(found, { endedAt: act.now, endedBy: accountId, endReason: reason });
  for (const subject of between(found))
    note(act, subject, { verb: "representation.ended", kind: found.kind });
  return { id: found.id };
}

/**
 * Whoever delegated takes it back, alone and at once; what was taken back already stays as it is. What a court or an inheritance
 * gave is the desk's to end.
 * @throws Refusal NOT_FOUND, also for what is no delegation of the own
 */
export async function revokeDelegation(
  act: Act,
  input: { readonly representationId: string },
): Promise<{ id: string }> {
  const { accountId, personId } = onlyThrough("member", act.actor);
  const id = knownId(input.representationId, "input.representationId");
  const found = await locked(act, { id, kind: "delegate", represented: personId });
  if (found.endedAt) return { id };
  Object.assign(found, { endedAt: act.now, endedBy: accountId });
  for (const subject of between(found))
    note(act, subject, { verb: "representation.revoked", kind: found.kind });
  return { id };
}

async function locked(act: Act, which: object): Promise<Representation> {
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const found = await act.em.findOne(Representation, which, options);
  if (found === null) throw notFound("input.representationId");
  return found;
}
