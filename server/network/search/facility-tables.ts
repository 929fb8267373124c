/** "Nearest first" through the read models, as the tables of a statement: for the search and for the fast path alike. */
import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import type { Position } from "../../kernel/geography.ts";
import { facilityColumns, visibleFacilities } from "../queries.ts";
import { facilityTypes } from "../rules.ts";
import {
  all,
  centreTable,
  type FacilityFilter,
  named,
  offering,
  ofTypes,
  openAt,
  planeCentre,
  sphereCentre,
  type Spellings,
  unindexed,
} from "./conditions.ts";
import { afterRow, type PageStart } from "./page-request.ts";
import { LONGEST_SCALE, SHORTEST_SCALE } from "./plane.ts";

/** The values of one round of "nearest first"; `take` candidates from the plane for `limit` rows. */
export interface NearestRound {
  readonly filter: FacilityFilter & { readonly centre: Position };
  readonly spellings: Spellings;
  readonly limit: number;
  readonly take: number;
  readonly after?: PageStart | undefined;
  /** Of {@link keyRanges}. */
  readonly ranges: readonly KeyRange[];
}

/**
 * The nearest through the read models: their index walks outwards on the plane from the centre, key by key; the
 * candidates are ranked again by their distance on the spheroid. As the tables `candidates` (facility_id, plane_meters)
 * and `page` (columns of `FacilityRow`, `meters`, and `value`, which is the same), to be read by one more `select`.
 */
export function nearestTables(
  { actor }: { readonly actor: Actor },
  round: NearestRound,
): RawBuilder<unknown> {
  const { filter, limit, after } = round;
  const { radiusMeters } = filter;
  const isWithin = radiusMeters === undefined ? sql`` : sql`and meters <= ${radiusMeters}`;
  const { centre, specialty } = filter;
  const once = specialty === undefined ? sql`candidates` : sql`(select distinct facility_id from candidates)`;
  return sql`
    ${centreTable(centre)},
    candidates as materialized (${candidates(round)}),
    page as (
      select *, meters as value from (
        select ${facilityColumns}, st_distance(f.location, ${sphereCentre}) as meters
        from ${once} c join facility f on f.id = c.facility_id
        where ${all([visibleFacilities(actor), ...narrowing(round)])}
      ) found
      where true ${isWithin} ${afterRow("meters", after)}
      order by meters, id
      limit ${sql.lit(limit)}
    )`;
}

/** A facility has one row of the read model per key; with a specialty, one per doctor who has it. */
function candidates({ filter, take, after, ranges }: NearestRound): RawBuilder<unknown> {
  const { specialty, radiusMeters } = filter;
  const plane = planeCentre;
  const from = after
    ? sql`and n.point <-> ${plane} >= ${after.value}::float8 * ${sql.lit(SHORTEST_SCALE)}`
    : sql``;
  const within =
    radiusMeters === undefined
      ? sql``
      : sql`and st_dwithin(n.point, ${plane}, ${radiusMeters}::float8 * ${sql.lit(LONGEST_SCALE)})`;
  const walk = (table: RawBuilder<unknown>, isKey: RawBuilder<unknown>) => sql`
    select n.facility_id, n.point <-> ${plane} as plane_meters from ${table} n
    where ${isKey} ${from} ${within}
    order by n.point <-> ${plane}
    limit ${sql.lit(take)}`;
  if (specialty !== undefined) {
    return walk(
      sql`doctor_nearby`,
      sql`n.key = (select number from service_number where service_code = specialty_key(${specialty}))`,
    );
  }
  const walks = keysOf(filter, ranges).map((isKey) => walk(sql`facility_nearby`, isKey));
  if (walks.length === 1 && walks[0]) return walks[0];
  const all = sql.join(
    walks.map((one) => sql`(${one})`),
    sql` union all `,
  );
  return sql`select * from (${all}) c order by plane_meters limit ${sql.lit(take)}`;
}

/** Whether the keys of `facility_nearby` say everything that a filter asks, but for name and distance. */
export function isKeyed({ specialty, openAt: open }: FacilityFilter): boolean {
  return specialty === undefined && open === undefined;
}

/** For each range, whether a row (alias `n`) of `facility_nearby` lies in it. */
export function keysOf({ serviceCode }: FacilityFilter, ranges: readonly KeyRange[]): RawBuilder<SqlBool>[] {
  const service =
    serviceCode === undefined
      ? sql`0`
      : sql`(select number from service_number where service_code = ${serviceCode})`;
  return ranges.map(([low, high]) =>
    low === high
      ? sql<SqlBool>`n.key = ${service} * 16 + ${sql.lit(low)}`
      : sql<SqlBool>`n.key between ${service} * 16 + ${sql.lit(low)} and ${service} * 16 + ${sql.lit(high)}`,
  );
}

/** What the key of the walk does not say. Asked of candidates only, so that no other index tempts the planner away. */
export function narrowing({
  filter,
  spellings,
}: Pick<NearestRound, "filter" | "spellings">): RawBuilder<SqlBool>[] {
  const { types, blueasy, serviceCode, specialty } = filter;
  const narrow = named(unindexed(sql`f.search_name`), spellings);
  if (filter.openAt) narrow.push(openAt(filter.openAt));
  if (specialty === undefined) return narrow;
  if (types !== undefined) narrow.push(ofTypes(types));
  if (blueasy !== undefined) narrow.push(sql<SqlBool>`f.blueasy = ${blueasy}`);
  if (serviceCode !== undefined) narrow.push(offering(serviceCode));
  return narrow;
}

/** Two ends of neighbouring keys, both included. */
export type KeyRange = readonly [number, number];

/** Beside the service a key says the type, and this for Blueasy. */
const BLUEASY_PART = 8;

/** The type and Blueasy of the keys that a filter stands for; all of them are one range, though some keys are unused. */
export function keyRanges({ types, blueasy }: FacilityFilter): KeyRange[] {
  const places = types?.length ? types.map((type) => facilityTypes.indexOf(type)) : [...facilityTypes.keys()];
  const runs = runsOf(places);
  const [first] = runs;
  if (blueasy === undefined && first && runs.length === 1 && places.length >= facilityTypes.length)
    return [[first[0], first[1] + BLUEASY_PART]];
  const flags = blueasy === undefined ? [0, BLUEASY_PART] : [blueasy ? BLUEASY_PART : 0];
  return flags.flatMap((flag) => runs.map(([low, high]): KeyRange => [low + flag, high + flag]));
}

/** Numbers as ranges of neighbours. */
function runsOf(numbers: readonly number[]): KeyRange[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}
