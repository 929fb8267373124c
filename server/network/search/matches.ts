/**
 * How many fit, counted only as far as people want to know: counting all of a large network costs more than finding the
 * page that is shown. As selects of one row (`matched`, `looked`), for the searches and for the fast path alike.
 */
import { type RawBuilder, sql, type SqlBool } from "kysely";
import { type Matches, MOST_MATCHES } from "../../kernel/listing/read.ts";
import { oftenAsked } from "../../kernel/prepared.ts";
import { visibleDoctors } from "../doctors.ts";
import { nameWords } from "../names.ts";
import { visibleFacilities } from "../queries.ts";
import {
  all,
  centreTable,
  type DoctorFilter,
  exactly,
  facilityConditions,
  type FacilityFilter,
  planeCentre,
  sphereCentre,
  type Spellings,
} from "./conditions.ts";
import { fitting, keyOf, narrowing as doctorNarrowing } from "./doctor-tables.ts";
import type { Searcher } from "./facilities.ts";
import { isKeyed, type KeyRange, keyRanges, keysOf } from "./facility-tables.ts";
import { LONGEST_SCALE, SHORTEST_SCALE } from "./plane.ts";
import { spellingsOf } from "./spelling.ts";
import { namedTable, wordsToWalk } from "./words.ts";

/** Rows looked at to find one more than these: a doctor comes once for each place. */
const MOST_LOOKED = 1_000;

/** What one select answers: how many matched of so many rows looked at. */
export interface Counted {
  readonly matched: number;
  readonly looked: number;
}

type Count = RawBuilder<Counted>;

/** Nothing when too few rows were looked at to know. */
export function matchesOf({ matched, looked }: Counted): Matches | undefined {
  if (matched <= MOST_MATCHES && looked > MOST_LOOKED) return undefined;
  return { atLeast: Math.min(matched, MOST_MATCHES), isExact: matched <= MOST_MATCHES };
}

const oneMore = sql.lit(MOST_MATCHES + 1);

/** Of rows that are each one that fits. */
function countOf(rows: RawBuilder<unknown>): Count {
  return sql`select count(*)::int as matched, 0 as looked from (${rows} limit ${oneMore}) fitting`;
}

/** Within a radius of the table `centre`, surely on the plane or else measured on the spheroid; `n` is a read model. */
function within(radiusMeters: number): RawBuilder<SqlBool> {
  const near = (scale: number) =>
    sql`st_dwithin(n.point, ${planeCentre}, ${radiusMeters}::float8 * ${sql.lit(scale)})`;
  return sql`${near(LONGEST_SCALE)} and (${near(SHORTEST_SCALE)} or exists (
    select from facility f
    where f.id = n.facility_id and st_distance(f.location, ${sphereCentre}) <= ${radiusMeters}))`;
}

/** By the keys of the read model; reads the table `centre` when there is a radius. */
export function facilityCount(filter: FacilityFilter, ranges: readonly KeyRange[]): Count {
  const { radiusMeters } = filter;
  const isWithin = radiusMeters === undefined ? [] : [within(radiusMeters)];
  const parts = keysOf(filter, ranges).map(
    (isKey) => sql`(select from facility_nearby n where ${all([isKey, ...isWithin])} limit ${oneMore})`,
  );
  return countOf(sql`select from (${sql.join(parts, sql` union all `)}) keyed`);
}

/** Around the table `centre`, by the keys of the read model. */
export function doctorCountAround(filter: DoctorFilter): Count {
  const { radiusMeters } = filter;
  const isWithin = radiusMeters === undefined ? [] : [within(radiusMeters)];
  return sql`
    select count(distinct doctor_id)::int as matched, count(*)::int as looked from (
      select n.doctor_id from doctor_nearby n
      where ${all([sql<SqlBool>`n.key = ${keyOf(filter)}`, ...isWithin])}
      limit ${sql.lit(MOST_LOOKED + 1)}
    ) around`;
}

/** Of the table `named`, those who have a place that fits around the table `centre`. */
export function namedDoctorCountAround(actor: Searcher["actor"], filter: DoctorFilter): Count {
  const { radiusMeters } = filter;
  const isWithin = radiusMeters === undefined ? [] : [within(radiusMeters)];
  return countOf(sql`
    select from (select distinct id from named) carrier join doctor d on d.id = carrier.id
    where ${all([visibleDoctors(actor), ...doctorNarrowing(filter, [])])} and exists (
      select from doctor_nearby n
      where n.doctor_id = d.id and ${all([sql<SqlBool>`n.key = ${keyOf(filter)}`, ...isWithin])})`);
}

/** The table `counted`: who carries a name, some of them twice. */
export function countedNames(
  kind: "facility" | "doctor",
  spellings: Spellings,
  words: readonly number[],
): RawBuilder<unknown> {
  return sql`counted as materialized (
    with ${namedTable(kind, { spellings, words, limit: MOST_LOOKED + 1 })} select id from named)`;
}

/** Of the table `counted`: all of them fit. */
export const countOfNames: Count = sql`
  select count(distinct id)::int as matched, count(*)::int as looked from counted`;

/** How many facilities fit, counted up to {@link MOST_MATCHES}; spelling forgiven where the page was. */
export async function facilityMatches(
  searcher: Searcher,
  filter: FacilityFilter,
  forgiving: boolean,
): Promise<Matches> {
  const { actor } = searcher;
  const plainly = (spellings: Spellings) =>
    countOf(
      sql`select from facility f where ${all([visibleFacilities(actor), ...facilityConditions(filter, spellings)])}`,
    );
  if (!filter.name && actor.door !== "desk" && isKeyed(filter))
    return counted(searcher, [around(filter, facilityCount(filter, keyRanges(filter))), plainly([])]);
  if (!filter.name) return counted(searcher, [plainly([])]);
  const spellings = await spelled(searcher, filter.name, forgiving);
  // The desk also finds facilities that have left the network: their words are not kept.
  const words = actor.door === "desk" ? [] : wordsToWalk(spellings);
  const byName = countedBy(
    countedNames("facility", spellings, words),
    sql`select from facility f join (select distinct id from counted) c on c.id = f.id
      where ${all([visibleFacilities(actor), ...facilityConditions(filter, [])])}`,
  );
  return counted(searcher, [byName, plainly(spellings)]);
}

/** As {@link facilityMatches}. */
export async function doctorMatches(
  searcher: Searcher,
  filter: DoctorFilter,
  forgiving: boolean,
): Promise<Matches> {
  const { actor } = searcher;
  const plainly = (spellings: Spellings) =>
    countOf(sql`select from doctor d where ${fitting(actor, filter, spellings)}`);
  if (!filter.name) {
    const isNarrow = filter.specialty !== undefined && filter.serviceCode !== undefined;
    const byWalk = filter.centre && !isNarrow ? [around(filter, doctorCountAround(filter))] : [];
    return counted(searcher, [...byWalk, plainly([])]);
  }
  const spellings = await spelled(searcher, filter.name, forgiving);
  const byName = countedBy(
    countedNames("doctor", spellings, wordsToWalk(spellings)),
    sql`select from doctor d join (select distinct id from counted) c on c.id = d.id
      where ${fitting(actor, filter, [])}`,
  );
  return counted(searcher, [byName, plainly(spellings)]);
}

function around({ centre }: { readonly centre?: FacilityFilter["centre"] }, count: Count): Count {
  return centre ? sql`with ${centreTable(centre)} ${count}` : count;
}

function countedBy(names: RawBuilder<unknown>, rows: RawBuilder<unknown>): Count {
  return sql`
    with ${names}, fitting as (${countOf(rows)})
    select matched, (select count(*)::int from counted) as looked from fitting`;
}

async function spelled(searcher: Searcher, name: string, forgiving: boolean): Promise<Spellings> {
  return forgiving ? spellingsOf(searcher, nameWords(name)) : exactly(name);
}

/** The first of these counts that knows; the last always does. */
async function counted({ em }: Searcher, counts: readonly Count[]): Promise<Matches> {
  for (const count of counts) {
    const [row] = await oftenAsked(em, count);
    const matches = row && matchesOf(row);
    if (matches) return matches;
  }
  throw new Error("nothing was counted");
}
