/**
 * A network of any size for measuring: facilities at real towns in proportion to their people, doctors at them, every
 * value drawn from its row's number, so that two runs write the same rows. Written set by set inside the database.
 */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { allTowns } from "../../server/network/gazetteer/places.ts";
import { rebuildReadModels } from "../../server/network/search/rebuild.ts";
import { facilityTypes } from "../../server/network/rules.ts";
import * as words from "../../server/seed/network-words.ts";

export interface BenchSize {
  readonly facilities: number;
  readonly doctors: number;
}

/** Offered by one facility in five hundred: what a plain "nearest first" would walk half the country for. */
export const rareService = "PET";

const endings = ["", "", "", "etti", "ini", "oni", "elli", "ato", "ucci", "asco"];

/** Surnames by the hundred: the demo's, and what Italian endings make of them. */
const surnames = words.lastNames.flatMap((name) =>
  endings.map((ending) =>
    ending === "" || name.includes(" ") ? name : name.replace(/[aeio]$/, "") + ending,
  ),
);

/** Writes a network of this size into an empty database and makes its read models. */
export async function writeBenchNetwork(
  em: SqlEntityManager,
  size: BenchSize,
  say: (line: string) => void,
): Promise<void> {
  const run = (statement: ReturnType<typeof sql>) => statement.execute(em.getKysely());
  await em.transactional(async (inside) => {
    const step = async (line: string, statement: ReturnType<typeof sql>) => {
      const start = performance.now();
      await statement.execute(inside.getKysely());
      say(`  ${line}: ${Math.round(performance.now() - start)} ms`);
    };
    // Triggers and foreign keys rest; the read models are made at the end.
    await step("quiet", sql`set local session_replication_role = replica`);
    await step("chance", chance);
    await step("towns", townTable());
    await step("index of towns", sql`create index on town (low)`);
    await step("facilities", facilityRows(size.facilities));
    await step("services", serviceRows(size.facilities));
    if (size.doctors > 0) {
      await step("fee schedules", feeRows);
      await step("doctors", doctorRows(size.doctors));
      await step("affiliations", affiliationRows(size));
    }
  });
  say("  read models …");
  const { facilities, doctors } = await rebuildReadModels(em);
  say(`  ${facilities} rows of facilities, ${doctors} of doctors`);
  await run(sql`vacuum analyze`);
}

/** 0 ≤ draw < 1, by the number of a row and of a draw. */
const chance = sql`
  create or replace function pg_temp.draw(row_number bigint, draw int) returns float8 language sql immutable as $$
    select ((hashint8extended(row_number, draw) >> 12) & 2147483647) / 2147483648.0::float8
  $$`;

function townTable() {
  let people = 0;
  const towns = allTowns.map(({ istat, name, province, region, lat, lon, population, postcodes }) => {
    const from = people;
    people += Math.max(population, 200);
    return { istat, name, province, region, lat, lon, from, cap: postcodes[0] };
  });
  return sql`
    create temporary table town on commit drop as
    select t.*, t."from" / ${people}::float8 as low
    from jsonb_to_recordset(${JSON.stringify(towns)}::jsonb) as t (istat text, name text, province text, region text,
      lat float8, lon float8, "from" float8, cap text)`;
}

function facilityRows(count: number) {
  const names = facilityTypes.map((type) => words.facilityNames[type]);
  return sql`
    insert into facility (id, external_id, name, search_name, type, address, postcode, municipality, istat_code,
      province, region, location, blueasy, phone, email, website, opening_hours)
    select md5('facility ' || i)::uuid, 'B' || i, named.name, lower(named.name), (${[...facilityTypes]}::text[])[kind],
      'Via Roma ' || i % 90 + 1, town.cap, town.name, town.istat, town.province, town.region,
      st_setsrid(st_makepoint(
        town.lon + spread * cos(angle) / cos(radians(town.lat)), town.lat + spread * sin(angle)), 4326)::geography,
      pg_temp.draw(i, 5) < 0.4, '+39 000 000 0000', 'info@b' || i || '.example', 'https://b' || i || '.example',
      '[{"weekday":1,"opensAt":"08:00","closesAt":"19:00"},{"weekday":2,"opensAt":"08:00","closesAt":"19:00"}]'
    from (
      select i, 1 + floor(pg_temp.draw(i, 1) * 5)::int as kind, pg_temp.draw(i, 2) as place,
        0.04 * pg_temp.draw(i, 3) as spread, 2 * pi() * pg_temp.draw(i, 4) as angle
      from generate_series(1, ${count}::int) i
    ) drawn
    cross join lateral (select * from town where low <= place order by low desc limit 1) town
    cross join lateral (
      select (${JSON.stringify(names)}::jsonb -> (kind - 1) ->> (i % 3))
        || ' ' || (${[...words.facilityWords]}::text[])[1 + floor(pg_temp.draw(i, 6) * ${words.facilityWords.length})::int]
        || ' ' || i as name
    ) named`;
}

/** Three services that all of the type offer, and one of those that some offer; the rare one at one in 500. */
function serviceRows(count: number) {
  const usual = facilityTypes.map((type) => words.servicesOfType[type][0].slice(0, 3));
  const some = facilityTypes.map((type) =>
    words.servicesOfType[type][1].filter((code) => code !== rareService),
  );
  return sql`
    insert into facility_service (facility_id, service_code)
    select md5('facility ' || i)::uuid, code
    from (select i, floor(pg_temp.draw(i, 1) * 5)::int as kind from generate_series(1, ${count}::int) i) drawn
    cross join lateral (
      select jsonb_array_elements_text(${JSON.stringify(usual)}::jsonb -> kind)
      union select ${JSON.stringify(some)}::jsonb -> kind ->>
        floor(pg_temp.draw(i, 7) * jsonb_array_length(${JSON.stringify(some)}::jsonb -> kind))::int
      union select ${rareService}::text where i % 500 = 0
    ) offered (code)
    where code is not null`;
}

const feeRows = sql`
  insert into fee_schedule_item (facility_id, service_code, valid_from, valid_to, price_cents)
  select facility_id, service_code, '2025-01-01', null, 3000 + 50 * (abs(hashtext(facility_id || service_code)) % 300)
  from facility_service`;

function doctorRows(count: number) {
  const kinds = facilityTypes.map((type) => words.specialtiesOfType[type]);
  return sql`
    insert into doctor (id, external_id, first_name, last_name, search_name, specialties)
    select md5('doctor ' || i)::uuid, 'B' || i, given, family, regexp_replace(lower(family || ' ' || given), '[^a-z ]', '', 'g'),
      array[${JSON.stringify(kinds)}::jsonb -> (i % 5) ->>
        floor(pg_temp.draw(i, 3) * jsonb_array_length(${JSON.stringify(kinds)}::jsonb -> (i % 5)))::int]
    from (
      select i, (${[...words.firstNames]}::text[])[1 + floor(pg_temp.draw(i, 1) * ${words.firstNames.length})::int] as given,
        (${surnames}::text[])[1 + floor(pg_temp.draw(i, 2) * ${surnames.length})::int] as family
      from generate_series(1, ${count}::int) i
    ) drawn`;
}

/** Two services at one facility, and for every other doctor one more at another: 2.5 a doctor. */
function affiliationRows({ facilities, doctors }: BenchSize) {
  return sql`
    insert into affiliation (doctor_id, facility_id, service_code)
    select md5('doctor ' || i)::uuid, offered.facility_id, offered.service_code
    from generate_series(1, ${doctors}::int) i
    cross join lateral (
      values (1 + floor(pg_temp.draw(i, 4) * ${facilities})::int, 2), (case when i % 2 = 0 then 1 + floor(pg_temp.draw(i, 5) * ${facilities})::int end, 1)
    ) place (at, services)
    cross join lateral (
      select facility_id, service_code from facility_service s
      where s.facility_id = md5('facility ' || place.at)::uuid order by service_code limit place.services
    ) offered
    on conflict do nothing`;
}
