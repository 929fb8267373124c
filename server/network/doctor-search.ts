import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Actor } from "../kernel/actor.ts";
import type { Position } from "../kernel/geography.ts";
import { checkPage } from "../kernel/page.ts";
import { invalidInput } from "../kernel/refusal.ts";
import {
  all,
  centreTable,
  type DoctorFilter,
  doctorConditions,
  exactly,
  geography,
  named,
  nameWords,
  planeCentre,
  sphereCentre,
  type Spellings,
} from "./conditions.ts";
import { type Cursor, decodeCursor, encodeCursor } from "./cursor.ts";
import { type DoctorRow, doctorColumns, visibleDoctors } from "./doctors.ts";
import { afterRow, checkCentre, type PageStart, orForgiving, type Searcher } from "./facility-search.ts";
import type { PageRequest } from "./page-request.ts";
import { isExactPage, LONGEST_SCALE, SHORTEST_SCALE, SPARE_DOCTOR_CANDIDATES } from "./plane.ts";
import { spellingsOf } from "./spelling.ts";

export const doctorSorts = ["distance", "name"] as const;
export type DoctorSort = (typeof doctorSorts)[number];

/** With the metres from the centre to the nearest facility that fits, and the centre itself. */
export type FoundDoctor = DoctorRow & {
  readonly meters: number | null;
  readonly centre?: Position | undefined;
};

export interface DoctorPage {
  readonly edges: readonly { readonly cursor: string; readonly node: FoundDoctor }[];
  readonly hasNextPage: boolean;
}

export const FEW_DOCTOR_NAMES = 20_000;
export const FEW_DOCTORS = 800;

interface SearchRow {
  readonly doctor: DoctorRow;
  readonly meters: number | null;
  readonly value: number | string;
}

/**
 * One page of the doctors that fit, in a total order (distance of their nearest fitting facility, or name; then id).
 * @throws Refusal as `searchFacilities`
 */
export async function searchDoctors(
  searcher: Searcher,
  filter: DoctorFilter,
  request: PageRequest & { readonly sort?: DoctorSort | undefined },
): Promise<DoctorPage> {
  checkPage(request);
  checkCentre(filter.centre);
  const { centre } = filter;
  const sort = request.sort ?? (centre ? "distance" : "name");
  if (sort === "distance" && !centre)
    throw invalidInput("input.sort", {
      it: "Per ordinare per distanza indica un luogo.",
      en: "To sort by distance, say from which place.",
    });
  const after =
    request.after === undefined
      ? undefined
      : decodeCursor(request.after, sort === "name" ? "string" : "number");
  const limit = request.first + 1;
  const read = async (spellings: Spellings) => {
    const word = sort === "name" ? wordToWalk(filter, spellings) : undefined;
    if (word !== undefined) return byWord(searcher, { filter, spellings, limit, after, word });
    const few = spellings.length ? await sorted(searcher, filter, spellings, sort, limit, after) : undefined;
    return (
      few ??
      (sort === "distance" && centre
        ? nearest(searcher, { ...filter, centre }, spellings, limit, after)
        : byName(searcher, filter, spellings, limit, after))
    );
  };
  const { rows, forgiving } = await orForgiving(
    searcher,
    filter.name,
    after?.forgiving ?? request.forgiving,
    read,
  );
  return {
    edges: rows.slice(0, request.first).map(({ doctor, meters, value }) => ({
      cursor: encodeCursor({ value, id: doctor.id, forgiving }),
      node: { ...doctor, meters, centre },
    })),
    hasNextPage: rows.length > request.first,
  };
}

/** How many doctors fit, on all pages together. */
export async function countDoctors(searcher: Searcher, filter: DoctorFilter): Promise<number> {
  const count = async (spellings: Spellings) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from doctor d where ${fitting(searcher.actor, filter, spellings)}
    `.execute(searcher.em.getKysely());
    return rows[0]?.count ?? 0;
  };
  const exact = await count(exactly(filter.name));
  const words = nameWords(filter.name);
  return exact || !words.length ? exact : count(await spellingsOf(searcher, words));
}

/** The values of one round, as for facilities. */
export interface DoctorRound {
  readonly filter: DoctorFilter & { readonly centre: Position };
  readonly spellings: Spellings;
  readonly limit: number;
  readonly take: number;
  readonly after?: PageStart | undefined;
}

/** As `nearestTables` of facilities: the tables `candidates` (doctor_id, plane_meters) and `page`. */
export function nearestDoctorTables(actor: Actor, round: DoctorRound): RawBuilder<unknown> {
  const { filter, spellings, limit, take, after } = round;
  const { radiusMeters } = filter;
  const from = after
    ? sql`and n.point <-> ${planeCentre} >= ${after.value}::float8 * ${sql.lit(SHORTEST_SCALE)}`
    : sql``;
  const within =
    radiusMeters === undefined
      ? sql``
      : sql`and st_dwithin(n.point, ${planeCentre}, ${radiusMeters}::float8 * ${sql.lit(LONGEST_SCALE)})`;
  const isWithin = radiusMeters === undefined ? sql`` : sql`and meters <= ${radiusMeters}`;
  return sql`
    ${centreTable(filter.centre)},
    candidates as materialized (
      select n.doctor_id, n.point <-> ${planeCentre} as plane_meters
      from doctor_nearby n
      where n.key = ${keyOf(filter)} ${from} ${within}
      order by n.point <-> ${planeCentre}
      limit ${take}
    ),
    page as (
      select *, meters as value from (
        select ${doctorColumns}, nearest.meters
        from (select distinct doctor_id from candidates) c join doctor d on d.id = c.doctor_id
        cross join lateral (select ${nearestMeters(filter, sql`d.id`, sphereCentre)} as meters) nearest
        where ${all([visibleDoctors(actor), ...narrowing(filter, spellings)])}
      ) found
      where true ${isWithin} ${afterRow("meters", after)}
      order by meters, id
      limit ${limit}
    )`;
}

/** What the key of the walk does not say. */
function narrowing(filter: DoctorFilter, spellings: Spellings): RawBuilder<SqlBool>[] {
  const narrow = named(sql`d.search_name`, spellings);
  if (filter.serviceCode !== undefined && filter.specialty !== undefined)
    narrow.push(sql<SqlBool>`${filter.specialty} = any(d.specialties)`);
  return narrow;
}

/** A doctor has one row of the read model per facility and key: any, a service agreed there, a specialty. */
function keyOf({ serviceCode, specialty }: DoctorFilter): RawBuilder<unknown> {
  if (serviceCode !== undefined)
    return sql`(select number from service_number where service_code = ${serviceCode})`;
  if (specialty !== undefined)
    return sql`(select number from service_number where service_code = specialty_key(${specialty}))`;
  return sql`0`;
}

async function nearest(
  searcher: Searcher,
  filter: DoctorFilter & { centre: Position },
  spellings: Spellings,
  limit: number,
  after: Cursor | undefined,
): Promise<SearchRow[]> {
  const isNarrow = narrowing(filter, spellings).length > 0;
  for (let take = (limit + SPARE_DOCTOR_CANDIDATES) * (isNarrow ? 16 : 1); ; take *= 4) {
    const { rows } = await sql<{ taken: number; reach: number | null; found: SearchRow[] | null }>`
      with ${nearestDoctorTables(searcher.actor, { filter, spellings, limit, take, after })}
      select (select count(*)::int from candidates) as taken, (select max(plane_meters) from candidates) as reach,
        (select json_agg(json_build_object('doctor', page, 'meters', meters, 'value', value) order by value, id)
         from page) as found
    `.execute(searcher.em.getKysely());
    const { taken = 0, reach = 0, found } = rows[0] ?? {};
    const [count, last] = [found?.length ?? 0, found?.at(-1)?.meters];
    if (isExactPage({ centre: filter.centre, taken, take, reach, limit, found: count, last }))
      return found ?? [];
  }
}

async function byName(
  searcher: Searcher,
  filter: DoctorFilter,
  spellings: Spellings,
  limit: number,
  after: Cursor | undefined,
): Promise<SearchRow[]> {
  const from =
    after === undefined ? sql`` : sql`and (d.search_name, d.id) > (${after.value}::text, ${after.id}::uuid)`;
  const { rows } = await sql<SearchRow>`
    with page as (
      select ${doctorColumns}, d.search_name as value from doctor d
      where ${fitting(searcher.actor, filter, spellings)} ${from}
      order by d.search_name, d.id
      limit ${limit}
    )
    select to_json(page) as doctor, value, ${nearestMeters(filter, sql`page.id`)} as meters
    from page order by value, id
  `.execute(searcher.em.getKysely());
  return rows;
}

/** To the nearest facility of a doctor that fits; null without a centre. */
function nearestMeters(
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

/** Names that not too many carry, all found and then sorted; nothing when they are more. As for facilities. */
async function sorted(
  searcher: Searcher,
  filter: DoctorFilter,
  spellings: Spellings,
  sort: DoctorSort,
  limit: number,
  after: Cursor | undefined,
): Promise<SearchRow[] | undefined> {
  const few = sort === "name" ? FEW_DOCTOR_NAMES : FEW_DOCTORS;
  const tables = sortedDoctorTables(searcher.actor, { filter, spellings, sort, few, limit, after });
  const { rows } = await sql<{ taken: number; found: SearchRow[] | null }>`
    with ${tables}
    select (select count(*)::int from named) as taken,
      (select json_agg(json_build_object('doctor', page, 'meters', meters, 'value', value) order by value, id)
       from page) as found
  `.execute(searcher.em.getKysely());
  const { taken = 0, found } = rows[0] ?? {};
  return taken > few ? undefined : (found ?? []);
}

/** The tables `named` (ids, one more than few tells that there are too many) and `page` (`id`, `value`, `meters`). */
export function sortedDoctorTables(
  actor: Actor,
  round: Omit<DoctorRound, "take" | "filter"> & { filter: DoctorFilter; sort: DoctorSort; few: number },
): RawBuilder<unknown> {
  const { filter, spellings, sort, few, limit, after } = round;
  const meters = nearestMeters(filter, sql`d.id`);
  return sql`
    named as materialized (
      select d.id, ${sort === "name" ? sql`d.search_name` : meters} as value
      from doctor d where ${fitting(actor, filter, spellings)} limit ${few + 1}
    ),
    first as (
      select * from named where value is not null ${afterRow("value", after)} order by value, id limit ${limit}
    ),
    page as (
      select ${doctorColumns}, first.value,
        ${sort === "name" ? nearestMeters(filter, sql`d.id`) : sql`first.value`} as meters
      from first join doctor d on d.id = first.id
    )`;
}

/** Shorter words are not kept apart in `name_word`, and are part of nearly every name. */
const SHORTEST_WALKED = 4;

/**
 * The word of a name that leads to few words of the network, from each of which its doctors can be read in the order of
 * their names: the longest. Nothing when none is long enough, or when the filter asks for more than a name.
 */
export function wordToWalk(filter: DoctorFilter, spellings: Spellings): number | undefined {
  if (filter.specialty !== undefined || filter.serviceCode !== undefined) return undefined;
  if (filter.radiusMeters !== undefined) return undefined;
  const lengths = spellings.map((words) => Math.min(...words.map((word) => word.length)));
  const longest = Math.max(...lengths);
  return longest >= SHORTEST_WALKED ? lengths.indexOf(longest) : undefined;
}

/**
 * Doctors by name: the words of the network of which the walked word is part, and from each the first doctors that fit.
 * Reads a page's worth from each word, however many doctors carry it. As the table `page`.
 */
export function wordDoctorTables(
  actor: Actor,
  round: Omit<DoctorRound, "take" | "filter"> & { filter: DoctorFilter; word: number },
): RawBuilder<unknown> {
  const { filter, spellings, word, limit, after } = round;
  const others = named(sql`w.search_name`, spellings.toSpliced(word, 1));
  const next =
    after === undefined
      ? sql``
      : sql`and (w.search_name, w.doctor_id) > (${after.value}::text, ${after.id}::uuid)`;
  return sql`
    words as materialized (
      select n.word from name_word n where ${all(named(sql`n.word`, spellings.slice(word, word + 1)))}
    ),
    page as (
      select ${doctorColumns}, first.search_name as value, ${nearestMeters(filter, sql`d.id`)} as meters
      from (
        select distinct met.search_name, met.doctor_id
        from words cross join lateral (
          select w.search_name, w.doctor_id from doctor_word w
          where w.word = words.word and ${all(others)} ${next}
          order by w.search_name, w.doctor_id
          limit ${limit}
        ) met
        order by met.search_name, met.doctor_id
        limit ${limit}
      ) first
      join doctor d on d.id = first.doctor_id
      where ${visibleDoctors(actor)}
    )`;
}

async function byWord(
  searcher: Searcher,
  round: Parameters<typeof wordDoctorTables>[1],
): Promise<SearchRow[]> {
  const { rows } = await sql<SearchRow>`
    with ${wordDoctorTables(searcher.actor, round)}
    select to_json(page) as doctor, value, meters from page order by value, id
  `.execute(searcher.em.getKysely());
  return rows;
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
