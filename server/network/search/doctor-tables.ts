/** The searches for doctors as the tables of a statement: for the search and for the fast path alike. */
import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import type { Position } from "../../kernel/geography.ts";
import { doctorColumns, visibleDoctors } from "../doctors.ts";
import { geography } from "../queries.ts";
import {
  all,
  centreTable,
  type DoctorFilter,
  doctorConditions,
  exactly,
  named,
  planeCentre,
  sphereCentre,
  type Spellings,
  unindexed,
} from "./conditions.ts";
import { afterRow, type PageStart } from "./page-request.ts";
import { LONGEST_SCALE, SHORTEST_SCALE } from "./plane.ts";
import { firstByWord, namedTable, type WordWalk } from "./words.ts";

/** So many doctors of a name are found and sorted in a few milliseconds: by name, or by a distance to be found first. */
export const FEW_DOCTOR_NAMES = 20_000;
export const FEW_DOCTORS = 1_500;

/** The values of one round, as for facilities. */
export interface DoctorRound {
  readonly filter: DoctorFilter & { readonly centre: Position };
  readonly spellings: Spellings;
  /** Of `wordsToWalk`. */
  readonly words: readonly number[];
  readonly limit: number;
  readonly take: number;
  readonly after?: PageStart | undefined;
  /** Candidates come from the names, if no more carry one: see {@link candidatesByName}. */
  readonly few?: number | undefined;
}

/** As `nearestTables` of facilities: the tables `candidates` (doctor_id, plane_meters) and `page`. */
export function nearestDoctorTables(actor: Actor, round: DoctorRound): RawBuilder<unknown> {
  const { filter, spellings, limit, after, few } = round;
  const { radiusMeters } = filter;
  const isWithin = radiusMeters === undefined ? sql`` : sql`and meters <= ${radiusMeters}`;
  return sql`
    ${centreTable(filter.centre)},
    ${few === undefined ? candidatesByWalk(round) : candidatesByName(round, few)},
    page as (
      select *, meters as value from (
        select ${doctorColumns}, nearest.meters
        from (select distinct doctor_id from candidates) c join doctor d on d.id = c.doctor_id
        cross join lateral (select ${nearestMeters(filter, sql`d.id`, sphereCentre)} as meters) nearest
        where ${all([visibleDoctors(actor), ...narrowing(filter, spellings)])}
      ) found
      where true ${isWithin} ${afterRow("meters", after)}
      order by meters, id
      limit ${sql.lit(limit)}
    )`;
}

/** The index walks outwards on the plane from the centre. */
function candidatesByWalk({ filter, take, after }: DoctorRound): RawBuilder<unknown> {
  const { radiusMeters } = filter;
  const within =
    radiusMeters === undefined
      ? sql``
      : sql`and st_dwithin(n.point, ${planeCentre}, ${radiusMeters}::float8 * ${sql.lit(LONGEST_SCALE)})`;
  return sql`
    candidates as materialized (
      select n.doctor_id, n.point <-> ${planeCentre} as plane_meters
      from doctor_nearby n
      where n.key = ${keyOf(filter)} ${beyond(sql`n.point <-> ${planeCentre}`, after)} ${within}
      order by n.point <-> ${planeCentre}
      limit ${sql.lit(take)}
    )`;
}

/**
 * A name that few carry is met seldom on the way: the nearest on the plane of all who carry it, if they are no more than
 * `few`. One more in the table `named` tells that they are too many.
 */
function candidatesByName(
  { filter, spellings, words, take, after }: DoctorRound,
  few: number,
): RawBuilder<unknown> {
  return sql`
    ${namedTable("doctor", { spellings, words, limit: few + 1 })},
    candidates as materialized (
      select carrier.id as doctor_id, plane_meters
      from (select distinct id from named where (select count(*) from named) <= ${sql.lit(few)}) carrier
      cross join lateral (
        select min(n.point <-> ${planeCentre}) as plane_meters from doctor_nearby n
        where n.doctor_id = carrier.id and n.key = ${keyOf(filter)}
      ) placed
      where plane_meters is not null ${beyond(sql`plane_meters`, after)}
      order by plane_meters limit ${sql.lit(take)}
    )`;
}

/** Not surely nearer than where the page starts. */
function beyond(planeMeters: RawBuilder<unknown>, after: PageStart | undefined): RawBuilder<unknown> {
  if (!after) return sql``;
  return sql`and ${planeMeters} >= ${after.value}::float8 * ${sql.lit(SHORTEST_SCALE)}`;
}

/** What the key of the walk does not say. */
export function narrowing(filter: DoctorFilter, spellings: Spellings): RawBuilder<SqlBool>[] {
  const narrow = named(unindexed(sql`d.search_name`), spellings);
  if (filter.serviceCode !== undefined && filter.specialty !== undefined)
    narrow.push(sql<SqlBool>`${filter.specialty} = any(d.specialties)`);
  return narrow;
}

/** A doctor has one row of the read model per facility and key: any, a service agreed there, a specialty. */
export function keyOf({ serviceCode, specialty }: DoctorFilter): RawBuilder<unknown> {
  if (serviceCode !== undefined)
    return sql`(select number from service_number where service_code = ${serviceCode})`;
  if (specialty !== undefined)
    return sql`(select number from service_number where service_code = specialty_key(${specialty}))`;
  return sql`0`;
}

/** To the nearest facility of a doctor that fits; null without a centre. */
export function nearestMeters(
  filter: DoctorFilter,
  doctorId: RawBuilder<unknown>,
  from?: RawBuilder<string>,
): RawBuilder<number | null> {
  const { centre } = filter;
  if (!centre) return sql`null::float8`;
  return sql`(
    select min(st_distance(f.location, ${from ?? geography(centre)}))
    from doctor_nearby n join facility f on f.id = n.facility_id
    where n.doctor_id = ${doctorId} and n.key = ${keyOf(filter)})`;
}

/** Doctors of a name by name: the tables `named` (one row more than few tells that there are too many) and `page`. */
export function sortedDoctorTables(
  actor: Actor,
  {
    filter,
    spellings,
    limit,
    after,
  }: Omit<DoctorRound, "take" | "filter" | "words"> & { filter: DoctorFilter },
): RawBuilder<unknown> {
  return sql`
    named as materialized (
      select d.id, d.search_name as value
      from doctor d where ${fitting(actor, filter, spellings)} limit ${sql.lit(FEW_DOCTOR_NAMES + 1)}
    ),
    first as (
      select * from named where true ${afterRow("value", after)} order by value, id limit ${sql.lit(limit)}
    ),
    page as (
      select ${doctorColumns}, first.value, ${nearestMeters(filter, sql`d.id`)} as meters
      from first join doctor d on d.id = first.id
    )`;
}

/** Whether a filter asks for a name alone, so that its doctors can be read word by word. */
export function isNameAlone(filter: DoctorFilter): boolean {
  return (
    filter.specialty === undefined && filter.serviceCode === undefined && filter.radiusMeters === undefined
  );
}

/** Doctors of a name alone, in the order of names, read word by word. As the table `page`. */
export function wordDoctorTables(
  actor: Actor,
  { filter, ...walk }: WordWalk & { readonly filter: DoctorFilter },
): RawBuilder<unknown> {
  return sql`
    page as (
      select ${doctorColumns}, first.search_name as value, ${nearestMeters(filter, sql`d.id`)} as meters
      from (${firstByWord("doctor", walk)}) first
      join doctor d on d.id = first.id
      where ${visibleDoctors(actor)}
    )`;
}

/** The plain reading of the filter, which the read model must agree with. */
export function fitting(actor: Actor, filter: DoctorFilter, spellings: Spellings = exactly(filter.name)) {
  const { centre, radiusMeters, serviceCode } = filter;
  const parts = [visibleDoctors(actor), ...doctorConditions(filter, spellings)];
  if (centre && radiusMeters !== undefined)
    parts.push(sql`exists (
      select 1 from affiliation a join facility f on f.id = a.facility_id
      where a.doctor_id = d.id and not f.withdrawn ${serviceCode === undefined ? sql`` : sql`and a.service_code = ${serviceCode}`}
        and st_dwithin(f.location, ${geography(centre)}, ${radiusMeters}))`);
  return all(parts);
}
