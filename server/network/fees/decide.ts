import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { knownId } from "../../kernel/ids.ts";
import { notFound } from "../../kernel/refusal.ts";
import { bare } from "../upkeep/rules.ts";
import { FeeChange } from "./entity.ts";
import { pricesOf, visibleFeeChanges } from "./queries.ts";
import { alreadyDecided, reasonMissing } from "./refusals.ts";
import { beginningOf, LONGEST_REASON, periodOn } from "./rules.ts";
import { decide, lockFacility, placePrice } from "./schedule.ts";

/** The facility takes back what still waits. @throws Refusal NOT_FOUND, INVALID_STATE */
export async function withdrawFeeChange(act: Act, { id }: { id: string }): Promise<{ id: string }> {
  onlyThrough("facility", act.actor);
  const change = await waitingChange(act, id);
  await decide(act, change, "withdrawn");
  return { id: change.id };
}

/**
 * The desk agrees: the price enters the fee schedule in the same transaction, from its day or, when that has passed,
 * from tomorrow. @throws Refusal NOT_FOUND, INVALID_STATE, FEE_SCHEDULE_OVERLAP
 */
export async function acceptFeeChange(act: Act, { id }: { id: string }): Promise<{ id: string }> {
  onlyThrough("desk", act.actor);
  const change = await waitingChange(act, id);
  if (!change.priceCents) throw new Error(`an end never waits: ${id}`);
  const from = beginningOf(change.wantedFrom, romeDate(act.now));
  const prices = await pricesOf(act, change.facility, change.serviceCode);
  await placePrice(act, { ...change, priceCents: change.priceCents }, prices, from);
  change.formerCents = periodOn(prices, from)?.priceCents ?? null;
  change.beginsOn = from;
  await decide(act, change, "accepted");
  return { id: change.id };
}

/** The desk does not agree, and says why. @throws Refusal NOT_FOUND, INVALID_INPUT, INVALID_STATE */
export async function refuseFeeChange(
  act: Act,
  input: { id: string; reason: string },
): Promise<{ id: string }> {
  onlyThrough("desk", act.actor);
  const reason = bare(input.reason);
  if (!reason || reason.length > LONGEST_REASON) throw reasonMissing();
  const change = await waitingChange(act, input.id);
  change.reason = reason;
  await decide(act, change, "refused");
  return { id: change.id };
}

/** The change an actor may decide, locked behind its facility: whoever comes second finds it decided. */
async function waitingChange(act: Act, id: string): Promise<FeeChange> {
  const scope = { $and: [{ id: knownId(id) }, visibleFeeChanges(act.actor)] };
  const found = await act.em.findOne(FeeChange, scope);
  if (found === null) throw notFound();
  await lockFacility(act, found.facility);
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const change = await act.em.findOneOrFail(FeeChange, { id: found.id }, options);
  if (change.state !== "proposed") throw alreadyDecided();
  return change;
}
