import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { sql } from "kysely";
import type { Act } from "../kernel/act.ts";
import { addDays, addYears, type LocalDate, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { type Cents, cents } from "../kernel/money.ts";
import { notFound, type Refusal, refuseAll } from "../kernel/refusal.ts";
import { findService } from "../plan/catalogue.ts";
import { FeeChange } from "./entity.ts";
import {
  beginningOf,
  firstDayOfChange,
  HIGHEST_PRICE_CENTS,
  lastDayOf,
  LONGEST_REASON,
  mayBeginOn,
  needsConsent,
  periodOn,
  type PricePeriod,
} from "./fee-rules.ts";
import { pricesOf, visibleFeeChanges } from "./fees.ts";
import {
  alreadyDecided,
  changeWaiting,
  dayWrong,
  feesChangedMeanwhile,
  notOfferedThen,
  priceWrong,
  reasonMissing,
  samePrice,
  serviceUnknown,
} from "./refusals.ts";
import { ownFacility } from "./upkeep.ts";
import { bare } from "./upkeep-actions.ts";

export interface PriceRequest {
  readonly serviceCode: string;
  readonly priceCents: number;
  readonly from: LocalDate;
}

/**
 * A price of the own facility from a day on. One that is lower than the price it replaces stands at once; a higher one,
 * and that of a service not offered then, waits for the desk.
 * @throws Refusal INVALID_INPUT (each field that is wrong), PROPOSAL_WAITING, FEE_SCHEDULE_OVERLAP
 */
export async function changePrice(
  act: Act,
  { serviceCode, priceCents, from }: PriceRequest,
): Promise<{ id: string }> {
  const facility = await ownFacility(act, "for update");
  const today = romeDate(act.now);
  const wrong: Refusal[] = [];
  if (findService(serviceCode) === undefined) wrong.push(serviceUnknown());
  if (!Number.isInteger(priceCents) || priceCents < 1 || priceCents > HIGHEST_PRICE_CENTS)
    wrong.push(priceWrong(cents(HIGHEST_PRICE_CENTS)));
  wrong.push(...wrongDay(from, today));
  refuseAll(wrong);
  const prices = await pricesOf(act, facility.id, serviceCode);
  const replaced = periodOn(prices, from);
  const price = cents(priceCents);
  if (replaced?.priceCents === price) throw samePrice(price);
  const asked = { facility: facility.id, serviceCode, priceCents: price, wantedFrom: from };
  if (needsConsent(price, replaced)) {
    const waiting = await act.em.count(FeeChange, { facility: facility.id, serviceCode, state: "proposed" });
    if (waiting > 0) throw changeWaiting();
    return asking(
      act,
      { ...asked, formerCents: replaced?.priceCents ?? null, state: "proposed" },
      "proposed",
    );
  }
  await placePrice(act, asked, prices, from);
  const stands = {
    state: "accepted" as const,
    formerCents: replaced?.priceCents ?? null,
    ...standing(act, from),
  };
  return asking(act, { ...asked, ...stands }, "lowered");
}

/**
 * The own facility offers a service no more from a day on; later prices fall, and so does what waits for consent.
 * @throws Refusal INVALID_INPUT, SERVICE_NOT_OFFERED
 */
export async function stopOffering(
  act: Act,
  { serviceCode, from }: { serviceCode: string; from: LocalDate },
): Promise<{ id: string }> {
  const facility = await ownFacility(act, "for update");
  refuseAll(wrongDay(from, romeDate(act.now)));
  const prices = await pricesOf(act, facility.id, serviceCode);
  const last = prices.at(-1);
  if (last === undefined || (last.validTo !== null && last.validTo < from)) throw notOfferedThen();
  const database = act.em.getKysely();
  await sql`
    delete from fee_schedule_item
    where facility_id = ${facility.id} and service_code = ${serviceCode} and valid_from >= ${from}::date
  `.execute(database);
  await sql`
    update fee_schedule_item set valid_to = ${addDays(from, -1)}::date
    where facility_id = ${facility.id} and service_code = ${serviceCode}
      and (valid_to is null or valid_to >= ${from}::date)`.execute(database);
  for (const waiting of await act.em.find(
    FeeChange,
    { facility: facility.id, serviceCode, state: "proposed" },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  )) {
    await decide(act, waiting, "withdrawn");
  }
  const stop = { facility: facility.id, serviceCode, priceCents: null, wantedFrom: from };
  const formerCents = periodOn(prices, from)?.priceCents ?? null;
  return asking(act, { ...stop, formerCents, state: "accepted", ...standing(act, from) }, "stopped");
}

/** The facility takes back what still waits. @throws Refusal NOT_FOUND, INVALID_STATE */
export async function withdrawFeeChange(act: Act, { id }: { id: string }): Promise<{ id: string }> {
  if (act.actor.door !== "facility") throw notFound();
  const change = await waitingChange(act, id);
  await decide(act, change, "withdrawn");
  return { id: change.id };
}

/**
 * The desk agrees: the price enters the fee schedule in the same transaction, from its day or, when that has passed,
 * from tomorrow. @throws Refusal NOT_FOUND, INVALID_STATE, FEE_SCHEDULE_OVERLAP
 */
export async function acceptFeeChange(act: Act, { id }: { id: string }): Promise<{ id: string }> {
  if (act.actor.door !== "desk") throw notFound();
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
  if (act.actor.door !== "desk") throw notFound();
  const reason = bare(input.reason);
  if (!reason || reason.length > LONGEST_REASON) throw reasonMissing();
  const change = await waitingChange(act, input.id);
  change.reason = reason;
  await decide(act, change, "refused");
  return { id: change.id };
}

/**
 * The day of an accepted change has come: what the facility is found by, and what its doctors perform there, follows
 * its fee schedule. For the clock.
 */
export async function beginFeeChange(act: Act, id: string): Promise<void> {
  if (act.actor.door !== "clock") throw notFound();
  const found = await act.em.findOneOrFail(FeeChange, { id });
  const { facility, serviceCode } = found;
  const database = act.em.getKysely();
  await lockFacility(act, facility);
  const change = await act.em.findOneOrFail(FeeChange, { id }, { refresh: true });
  if (change.hasBegun) return;
  change.hasBegun = true;
  const isOffered = periodOn(await pricesOf(act, facility, serviceCode), romeDate(act.now)) !== undefined;
  if (isOffered) {
    await sql`
      insert into facility_service (facility_id, service_code) values (${facility}, ${serviceCode})
      on conflict do nothing`.execute(database);
  } else {
    await sql`
      delete from facility_service where facility_id = ${facility} and service_code = ${serviceCode}
    `.execute(database);
    await sql`
      delete from affiliation where facility_id = ${facility} and service_code = ${serviceCode}
    `.execute(database);
  }
  await act.note({ ...about(change), verb: "feeChange.begun" });
}

/**
 * Puts a price into the fee schedule: the price before ends the day before, and later prices stay as they are.
 * @throws Refusal FEE_SCHEDULE_OVERLAP, when somebody else wrote the same days in the same moment
 */
async function placePrice(
  act: Act,
  { facility, serviceCode, priceCents }: { facility: string; serviceCode: string; priceCents: Cents },
  prices: readonly PricePeriod[],
  from: LocalDate,
): Promise<void> {
  const replaced = periodOn(prices, from);
  const database = act.em.getKysely();
  const item = sql`facility_id = ${facility} and service_code = ${serviceCode}`;
  try {
    if (replaced?.validFrom === from) {
      await sql`
        update fee_schedule_item set price_cents = ${priceCents} where ${item} and valid_from = ${from}::date
      `.execute(database);
      return;
    }
    if (replaced) {
      await sql`
        update fee_schedule_item set valid_to = ${addDays(from, -1)}::date
        where ${item} and valid_from = ${replaced.validFrom}::date`.execute(database);
    }
    await sql`
      insert into fee_schedule_item (facility_id, service_code, valid_from, valid_to, price_cents)
      values (${facility}, ${serviceCode}, ${from}, ${lastDayOf(prices, from)}, ${priceCents})`.execute(
      database,
    );
  } catch (error) {
    if (isOverlap(error)) throw feesChangedMeanwhile();
    throw error;
  }
}

/** Exclusion or unique violation: an import writes fee schedules without asking the facility's lock. */
function isOverlap(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === "23P01" || code === "23505";
}

function wrongDay(from: LocalDate, today: LocalDate): Refusal[] {
  return mayBeginOn(from, today) ? [] : [dayWrong(firstDayOfChange(today), addYears(today, 1))];
}

/** What stands without anybody's consent. */
function standing(act: Act, beginsOn: LocalDate) {
  return { decidedAt: act.now, decidedBy: accountOf(act), beginsOn };
}

type Asked = Pick<
  FeeChange,
  "facility" | "serviceCode" | "priceCents" | "formerCents" | "wantedFrom" | "state"
> &
  Partial<Pick<FeeChange, "decidedAt" | "decidedBy" | "beginsOn">>;

async function asking(
  act: Act,
  asked: Asked,
  verb: "proposed" | "lowered" | "stopped",
): Promise<{ id: string }> {
  const change = act.em.create(FeeChange, {
    id: randomUUID(),
    ...asked,
    proposedAt: act.now,
    proposedBy: accountOf(act),
  });
  await act.note({ ...about(change), verb: `feeChange.${verb}` });
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

/** Everything that changes the offers of one facility comes one after the other. */
async function lockFacility(act: Act, facilityId: string): Promise<void> {
  await sql`select 1 from facility where id = ${facilityId} for no key update`.execute(act.em.getKysely());
}

async function decide(
  act: Act,
  change: FeeChange,
  state: "accepted" | "refused" | "withdrawn",
): Promise<void> {
  change.state = state;
  change.decidedAt = act.now;
  change.decidedBy = accountOf(act);
  await act.note({ ...about(change), verb: `feeChange.${state}` });
}

function about({ id, facility }: FeeChange) {
  return { subjectType: "feeChange", subjectId: id, facilityId: facility };
}

function accountOf({ actor }: Act): string {
  if (!("accountId" in actor)) throw notFound();
  return actor.accountId;
}
