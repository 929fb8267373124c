import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Actor } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import type { Box, Position } from "../kernel/geography.ts";
import { isInside } from "../kernel/geography.ts";
import { checkPage } from "../kernel/page.ts";
import { invalidInput } from "../kernel/refusal.ts";
import { wordsOf } from "./names.ts";
import { facilityColumns, type FacilityRow, type Reader, visibleFacilities } from "./queries.ts";
import { type FacilityType, facilityTypes } from "./rules.ts";

export const facilitySorts = ["distance", "name", "price"] as const;
export type FacilitySort = (typeof facilitySorts)[number];

export interface FacilityFilter {
  /** Where distances start; none for a search by name alone. */
  readonly centre?: Position | undefined;
  /** Part of the name; accents, case and word order do not matter. */
  readonly name?: string | undefined;
  readonly radiusMeters?: number | undefined;
  readonly types?: readonly FacilityType[] | undefined;
  readonly serviceCode?: string | undefined;
  readonly blueasy?: boolean | undefined;
}

export interface FacilityPageRequest {
  readonly sort?: FacilitySort | undefined;
  readonly first: number;
  readonly after?: string | undefined;
}

export type FoundFacility = FacilityRow & { readonly meters: number | null };

export interface FacilityPage {
  readonly edges: readonly { readonly cursor: string; readonly node: FoundFacility }[];
  readonly hasNextPage: boolean;
}

type Searcher = Reader & { readonly actor: Actor; readonly now: () => Date };

/** Where the network can be searched from: Italy and what lies around it. */
const SEARCHABLE: Box = { south: 33, west: 4, north: 49, east: 21 };

/**
 * Bounds of (distance on the plane of EPSG:7794) / (distance on the spheroid) between two points of {@link SEARCHABLE}:
 * 0.9985 on the central meridian, growing to both sides.
 */
const SHORTEST_SCALE = 0.998;
const LONGEST_SCALE = 1.01;

/** Candidates taken from the plane beyond the page, so that one round nearly always proves the page exact. */
const SPARE_CANDIDATES = 12;

/** Where a page begins: the sort value and id of the row before it, and whether spelling was forgiven. */
interface Cursor {
  readonly value: number | string;
  readonly id: string;
  readonly forgiving: boolean;
}

interface SearchRow {
  readonly facility: FacilityRow;
  readonly meters: number | null;
  /** What the list is sorted by. */
  readonly value: number | string;
}

/**
 * One page of the facilities that fit, in a total order (sort value, then id), so that pages never overlap nor skip.
 * Distances are exact, in metres on the spheroid.
 * @throws Refusal for a sort without what it needs, a page size out of range, a cursor or a centre that is not valid
 */
export async function searchFacilities(
  searcher: Searcher,
  filter: FacilityFilter,
  request: FacilityPageRequest,
): Promise<FacilityPage> {
  checkPage(request);
  const sort = request.sort ?? (filter.centre ? "distance" : "name");
  checkSort(sort, filter);
  const after = request.after === undefined ? undefined : decodeCursor(request.after, sort);
  const isNearest = sort === "distance" && filter.centre && !nameWords(filter).length;
  let forgiving = after?.forgiving ?? false;
  const read = () =>
    isNearest
      ? nearest(searcher, { ...filter, centre: filter.centre as Position }, request.first + 1, after)
      : listed(searcher, filter, sort, request.first + 1, after, forgiving);
  let rows = await read();
  if (!rows.length && !after && nameWords(filter).length) {
    forgiving = true;
    rows = await read();
  }
  return {
    edges: rows.slice(0, request.first).map(({ facility, meters, value }) => ({
      cursor: encodeCursor({ value, id: facility.id, forgiving }),
      node: { ...facility, meters },
    })),
    hasNextPage: rows.length > request.first,
  };
}

/** How many facilities fit, on all pages together. */
export async function countFacilities(searcher: Searcher, filter: FacilityFilter): Promise<number> {
  const count = async (forgiving: boolean) => {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from facility f where ${conditions(searcher, filter, forgiving)}
    `.execute(searcher.em.getKysely());
    return rows[0]?.count ?? 0;
  };
  return (await count(false)) || (nameWords(filter).length ? count(true) : 0);
}

/**
 * The nearest through the read model: its index walks outwards on the plane from the centre, key by key; the candidates
 * are ranked again by their distance on the spheroid. The page is exact when its last row is surely nearer than any
 * facility not among the candidates; else more candidates are taken.
 */
async function nearest(
  { em, actor }: Searcher,
  filter: FacilityFilter & { centre: Position },
  limit: number,
  after: Cursor | undefined,
): Promise<SearchRow[]> {
  const { centre, radiusMeters, serviceCode } = filter;
  const kinds = sql.join(keyParts(filter).map((part) => sql`(${part}::int)`));
  const service =
    serviceCode === undefined
      ? sql`0`
      : sql`(select number from service_number where service_code = ${serviceCode})`;
  const plane = sql`st_transform(st_setsrid(st_makepoint(${centre.lon}, ${centre.lat}), 4326), 7794)`;
  const from = after ? sql`and n.point <-> ${plane} >= ${Number(after.value) * SHORTEST_SCALE}` : sql``;
  const within =
    radiusMeters === undefined
      ? sql``
      : sql`and st_dwithin(n.point, ${plane}, ${radiusMeters * LONGEST_SCALE})`;
  for (let take = limit + SPARE_CANDIDATES; ; take *= 4) {
    const { rows } = await sql<{ taken: number; reach: number | null; found: SearchRow[] | null }>`
      with candidates as materialized (
        select c.facility_id, c.plane_meters
        from (values ${kinds}) as kind (part)
        cross join lateral (
          select n.facility_id, n.point <-> ${plane} as plane_meters
          from facility_nearby n
          where n.key = ${service} * 16 + kind.part ${from} ${within}
          order by n.point <-> ${plane}
          limit ${take}
        ) c
        order by c.plane_meters
        limit ${take}
      ), found as (
        select ${facilityColumns}, st_distance(f.location, ${geography(centre)}) as meters
        from candidates join facility f on f.id = candidates.facility_id
        where ${visibleFacilities(actor)}
      ), page as (
        select * from found
        where true ${radiusMeters === undefined ? sql`` : sql`and meters <= ${radiusMeters}`} ${afterRow("meters", after)}
        order by meters, id
        limit ${limit}
      )
      select (select count(*)::int from candidates) as taken, (select max(plane_meters) from candidates) as reach,
        (select json_agg(json_build_object('facility', page, 'meters', meters, 'value', meters) order by meters, id)
         from page) as found
    `.execute(em.getKysely());
    const { taken = 0, reach = 0, found } = rows[0] ?? {};
    const last = found?.at(-1);
    const isExact =
      taken < take || (found?.length === limit && Number(last?.meters) < (reach ?? 0) / LONGEST_SCALE);
    if (isExact) return found ?? [];
  }
}

/** Any other search: by name, or sorted by name or price; every fitting facility is looked at. */
async function listed(
  searcher: Searcher,
  filter: FacilityFilter,
  sort: FacilitySort,
  limit: number,
  after: Cursor | undefined,
  forgiving: boolean,
): Promise<SearchRow[]> {
  const { centre } = filter;
  const value = {
    distance: centre ? sql`st_distance(f.location, ${geography(centre)})` : sql`0`,
    name: sql`f.search_name`,
    price: currentPrice(filter.serviceCode ?? "", searcher.now()),
  }[sort];
  const { rows } = await sql<SearchRow>`
    with found as (
      select ${facilityColumns}, ${value} as value
        ${centre ? sql`, st_distance(f.location, ${geography(centre)}) as meters` : sql`, null::float8 as meters`}
      from facility f where ${conditions(searcher, filter, forgiving)}
    )
    select to_json(found) as facility, meters, value from found
    where value is not null ${afterRow("value", after)}
    order by value, id
    limit ${limit}
  `.execute(searcher.em.getKysely());
  return rows;
}

/** What a facility (alias `f`) must fulfil. The plain reading of the filter, which the read model must agree with. */
export function conditions(
  { actor }: Pick<Searcher, "actor">,
  filter: FacilityFilter,
  forgiving: boolean,
): RawBuilder<SqlBool> {
  const { centre, radiusMeters, types, serviceCode, blueasy } = filter;
  const parts = [visibleFacilities(actor)];
  if (types?.length) parts.push(sql<SqlBool>`f.type = any(${[...types]}::text[])`);
  if (blueasy !== undefined) parts.push(sql<SqlBool>`f.blueasy = ${blueasy}`);
  if (serviceCode !== undefined)
    parts.push(sql<SqlBool>`exists (
      select 1 from facility_service s where s.facility_id = f.id and s.service_code = ${serviceCode})`);
  if (centre && radiusMeters !== undefined)
    parts.push(sql<SqlBool>`st_dwithin(f.location, ${geography(centre)}, ${radiusMeters})`);
  for (const word of nameWords(filter))
    parts.push(
      forgiving
        ? sql<SqlBool>`word_similarity(${word}, f.search_name) >= 0.4`
        : sql<SqlBool>`f.search_name like ${`%${word}%`}`, // a normalised word has no wildcard
    );
  return sql.join(parts, sql` and `);
}

/** A name is given, but nothing of it is a letter or digit: it can match no name. */
function nameWords({ name }: FacilityFilter): string[] {
  return name?.trim() ? (wordsOf(name.slice(0, 100)).length ? wordsOf(name.slice(0, 100)) : ["~"]) : [];
}

function currentPrice(serviceCode: string, now: Date): RawBuilder<number | null> {
  const today = romeDate(now);
  return sql`(
    select price_cents from fee_schedule_item i
    where i.facility_id = f.id and i.service_code = ${serviceCode}
      and i.valid_from <= ${today}::date and (i.valid_to is null or i.valid_to >= ${today}::date))`;
}

export function geography({ lat, lon }: Position): RawBuilder<string> {
  return sql`st_setsrid(st_makepoint(${lon}, ${lat}), 4326)::geography`;
}

/** Type and Blueasy of the keys that the filter stands for: what it leaves open is spelled out. */
function keyParts({ types, blueasy }: FacilityFilter): number[] {
  const chosen = types?.length ? [...new Set(types)] : facilityTypes;
  const flags = blueasy === undefined ? [false, true] : [blueasy];
  return chosen.flatMap((type) => flags.map((flag) => facilityTypes.indexOf(type) * 2 + Number(flag)));
}

function afterRow(column: string, after: Cursor | undefined): RawBuilder<unknown> {
  if (!after) return sql``;
  const value = typeof after.value === "number" ? sql`${after.value}::float8` : sql`${after.value}::text`;
  return sql`and (${sql.ref(column)}, id) > (${value}, ${after.id}::uuid)`;
}

function checkSort(sort: FacilitySort, { centre, serviceCode }: FacilityFilter): void {
  if (centre && !isInside(SEARCHABLE, centre))
    throw invalidInput("input.near", {
      it: "Questo luogo è lontano dall'Italia: scegli un comune o un CAP italiano.",
      en: "This place is far from Italy: choose an Italian town or postcode.",
    });
  if (sort === "distance" && !centre)
    throw invalidInput("input.sort", {
      it: "Per ordinare per distanza indica un luogo.",
      en: "To sort by distance, say from which place.",
    });
  if (sort === "price" && serviceCode === undefined)
    throw invalidInput("input.sort", {
      it: "Per ordinare per prezzo scegli una prestazione.",
      en: "To sort by price, choose a service.",
    });
}

function encodeCursor({ value, id, forgiving }: Cursor): string {
  return Buffer.from(JSON.stringify([value, id, forgiving])).toString("base64url");
}

function decodeCursor(text: string, sort: FacilitySort): Cursor {
  try {
    const [value, id, forgiving] = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown[];
    const isValue = sort === "name" ? typeof value === "string" : Number.isFinite(value);
    if (isValue && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id))
      return { value: value as number | string, id, forgiving: forgiving === true };
  } catch {
    // Not what encodeCursor wrote: said below.
  }
  throw invalidInput("after", {
    it: "Il cursore «after» non è valido: usa quello ricevuto con la pagina precedente.",
    en: "The cursor “after” is not valid: use the one received with the page before.",
  });
}
