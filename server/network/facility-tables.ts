/** "Nearest first" through the read models, as the tables of a statement: for the search and for the fast path alike. */
import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Actor } from "../kernel/actor.ts";
import type { Position } from "../kernel/geography.ts";
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
} from "./conditions.ts";
import { afterRow, type PageStart } from "./page-request.ts";
import { LONGEST_SCALE, SHORTEST_SCALE } from "./plane.ts";
import { facilityColumns, visibleFacilities } from "./queries.ts";
import { facilityTypes } from "./rules.ts";

/** The values of one round of "nearest first"; `take` candidates from the plane for `limit` rows. */
export interface NearestRound {
  readonly filter: FacilityFilter & { readonly centre: Position };
  readonly spellings: Spellings;
  readonly limit: number;
  readonly take: number;
  readonly after?: PageStart | undefined;
  /** Of {@link keyParts}. */
  readonly parts: readonly number[];
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
function candidates({ filter, take, after, parts }: NearestRound): RawBuilder<unknown> {
  const { serviceCode, specialty, radiusMeters } = filter;
  const plane = planeCentre;
  const from = after
    ? sql`and n.point <-> ${plane} >= ${after.value}::float8 * ${sql.lit(SHORTEST_SCALE)}`
    : sql``;
  const within =
    radiusMeters === undefined
      ? sql``
      : sql`and st_dwithin(n.point, ${plane}, ${radiusMeters}::float8 * ${sql.lit(LONGEST_SCALE)})`;
  const walk = (table: RawBuilder<unknown>, key: RawBuilder<unknown>) => sql`
    select n.facility_id, n.point <-> ${plane} as plane_meters from ${table} n
    where n.key = ${key} ${from} ${within}
    order by n.point <-> ${plane}
    limit ${sql.lit(take)}`;
  if (specialty !== undefined) {
    const key = sql`(select number from service_number where service_code = specialty_key(${specialty}))`;
    return walk(sql`doctor_nearby`, key);
  }
  const service =
    serviceCode === undefined
      ? sql`0`
      : sql`(select number from service_number where service_code = ${serviceCode})`;
  return sql`
    select c.* from unnest(${sql.lit(`{${parts.join()}}`)}::int[]) part
    cross join lateral (${walk(sql`facility_nearby`, sql`${service} * 16 + part`)}) c
    order by c.plane_meters
    limit ${sql.lit(take)}`;
}

/** What the key of the walk does not say. Asked of candidates only, so that no other index tempts the planner away. */
export function narrowing({
  filter,
  spellings,
}: Pick<NearestRound, "filter" | "spellings">): RawBuilder<SqlBool>[] {
  const { types, blueasy, serviceCode, specialty } = filter;
  const narrow = named(sql`f.search_name`, spellings);
  if (filter.openAt) narrow.push(openAt(filter.openAt));
  if (specialty === undefined) return narrow;
  if (types !== undefined) narrow.push(ofTypes(types));
  if (blueasy !== undefined) narrow.push(sql<SqlBool>`f.blueasy = ${blueasy}`);
  if (serviceCode !== undefined) narrow.push(offering(serviceCode));
  return narrow;
}

/** Type and Blueasy of the keys that the filter stands for: what it leaves open is spelled out. */
export function keyParts({ types, blueasy }: FacilityFilter): number[] {
  const chosen = types?.length ? [...new Set(types)] : facilityTypes;
  const flags = blueasy === undefined ? [false, true] : [blueasy];
  return chosen.flatMap((type) => flags.map((flag) => facilityTypes.indexOf(type) * 2 + Number(flag)));
}
