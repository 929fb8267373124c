import { type RawBuilder, sql, type SqlBool } from "kysely";
import { type Box, isPosition } from "../../kernel/geography.ts";
import { invalidInput } from "../../kernel/refusal.ts";
import { facilityColumns, type FacilityRow } from "../queries.ts";
import { all, type FacilityFilter } from "./conditions.ts";
import { conditions, type Searcher } from "./facilities.ts";

/** More would neither be seen nor touched on a screen: they come as clusters. */
export const MOST_MARKERS = 500;

/** Cells of the grid of clusters, along each side of the box. */
const CLUSTERS_PER_SIDE = 8;

export interface FacilityCluster {
  readonly count: number;
  readonly latitude: number;
  readonly longitude: number;
}

export interface FacilitiesInBox {
  readonly totalCount: number;
  /** All of them, by id; none when there are more than {@link MOST_MARKERS}. */
  readonly facilities: readonly FacilityRow[];
  readonly clusters: readonly FacilityCluster[];
}

/** What of the network lies on a map. @throws Refusal for a box that is none */
export async function facilitiesInBox(
  searcher: Searcher,
  box: Box,
  filter: FacilityFilter,
): Promise<FacilitiesInBox> {
  checkBox(box);
  const { rows: facilities } = await sql<FacilityRow>`
    with ${boxTable(searcher, box, filter)} select * from inside order by id
  `.execute(searcher.em.getKysely());
  if (facilities.length <= MOST_MARKERS) return { totalCount: facilities.length, facilities, clusters: [] };
  const clusters = await clustersIn(searcher, box, filter);
  const totalCount = clusters.reduce((sum, { count }) => sum + count, 0);
  return { totalCount, facilities: [], clusters };
}

/** The table `inside`: one facility more than fits tells that there are too many. */
export function boxTable(
  searcher: Pick<Searcher, "actor">,
  box: Box,
  filter: FacilityFilter,
): RawBuilder<unknown> {
  return sql`inside as (
    select ${facilityColumns} from facility f
    where ${all([within(box), conditions(searcher, filter)])}
    limit ${sql.lit(MOST_MARKERS + 1)}
  )`;
}

async function clustersIn(searcher: Searcher, box: Box, filter: FacilityFilter): Promise<FacilityCluster[]> {
  const width = (box.east - box.west) / CLUSTERS_PER_SIDE;
  const height = (box.north - box.south) / CLUSTERS_PER_SIDE;
  const { rows } = await sql<FacilityCluster>`
    with inside as (
      select st_y(f.location::geometry) as lat, st_x(f.location::geometry) as lon from facility f
      where ${all([within(box), conditions(searcher, filter)])}
    ),
    gridded as (
      select lat, lon, floor((lat - ${box.south}::float8) / ${height}) as line,
        floor((lon - ${box.west}::float8) / ${width}) as place
      from inside
    )
    select count(*)::int as count, avg(lat) as latitude, avg(lon) as longitude
    from gridded group by line, place order by line desc, place
  `.execute(searcher.em.getKysely());
  return rows;
}

/** The index rounds a box outwards; the second condition does not. */
function within({ south, west, north, east }: Box): RawBuilder<SqlBool> {
  const envelope = sql`st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)`;
  return sql<SqlBool>`f.location::geometry && ${envelope} and st_intersects(f.location::geometry, ${envelope})`;
}

export function checkBox({ south, west, north, east }: Box): void {
  if (isPosition(south, west) && isPosition(north, east) && south < north && west < east) return;
  throw invalidInput("box", {
    it: "Il riquadro della mappa non è valido: servono sud < nord e ovest < est, in gradi.",
    en: "The box of the map is not valid: it needs south < north and west < east, in degrees.",
  });
}
