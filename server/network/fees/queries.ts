/** Fee schedules as the facility and the desk read them: prices in time, and what is asked to change. */
import type { EntityManager, FilterQuery } from "@mikro-orm/core";
import { sql, type SqlBool } from "kysely";
import { type Actor, wrongDoor } from "../../kernel/actor.ts";
import { byKey, groupedBy } from "../../kernel/batch.ts";
import { type LocalDate, romeDate } from "../../kernel/dates.ts";
import { knownId } from "../../kernel/ids.ts";
import type { Cents } from "../../kernel/money.ts";
import { notFound } from "../../kernel/refusal.ts";
import { catalogue, findService, type HealthService } from "../../plan/catalogue.ts";
import { inCatalogueOrder, type Reader } from "../queries.ts";
import { type ActingReader, visibleOwnFacility } from "../upkeep/queries.ts";
import { FeeChange } from "./entity.ts";
import { beginningOf, lastDayOf, periodOn, type PricePeriod } from "./rules.ts";

/** A service that the own facility offers, offered or is going to offer, with its prices in time, oldest first. */
export interface OwnOffer {
  readonly service: HealthService;
  readonly prices: readonly PricePeriod[];
}

/** In the order of the catalogue. */
export async function ownOffers({ em, actor }: ActingReader): Promise<OwnOffer[]> {
  const { rows } = await sql<PricePeriod & { code: string }>`
    select i.service_code as code, i.valid_from::text as "validFrom", i.valid_to::text as "validTo",
      i.price_cents as "priceCents"
    from facility f join fee_schedule_item i on i.facility_id = f.id
    where ${visibleOwnFacility(actor)} order by i.valid_from
  `.execute(em.getKysely());
  const offers = [...groupedBy(rows, ({ code }) => code)].flatMap(([code, prices]) => {
    const service = findService(code);
    return service ? [{ service, prices }] : [];
  });
  return offers.toSorted((left, right) => inCatalogueOrder(left.service, right.service));
}

/** Services of the catalogue that the own facility does not offer, today or later. */
export async function servicesToOffer(reader: ActingReader & { now: () => Date }): Promise<HealthService[]> {
  const today = romeDate(reader.now());
  const goesOn = ({ prices }: OwnOffer) => prices.some(({ validTo }) => validTo === null || validTo >= today);
  const offered = new Set((await ownOffers(reader)).filter(goesOn).map(({ service }) => service.code));
  return catalogue.filter(({ code }) => !offered.has(code));
}

/** The prices of one service at one facility, oldest first. */
export async function pricesOf(
  { em }: Reader,
  facilityId: string,
  serviceCode: string,
): Promise<PricePeriod[]> {
  const { rows } = await sql<PricePeriod>`
    select valid_from::text as "validFrom", valid_to::text as "validTo", price_cents as "priceCents"
    from fee_schedule_item where facility_id = ${facilityId} and service_code = ${serviceCode} order by valid_from
  `.execute(em.getKysely());
  return rows;
}

/** A facility sees what it asked for itself, the desk everything. */
export function visibleFeeChanges(actor: Actor): FilterQuery<FeeChange> {
  switch (actor.door) {
    case "facility":
      return { facility: actor.facilityId };
    case "desk":
      return {};
    case "visitor":
    case "proving":
    case "member":
    case "clock":
      throw wrongDoor(actor);
  }
}

/** @throws Refusal NOT_FOUND */
export async function findFeeChange(em: EntityManager, actor: Actor, id: string): Promise<FeeChange> {
  const change = await em.findOne(FeeChange, { $and: [{ id: knownId(id) }, visibleFeeChanges(actor)] });
  if (change === null) throw notFound();
  return change;
}

/** What waits for each service of the own facility, by service code. */
export async function waitingByService(
  { em, actor }: ActingReader,
  serviceCodes: readonly string[],
): Promise<Map<string, FeeChange>> {
  const rows = await em.find(FeeChange, {
    $and: [visibleFeeChanges(actor), { state: "proposed", serviceCode: { $in: [...serviceCodes] } }],
  });
  return byKey(rows, ({ serviceCode }) => serviceCode);
}

/** What a price that waits would replace if it were accepted now. */
export interface Replaced {
  readonly formerCents: Cents | null;
  /** First and last day that the new price would hold. */
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** By id of the change, for changes that the reader was already allowed to see. */
export async function replacedByChange(
  { em, now }: Reader & { now: () => Date },
  ids: readonly string[],
): Promise<Map<string, Replaced>> {
  const today = romeDate(now());
  const { rows } = await sql<{ id: string; wantedFrom: LocalDate; periods: PricePeriod[] | null }>`
    select c.id, c.wanted_from::text as "wantedFrom", (
      select json_agg(json_build_object('validFrom', i.valid_from, 'validTo', i.valid_to,
        'priceCents', i.price_cents) order by i.valid_from)
      from fee_schedule_item i where i.facility_id = c.facility_id and i.service_code = c.service_code
    ) as periods
    from fee_change c where c.id = any(${[...ids]}::uuid[])
  `.execute(em.getKysely());
  const replaced = rows.map(({ id, wantedFrom, periods }) => {
    const from = beginningOf(wantedFrom, today);
    const formerCents = periodOn(periods ?? [], from)?.priceCents ?? null;
    return { id, formerCents, from, to: lastDayOf(periods ?? [], from) };
  });
  return byKey(replaced, ({ id }) => id);
}

/** Facilities whose accepted changes begin today or began before, and are not followed yet: ids of the changes. */
export async function changesToBegin({ em }: Reader, today: LocalDate): Promise<string[]> {
  const isDue = sql<SqlBool>`state = 'accepted' and not has_begun and begins_on <= ${today}::date`;
  const { rows } = await sql<{ id: string }>`
    select id from fee_change where ${isDue} order by begins_on, id limit 200`.execute(em.getKysely());
  return rows.map(({ id }) => id);
}
