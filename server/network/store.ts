/**
 * Set-based writing of the network: many rows in one statement, as JSON that the database takes apart. Rows whose key
 * is already there are left alone. The import, which updates, has its own statement.
 */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type RawBuilder, sql } from "kysely";
import { normalise } from "./names.ts";
import type { FacilityType, OpeningSpan } from "./rules.ts";

export interface NewFacility {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly type: FacilityType;
  readonly address: string;
  readonly postcode: string;
  readonly municipality: string;
  readonly istatCode: string;
  readonly province: string;
  readonly region: string;
  readonly lat: number;
  readonly lon: number;
  readonly locationIsApproximate: boolean;
  readonly blueasy: boolean;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly vatNumber: string | null;
  readonly openingHours: readonly OpeningSpan[];
}

export interface NewFeeScheduleItem {
  readonly facilityId: string;
  readonly serviceCode: string;
  /** `YYYY-MM-DD`; the last day is included, `null` is open. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly priceCents: number;
}

export interface NewDoctor {
  readonly id: string;
  readonly externalId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly specialties: readonly string[];
}

export interface NewAffiliation {
  readonly doctorId: string;
  readonly facilityId: string;
  readonly serviceCode: string;
}

export async function storeFacilities(
  em: SqlEntityManager,
  facilities: readonly NewFacility[],
): Promise<void> {
  const rows = facilities.map((facility) => ({ ...facility, searchName: normalise(facility.name) }));
  await inBatches(
    em,
    rows,
    (json) => sql`
    insert into facility (id, external_id, name, search_name, type, address, postcode, municipality, istat_code,
      province, region, location, location_is_approximate, blueasy, phone, email, website, vat_number,
      opening_hours)
    select id, "externalId", name, "searchName", type, address, postcode, municipality, "istatCode", province, region,
      st_setsrid(st_makepoint(lon, lat), 4326)::geography, "locationIsApproximate", blueasy, phone, email, website,
      "vatNumber", "openingHours"
    from jsonb_to_recordset(${json}::jsonb) as r (id uuid, "externalId" text, name text, "searchName" text, type text,
      address text, postcode text, municipality text, "istatCode" text, province text, region text, lat float8,
      lon float8, "locationIsApproximate" boolean, blueasy boolean, phone text, email text, website text,
      "vatNumber" text, "openingHours" jsonb)
    on conflict do nothing`,
  );
}

/** Prices, and with them that the facility offers the service. */
export async function storeFeeSchedule(
  em: SqlEntityManager,
  items: readonly NewFeeScheduleItem[],
): Promise<void> {
  const record = sql`r ("facilityId" uuid, "serviceCode" text, "validFrom" date, "validTo" date, "priceCents" int)`;
  await inBatches(
    em,
    items,
    (json) => sql`
    insert into facility_service (facility_id, service_code)
    select distinct "facilityId", "serviceCode" from jsonb_to_recordset(${json}::jsonb) as ${record}
    on conflict do nothing`,
  );
  await inBatches(
    em,
    items,
    (json) => sql`
    insert into fee_schedule_item (facility_id, service_code, valid_from, valid_to, price_cents)
    select "facilityId", "serviceCode", "validFrom", "validTo", "priceCents"
    from jsonb_to_recordset(${json}::jsonb) as ${record}
    on conflict do nothing`,
  );
}

export async function storeDoctors(em: SqlEntityManager, doctors: readonly NewDoctor[]): Promise<void> {
  const rows = doctors.map((doctor) => ({
    ...doctor,
    searchName: normalise(`${doctor.lastName} ${doctor.firstName}`),
  }));
  await inBatches(
    em,
    rows,
    (json) => sql`
    insert into doctor (id, external_id, first_name, last_name, search_name, specialties)
    select id, "externalId", "firstName", "lastName", "searchName", specialties
    from jsonb_to_recordset(${json}::jsonb) as r (id uuid, "externalId" text, "firstName" text, "lastName" text,
      "searchName" text, specialties text[])
    on conflict do nothing`,
  );
}

export async function storeAffiliations(
  em: SqlEntityManager,
  affiliations: readonly NewAffiliation[],
): Promise<void> {
  await inBatches(
    em,
    affiliations,
    (json) => sql`
    insert into affiliation (doctor_id, facility_id, service_code)
    select "doctorId", "facilityId", "serviceCode"
    from jsonb_to_recordset(${json}::jsonb) as r ("doctorId" uuid, "facilityId" uuid, "serviceCode" text)
    on conflict do nothing`,
  );
}

const ROWS_PER_STATEMENT = 2_000;

async function inBatches<Row>(
  em: SqlEntityManager,
  rows: readonly Row[],
  statement: (json: string) => RawBuilder<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    await statement(JSON.stringify(rows.slice(start, start + ROWS_PER_STATEMENT))).execute(em.getKysely());
}
