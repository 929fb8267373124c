import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { sql } from "kysely";
import type { Act } from "../../kernel/act.ts";
import { addDays, addYears, type LocalDate, romeDate } from "../../kernel/dates.ts";
import { cents } from "../../kernel/money.ts";
import { type Refusal, refuseAll } from "../../kernel/refusal.ts";
import { findService } from "../../plan/catalogue.ts";
import { ownFacility } from "../upkeep/queries.ts";
import { FeeChange } from "./entity.ts";
import { pricesOf } from "./queries.ts";
import {
  changeWaiting,
  dayWrong,
  notOfferedThen,
  priceWrong,
  samePrice,
  serviceUnknown,
} from "./refusals.ts";
import { firstDayOfChange, HIGHEST_PRICE_CENTS, mayBeginOn, needsConsent, periodOn } from "./rules.ts";
import { about, accountOf, decide, placePrice } from "./schedule.ts";
import { note } from "../verbs.ts";

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
  note(act, about(change), { verb: `feeChange.${verb}`, serviceCode: asked.serviceCode });
  return { id: change.id };
}
