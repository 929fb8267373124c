import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { type Box, isInside, type Position } from "../../kernel/geography.ts";
import { checkSize } from "../../kernel/listing/request.ts";
import { oftenAsked } from "../../kernel/prepared.ts";
import { invalidInput } from "../../kernel/refusal.ts";
import { nameWords } from "../names.ts";
import { geography, facilityColumns, type FacilityRow, type Reader, visibleFacilities } from "../queries.ts";
import { all, exactly, facilityConditions, type FacilityFilter, type Spellings } from "./conditions.ts";
import { type Cursor, decodeCursor, encodeCursor } from "./cursor.ts";
import { keyRanges, narrowing, type NearestRound, nearestTables } from "./facility-tables.ts";
import { afterRow, type PageRequest, rowsFor } from "./page-request.ts";
import { isExactPage, SPARE_CANDIDATES } from "./plane.ts";
import { spellingsOf } from "./spelling.ts";
import { areKnown, firstByWord, namedTable, type WordWalk, wordsToWalk } from "./words.ts";

export const facilitySorts = ["distance", "name", "price", "memberShare"] as const;
export type FacilitySort = (typeof facilitySorts)[number];

export interface FacilityPageRequest extends PageRequest {
  readonly sort?: FacilitySort | undefined;
}

export type FoundFacility = FacilityRow & { readonly meters: number | null };

export interface FacilityPage {
  readonly edges: readonly { readonly cursor: string; readonly node: FoundFacility }[];
  readonly hasNextPage: boolean;
}

export type Searcher = Reader & { readonly actor: Actor; readonly now: () => Date };

/** Where the network can be searched from: Italy and what lies around it. The bounds of `plane.ts` hold here. */
const SEARCHABLE: Box = { south: 33, west: 4, north: 49, east: 21 };

/** So many facilities of a name are sorted in a few milliseconds: by name, or by a distance or price to be found first. */
const FEW_NAMES = 20_000;
const FEW_PLACES = 2_500;

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
  checkSize(request.first);
  const sort = request.sort ?? (filter.centre ? "distance" : "name");
  checkSort(sort, filter);
  const after =
    request.after === undefined
      ? undefined
      : decodeCursor(request.after, sort === "name" ? "string" : "number");
  const { centre } = filter;
  const limit = rowsFor(request.first);
  const read = async (spellings: Spellings) => {
    // The desk also finds facilities that have left the network: their words are not kept.
    const words = searcher.actor.door === "desk" ? [] : wordsToWalk(spellings);
    if (sort === "name" && words.length && isNameAlone(filter))
      return byWord(searcher, filter, { spellings, words, limit, after });
    const all = () => sorted(searcher, filter, { spellings, words, limit, after }, sort);
    const isNamed = spellings.length > 0;
    if (sort !== "distance" || !centre)
      return (isNamed ? await all() : undefined) ?? listed(searcher, filter, spellings, sort, limit, after);
    const round = { filter: { ...filter, centre }, spellings, limit, after, ranges: keyRanges(filter) };
    if (!isNamed) return (await nearest(searcher, round)) ?? [];
    // A name that many carry is met on the first steps; one that few carry is found by its letters.
    return (
      (await nearest(searcher, round, { to: 1 })) ??
      (await all()) ??
      (await nearest(searcher, round, { from: 1 })) ??
      []
    );
  };
  const { rows, forgiving } = await orForgiving(
    searcher,
    filter.name,
    after?.forgiving ?? request.forgiving,
    read,
  );
  return {
    edges: rows.slice(0, request.first).map(({ facility, meters, value }) => ({
      cursor: encodeCursor({ value, id: facility.id, forgiving }),
      node: { ...facility, meters },
    })),
    hasNextPage: rows.length > request.first,
  };
}

/** Reads with the words of a name as typed, or as they may have been meant; when not said, the latter if need be. */
export async function orForgiving<Row>(
  searcher: Searcher,
  name: string | undefined,
  forgiving: boolean | undefined,
  read: (spellings: Spellings) => Promise<Row[]>,
): Promise<{ rows: Row[]; forgiving: boolean }> {
  const words = nameWords(name);
  const isTyped = forgiving === undefined ? await areKnown(searcher, words) : !forgiving;
  const rows = isTyped ? await read(exactly(name)) : [];
  if (forgiving === false || rows.length || !words.length) return { rows, forgiving: false };
  return { rows: await read(await spellingsOf(searcher, words)), forgiving: true };
}

/** How many facilities fit, on all pages together. */
export async function countFacilities(searcher: Searcher, filter: FacilityFilter): Promise<number> {
  const count = async (spellings: Spellings) => {
    const query = sql<{ count: number }>`
      select count(*)::int as count from facility f where ${conditions(searcher, filter, spellings)}
    `;
    const rows = await oftenAsked(searcher.em, query);
    return rows[0]?.count ?? 0;
  };
  const exact = await count(exactly(filter.name));
  const words = nameWords(filter.name);
  return exact || !words.length ? exact : count(await spellingsOf(searcher, words));
}

/** What a facility (alias `f`) must fulfil. The plain reading of the filter, which the read models must agree with. */
export function conditions(
  { actor }: Pick<Searcher, "actor">,
  filter: FacilityFilter,
  spellings: Spellings = exactly(filter.name),
): RawBuilder<SqlBool> {
  return all([visibleFacilities(actor), ...facilityConditions(filter, spellings)]);
}

/**
 * The page is exact when its last row is surely nearer than any facility not among the candidates; else four times as
 * many are taken. Begins with round `from`; nothing when the rounds before `to` do not do.
 */
async function nearest(
  searcher: Searcher,
  round: Omit<NearestRound, "take">,
  { from = 0, to = Infinity } = {},
): Promise<SearchRow[] | undefined> {
  const { limit } = round;
  let take = (limit + SPARE_CANDIDATES) * (narrowing(round).length > 0 ? 16 : 1);
  take *= 4 ** from;
  for (let done = from; done < to; done += 1, take *= 4) {
    const query = sql<{ taken: number; reach: number | null; found: SearchRow[] | null }>`
      with ${nearestTables(searcher, { ...round, take })}
      select (select count(*)::int from candidates) as taken, (select max(plane_meters) from candidates) as reach,
        (select json_agg(json_build_object('facility', page, 'meters', meters, 'value', value) order by meters, id)
         from page) as found
    `;
    const rows = await oftenAsked(searcher.em, query);
    const { taken = 0, reach = 0, found } = rows[0] ?? {};
    const [count, last] = [found?.length ?? 0, found?.at(-1)?.meters];
    if (isExactPage({ centre: round.filter.centre, taken, take, reach, limit, found: count, last }))
      return found ?? [];
  }
  return undefined;
}

function isNameAlone({
  radiusMeters,
  types,
  serviceCode,
  blueasy,
  specialty,
  openAt,
}: FacilityFilter): boolean {
  return [radiusMeters, types, serviceCode, blueasy, specialty, openAt].every((part) => part === undefined);
}

/** A name alone, by name. */
async function byWord(searcher: Searcher, { centre }: FacilityFilter, walk: WordWalk): Promise<SearchRow[]> {
  const query = sql<SearchRow>`
    with page as (
      select ${facilityColumns}, first.search_name as value, ${metersFrom(centre)} as meters
      from (${firstByWord("facility", walk)}) first
      join facility f on f.id = first.id
      where ${visibleFacilities(searcher.actor)}
    )
    select to_json(page) as facility, meters, value from page order by value, id
  `;
  return oftenAsked(searcher.em, query);
}

/**
 * Names that not too many carry: all of them, found by a word or else by their trigrams, then sorted. Nothing when they
 * are more: then walking in the asked order meets enough of them soon, which an index of names would only slow down.
 */
async function sorted(
  searcher: Searcher,
  filter: FacilityFilter,
  { spellings, words, limit, after }: WordWalk,
  sort: FacilitySort,
): Promise<SearchRow[] | undefined> {
  const { centre } = filter;
  const few = sort === "name" ? FEW_NAMES : FEW_PLACES;
  const query = sql<{ taken: number; found: SearchRow[] | null }>`
    with ${namedTable("facility", { spellings, words, limit: few + 1 })},
    first as (
      select * from (
        select f.id, ${sortValue(searcher, filter, sort)} as value
        from (select distinct id from named where (select count(*) from named) <= ${sql.lit(few)}) c
        join facility f on f.id = c.id
        where ${conditions(searcher, filter, [])}
      ) valued
      where value is not null ${afterRow("value", after)} order by value, id limit ${sql.lit(limit)}
    ),
    page as (
      select ${facilityColumns}, first.value, ${metersFrom(centre)} as meters from first join facility f on f.id = first.id
    )
    select (select count(*)::int from named) as taken,
      (select json_agg(json_build_object('facility', page, 'meters', meters, 'value', value) order by value, id)
       from page) as found
  `;
  const rows = await oftenAsked(searcher.em, query);
  const { taken = 0, found } = rows[0] ?? {};
  return taken > few ? undefined : (found ?? []);
}

/** Any other search: sorted by name or price; every fitting facility is looked at. */
async function listed(
  searcher: Searcher,
  filter: FacilityFilter,
  spellings: Spellings,
  sort: FacilitySort,
  limit: number,
  after: Cursor | undefined,
): Promise<SearchRow[]> {
  const { centre } = filter;
  const query = sql<SearchRow>`
    with found as (
      select ${facilityColumns}, ${sortValue(searcher, filter, sort)} as value, ${metersFrom(centre)} as meters
      from facility f where ${conditions(searcher, filter, spellings)}
    )
    select to_json(found) as facility, meters, value from found
    where value is not null ${afterRow("value", after)}
    order by value, id
    limit ${sql.lit(limit)}
  `;
  const rows = await oftenAsked(searcher.em, query);
  return rows;
}

function metersFrom(centre: Position | undefined): RawBuilder<number | null> {
  return centre ? sql`st_distance(f.location, ${geography(centre)})` : sql`null::float8`;
}

function sortValue({ now }: Searcher, { centre, serviceCode }: FacilityFilter, sort: FacilitySort) {
  if (sort === "distance") return metersFrom(centre);
  if (sort === "name") return sql`f.search_name`;
  // What a member pays never falls while the price rises (`properties.test.ts` of plans): one order serves both.
  return currentPrice(serviceCode ?? "", now());
}

function currentPrice(serviceCode: string, now: Date): RawBuilder<number | null> {
  const today = romeDate(now);
  return sql`(
    select price_cents from fee_schedule_item i
    where i.facility_id = f.id and i.service_code = ${serviceCode}
      and i.valid_from <= ${today}::date and (i.valid_to is null or i.valid_to >= ${today}::date))`;
}

export function checkCentre(centre: Position | undefined): void {
  if (centre && !isInside(SEARCHABLE, centre))
    throw invalidInput("input.near", {
      it: "Questo luogo è lontano dall'Italia: scegli un comune o un CAP italiano.",
      en: "This place is far from Italy: choose an Italian town or postcode.",
    });
}

function checkSort(sort: FacilitySort, { centre, serviceCode }: FacilityFilter): void {
  checkCentre(centre);
  if (sort === "distance" && !centre)
    throw invalidInput("input.sort", {
      it: "Per ordinare per distanza indica un luogo.",
      en: "To sort by distance, say from which place.",
    });
  if ((sort === "price" || sort === "memberShare") && serviceCode === undefined)
    throw invalidInput("input.sort", {
      it: "Per ordinare per prezzo scegli una prestazione.",
      en: "To sort by price, choose a service.",
    });
}
