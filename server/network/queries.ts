import type { SqlEntityManager } from "@mikro-orm/sql";
import { type RawBuilder, sql, type SqlBool } from "kysely";
import { type Actor, wrongDoor } from "../kernel/actor.ts";
import { byKey, groupedBy } from "../kernel/batch.ts";
import { romeDate } from "../kernel/dates.ts";
import type { Position } from "../kernel/geography.ts";
import { isUuid } from "../kernel/ids.ts";
import type { Cents } from "../kernel/money.ts";
import { catalogue, findService, type HealthService } from "../plan/catalogue.ts";
import { wordsOf, nameWords, beginsAlmost } from "./names.ts";
import type { FacilityType, OpeningSpan } from "./rules.ts";

/** Where reads take place. */
export interface Reader {
  readonly em: SqlEntityManager;
}

/** A facility as lists, cards and other rooms read it: a plain row. */
export interface FacilityRow extends Position {
  readonly id: string;
  readonly name: string;
  readonly type: FacilityType;
  readonly address: string;
  readonly postcode: string;
  readonly municipality: string;
  readonly province: string;
  readonly locationIsApproximate: boolean;
  readonly blueasy: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  /** Partita IVA; null where it is not known. */
  readonly vatNumber: string | null;
  readonly openingHours: readonly OpeningSpan[];
}

/** Columns of {@link FacilityRow}; the table carries the alias `f`. */
export const facilityColumns = sql`
  f.id, f.name, f.type, f.address, f.postcode, f.municipality, f.province,
  st_y(f.location::geometry) as lat, st_x(f.location::geometry) as lon,
  f.location_is_approximate as "locationIsApproximate", f.blueasy, f.phone, f.email, f.website,
  f.vat_number as "vatNumber", f.opening_hours as "openingHours"`;

/** A position as the spheroid knows it. */
export function geography({ lat, lon }: Position): RawBuilder<string> {
  return sql`st_setsrid(st_makepoint(${lon}, ${lat}), 4326)::geography`;
}

/**
 * Which facilities (alias `f`) an actor may search: the contracted network is open to everyone signed in; the desk also
 * sees who has left it.
 */
export function visibleFacilities(actor: Actor): RawBuilder<SqlBool> {
  switch (actor.door) {
    case "desk":
      return sql<SqlBool>`true`;
    case "member":
    case "facility":
      return sql<SqlBool>`not f.withdrawn`;
    case "visitor":
    case "proving":
    case "clock":
      throw wrongDoor(actor);
  }
}

/** The facility of an id, or nothing when the actor may not see it. */
export async function findFacility(
  { em, actor }: Reader & { actor: Actor },
  id: string,
): Promise<FacilityRow | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await sql<FacilityRow>`
    select ${facilityColumns} from facility f where ${visibleFacilities(actor)} and f.id = ${id}
  `.execute(em.getKysely());
  return rows[0];
}

/** Facilities by id, for those who were already allowed to see what names them; withdrawn ones included. */
export async function facilityById(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, FacilityRow>> {
  const { rows } = await sql<FacilityRow>`
    select ${facilityColumns} from facility f where f.id = any(${[...ids]}::uuid[])
  `.execute(em.getKysely());
  return byKey(rows, ({ id }) => id);
}

/** A service of the catalogue at the price of today's fee schedule. */
export interface Offer {
  readonly service: HealthService;
  readonly priceCents: Cents;
}

/** What facilities offer and at which price today, in the order of the catalogue. */
export async function offersByFacility(
  { em, now }: Reader & { now: () => Date },
  facilityIds: readonly string[],
): Promise<Map<string, Offer[]>> {
  const today = romeDate(now());
  const { rows } = await sql<{ facilityId: string; code: string; priceCents: Cents }>`
    select facility_id as "facilityId", service_code as code, price_cents as "priceCents"
    from fee_schedule_item
    where facility_id = any(${[...facilityIds]}::uuid[])
      and valid_from <= ${today}::date and (valid_to is null or valid_to >= ${today}::date)
  `.execute(em.getKysely());
  const offers = rows.flatMap(({ facilityId, code, priceCents }) => {
    const service = findService(code);
    return service ? [{ facilityId, service, priceCents }] : [];
  });
  return groupedBy(
    offers.toSorted((left, right) => inCatalogueOrder(left.service, right.service)),
    ({ facilityId }) => facilityId,
  );
}

/** The price in cents of one unit of a service at a facility on a day; undefined when it is not offered then. */
export async function priceAt(
  { em }: Reader,
  facilityId: string,
  serviceCode: string,
  on: string,
): Promise<Cents | undefined> {
  const { rows } = await sql<{ priceCents: Cents }>`
    select price_cents as "priceCents" from fee_schedule_item
    where facility_id = ${facilityId} and service_code = ${serviceCode}
      and valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)
  `.execute(em.getKysely());
  return rows[0]?.priceCents;
}

/** A doctor at one facility, with the services agreed there. */
export interface FacilityDoctor {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Codes of `specialties.ts`. */
  readonly specialties: readonly string[];
  readonly services: readonly HealthService[];
}

/** The doctors of facilities, by name. */
export async function doctorsByFacility(
  { em }: Reader,
  facilityIds: readonly string[],
): Promise<Map<string, (FacilityDoctor & { facilityId: string })[]>> {
  const { rows } = await sql<Omit<FacilityDoctor, "services"> & { facilityId: string; codes: string[] }>`
    select a.facility_id as "facilityId", d.id, d.first_name as "firstName", d.last_name as "lastName",
      d.specialties, array_agg(a.service_code) as codes
    from affiliation a join doctor d on d.id = a.doctor_id
    where a.facility_id = any(${[...facilityIds]}::uuid[]) and not d.withdrawn
    group by a.facility_id, d.id
    order by d.search_name, d.id
  `.execute(em.getKysely());
  const doctors = rows.map(({ codes, ...doctor }) => ({
    ...doctor,
    services: codes.flatMap((code) => findService(code) ?? []).toSorted(inCatalogueOrder),
  }));
  return groupedBy(doctors, ({ facilityId }) => facilityId);
}

/** Those of a facility's doctors whose name has the words, spelling forgiven where nothing fits, and who do the service. */
export function doctorsAmong<Doctor extends FacilityDoctor>(
  doctors: readonly Doctor[],
  { name, serviceCode }: { readonly name?: string | null; readonly serviceCode?: string | null },
): Doctor[] {
  const able = doctors.filter(
    ({ services }) => !serviceCode || services.some(({ code }) => code === serviceCode),
  );
  const typed = nameWords(name ?? undefined);
  const fitting = (fits: (word: string, part: string) => boolean) =>
    able.filter(({ firstName, lastName }) => {
      const words = wordsOf(`${lastName} ${firstName}`);
      return typed.every((part) => words.some((word) => fits(word, part)));
    });
  const exact = fitting((word, part) => word.includes(part));
  return exact.length ? exact : fitting((word, part) => part.length > 3 && beginsAlmost(word, part));
}

/** Compares services by their place in the catalogue. */
export function inCatalogueOrder(left: HealthService, right: HealthService): number {
  return catalogueOrder(left) - catalogueOrder(right);
}

function catalogueOrder({ code }: HealthService): number {
  return orderByCode.get(code) ?? Infinity;
}

const orderByCode = new Map(catalogue.map(({ code }, order) => [code, order]));
