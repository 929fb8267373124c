import { sql } from "kysely";
import type { Position } from "../../kernel/geography.ts";
import { checkSize } from "../../kernel/listing/request.ts";
import { oftenAsked } from "../../kernel/prepared.ts";
import { invalidInput } from "../../kernel/refusal.ts";
import { type DoctorRow, doctorColumns } from "../doctors.ts";
import { nameWords } from "../names.ts";
import { type DoctorFilter, exactly, type Spellings } from "./conditions.ts";
import { type Cursor, decodeCursor, encodeCursor } from "./cursor.ts";
import {
  type DoctorRound,
  FEW_DOCTOR_NAMES,
  FEW_DOCTORS,
  fitting,
  isNameAlone,
  narrowing,
  nearestDoctorTables,
  nearestMeters,
  sortedDoctorTables,
  wordDoctorTables,
} from "./doctor-tables.ts";
import { checkCentre, orForgiving, type Searcher } from "./facilities.ts";
import { type PageRequest, rowsFor } from "./page-request.ts";
import { isExactPage, SPARE_DOCTOR_CANDIDATES } from "./plane.ts";
import { spellingsOf } from "./spelling.ts";
import { wordsToWalk } from "./words.ts";

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
  checkSize(request.first);
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
  const limit = rowsFor(request.first);
  const read = async (spellings: Spellings) => {
    const words = wordsToWalk(spellings);
    if (sort === "name" && isNameAlone(filter) && words.length)
      return byWord(searcher, { filter, spellings, limit, after, words });
    const isNamed = spellings.length > 0;
    if (sort === "name" || !centre)
      return (
        (isNamed ? await sorted(searcher, filter, spellings, limit, after) : undefined) ??
        byName(searcher, filter, spellings, limit, after)
      );
    const round = { filter: { ...filter, centre }, spellings, words, limit, after };
    if (!isNamed) return (await nearest(searcher, round)) ?? [];
    // As for facilities.
    return (
      (await nearest(searcher, round, { to: 1 })) ??
      (await nearest(searcher, { ...round, few: FEW_DOCTORS })) ??
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
    const query = sql<{ count: number }>`
      select count(*)::int as count from doctor d where ${fitting(searcher.actor, filter, spellings)}
    `;
    const rows = await oftenAsked(searcher.em, query);
    return rows[0]?.count ?? 0;
  };
  const exact = await count(exactly(filter.name));
  const words = nameWords(filter.name);
  return exact || !words.length ? exact : count(await spellingsOf(searcher, words));
}

/** As for facilities; nothing also when a name is carried by more than `few`. */
async function nearest(
  searcher: Searcher,
  round: Omit<DoctorRound, "take">,
  { from = 0, to = Infinity } = {},
): Promise<SearchRow[] | undefined> {
  const { filter, spellings, limit, few } = round;
  const isThin = few === undefined && narrowing(filter, spellings).length > 0;
  const named = few === undefined ? sql`0` : sql`(select count(*)::int from named)`;
  let take = (limit + SPARE_DOCTOR_CANDIDATES) * (isThin ? 16 : 1);
  take *= 4 ** from;
  for (let done = from; done < to; done += 1, take *= 4) {
    const query = sql<{
      named: number;
      taken: number;
      reach: number | null;
      found: SearchRow[] | null;
    }>`
      with ${nearestDoctorTables(searcher.actor, { ...round, take })}
      select ${named} as named, (select count(*)::int from candidates) as taken,
        (select max(plane_meters) from candidates) as reach,
        (select json_agg(json_build_object('doctor', page, 'meters', meters, 'value', value) order by value, id)
         from page) as found
    `;
    const rows = await oftenAsked(searcher.em, query);
    const { named: carried = 0, taken = 0, reach = 0, found } = rows[0] ?? {};
    if (few !== undefined && carried > few) return undefined;
    const [count, last] = [found?.length ?? 0, found?.at(-1)?.meters];
    if (isExactPage({ centre: filter.centre, taken, take, reach, limit, found: count, last }))
      return found ?? [];
  }
  return undefined;
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
  const query = sql<SearchRow>`
    with page as (
      select ${doctorColumns}, d.search_name as value from doctor d
      where ${fitting(searcher.actor, filter, spellings)} ${from}
      order by d.search_name, d.id
      limit ${sql.lit(limit)}
    )
    select to_json(page) as doctor, value, ${nearestMeters(filter, sql`page.id`)} as meters
    from page order by value, id
  `;
  const rows = await oftenAsked(searcher.em, query);
  return rows;
}

/** Names that not too many carry, all found and then sorted; nothing when they are more. As for facilities. */
async function sorted(
  searcher: Searcher,
  filter: DoctorFilter,
  spellings: Spellings,
  limit: number,
  after: Cursor | undefined,
): Promise<SearchRow[] | undefined> {
  const query = sql<{ taken: number; found: SearchRow[] | null }>`
    with ${sortedDoctorTables(searcher.actor, { filter, spellings, limit, after })}
    select (select count(*)::int from named) as taken,
      (select json_agg(json_build_object('doctor', page, 'meters', meters, 'value', value) order by value, id)
       from page) as found
  `;
  const rows = await oftenAsked(searcher.em, query);
  const { taken = 0, found } = rows[0] ?? {};
  return taken > FEW_DOCTOR_NAMES ? undefined : (found ?? []);
}

async function byWord(
  searcher: Searcher,
  round: Parameters<typeof wordDoctorTables>[1],
): Promise<SearchRow[]> {
  const query = sql<SearchRow>`
    with ${wordDoctorTables(searcher.actor, round)}
    select to_json(page) as doctor, value, meters from page order by value, id
  `;
  const rows = await oftenAsked(searcher.em, query);
  return rows;
}
