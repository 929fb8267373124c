/** The queries that the fast path answers: how their arguments are read, and the one statement that writes the answer. */
import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import type { Box } from "../../kernel/geography.ts";
import { checkPage } from "../../kernel/page.ts";
import { boxTable, checkBox, MOST_MARKERS } from "../box.ts";
import { exactly, geography } from "../conditions.ts";
import { type Cursor, decodeCursor, encodeCursor } from "../cursor.ts";
import {
  FEW_DOCTOR_NAMES,
  FEW_DOCTORS,
  isNameAlone,
  nearestDoctorTables,
  sortedDoctorTables,
  wordDoctorTables,
} from "../doctor-tables.ts";
import { checkCentre } from "../facility-search.ts";
import { type KeyRange, keyRanges, nearestTables } from "../facility-tables.ts";
import { rowsFor } from "../page-request.ts";
import { isExactPage, SPARE_CANDIDATES, SPARE_DOCTOR_CANDIDATES } from "../plane.ts";
import { type Asker, filterOf, readDoctorSearch, readFacilitySearch } from "../search-input.ts";
import type { PlaceType } from "../types.ts";
import type { DoctorSearchInput, FacilityFilterInput, FacilitySearchInput } from "../inputs.ts";
import { wordsToWalk } from "../words.ts";
import { doctorFields, facilityFields, type Json, object, type Scope, wholeMeters } from "./json.ts";
import type { Selected } from "./selection.ts";
import { NotFast, Slot } from "./slot.ts";

/** One request's own values; its shape decides the statement. */
export interface Values {
  /** What of the filter is there at all: two requests of the same shape share their statement. */
  readonly shape: string;
  readonly first: number;
  /** Rows to be read for so many. */
  readonly limit: number;
  readonly after: Cursor | undefined;
  readonly place: PlaceType | undefined;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
  /** Candidates to be taken from the plane. */
  readonly take: number;
  /** Places of the words by which a name may be found. */
  readonly walked?: readonly number[];
  readonly box?: Box;
}

/** What a statement answers: one row. */
export interface Row {
  /** The rows of the page as JSON texts, each after its place in the order; null for none. */
  readonly rows: string | null;
  /** How many carry a name. */
  readonly named?: number;
  /** Candidates taken, and how far they reach. */
  readonly taken?: number;
  readonly reach?: number | null;
}

export interface Root {
  /** @throws Refusal or NotFast: then the query is executed as any other, which says so or does it */
  read(asker: Asker, given: Readonly<Record<string, unknown>>): Promise<Values>;
  statement(actor: Actor, values: Values, selected: readonly Selected[], scope: Scope): RawBuilder<Row>;
  /** The JSON of the field; nothing when the row does not prove it right. */
  answer(row: Row, values: Values, selected: readonly Selected[]): string | undefined;
}

interface Paged {
  readonly first: number;
  readonly after?: string | null;
}

/** Slots where the values of a request will stand. */
function slotted<Filter extends object>(filter: Filter): Filter {
  const names = Object.keys(filter).filter((name) => filter[name as keyof Filter] !== undefined);
  return Object.fromEntries(
    names.map((name) => [
      name,
      name === "centre" ? centreSlots : Slot.of(({ filter: own }: Values) => own[name]),
    ]),
  ) as Filter;
}

const centreSlots = {
  lat: Slot.of(({ place }: Values) => place?.latitude ?? NaN),
  lon: Slot.of(({ place }: Values) => place?.longitude ?? NaN),
};
const after = {
  value: Slot.of((values: Values) => values.after?.value ?? 0),
  id: Slot.of((values: Values) => values.after?.id ?? ""),
};

function shapeOf(filter: object, ...more: unknown[]): string {
  const present = Object.entries(filter).filter(([, value]) => value !== undefined);
  return [...present.map(([name]) => name), ...more].join(" ");
}

export const searchFacilities: Root = {
  async read(asker, given) {
    const { input, ...page } = given as unknown as { input: FacilitySearchInput } & Paged;
    checkPage(page);
    const { centre, filter, sort } = await readFacilitySearch(asker, input);
    checkCentre(filter.centre);
    const isKnown = !filter.name && filter.specialty === undefined && !filter.openAt;
    if (sort !== "distance" || !isKnown) throw new NotFast("filter");
    const cursor = page.after == null ? undefined : decodeCursor(page.after, "number");
    const limit = rowsFor(page.first);
    const ranges = keyRanges(filter);
    // The keys say types and Blueasy.
    const own = { centre: filter.centre, radiusMeters: filter.radiusMeters, serviceCode: filter.serviceCode };
    return {
      shape: shapeOf(own, limit, ...ranges, cursor && "after"),
      ...{ first: page.first, limit, after: cursor, place: centre, filter: { ...own, ranges }, words: [] },
      take: limit + SPARE_CANDIDATES,
    };
  },
  statement(actor, values, selected, scope) {
    const { ranges, ...filter } = values.filter;
    const round = {
      ...{ filter: slotted(filter) as never, spellings: [], limit: values.limit, take: values.take },
      ...{ ranges: ranges as KeyRange[], after: values.after && after },
    };
    const edge = object(fieldsOf(selected, "edges"), "FacilityEdge", {
      distanceMeters: () => wholeMeters(sql`p.meters`),
      node: (one) => object(one.fields, "Facility", facilityFields("p"), scope),
    }, scope); // prettier-ignore
    return pageStatement(nearestTables({ actor }, round), edge, reachOfWalk);
  },
  answer(row, values, selected) {
    if (!isExactWalk(row, values)) return undefined;
    return connection("FacilityConnection", row, values, selected);
  },
};

export const doctors: Root = {
  async read(asker, given) {
    const { input, ...page } = given as unknown as { input: DoctorSearchInput } & Paged;
    checkPage(page);
    const { centre, filter, sort } = await readDoctorSearch(asker, input);
    checkCentre(filter.centre);
    if (sort === "distance" && !filter.centre) throw new NotFast("refused");
    const words = exactly(filter.name).map(([word = ""]) => word);
    const cursor =
      page.after == null ? undefined : decodeCursor(page.after, sort === "name" ? "string" : "number");
    const isNarrow = filter.specialty !== undefined && filter.serviceCode !== undefined;
    if (cursor?.forgiving || (!words.length && (sort === "name" || isNarrow))) throw new NotFast("filter");
    const walked = sort === "distance" || isNameAlone(filter) ? wordsToWalk(exactly(filter.name)) : [];
    const limit = rowsFor(page.first);
    return {
      shape: shapeOf(filter, sort, limit, words.length, walked.join(), cursor && "after"),
      ...{
        first: page.first,
        limit,
        after: cursor,
        place: centre,
        filter: { ...filter, sort },
        words,
        walked,
      },
      take: limit + SPARE_DOCTOR_CANDIDATES,
    };
  },
  statement(actor, values, selected, scope) {
    const { sort, name: _, ...filter } = values.filter;
    const spellings = values.words.map((_word, place) => [
      Slot.of(({ words }: Values) => words[place] ?? ""),
    ]);
    const sortedAfter = values.after && (sort === "name" ? { ...after, isText: true } : after);
    const { limit, take, walked: words = [] } = values;
    const round = { filter: slotted(filter) as never, spellings, words, limit, after: sortedAfter };
    const edge = object(fieldsOf(selected, "edges"), "DoctorEdge", {
      distanceMeters: () => wholeMeters(sql`p.meters`),
      node: (one) => object(one.fields, "Doctor", doctorFields("p"), scope),
    }, scope); // prettier-ignore
    if (sort === "distance") {
      const few = spellings.length ? FEW_DOCTORS : undefined;
      const taken = few === undefined ? reachOfWalk : sql`${namesFound}, ${reachOfWalk}`;
      return pageStatement(nearestDoctorTables(actor, { ...round, take, few }), edge, taken);
    }
    if (!words.length) return pageStatement(sortedDoctorTables(actor, round), edge, namesFound);
    return pageStatement(wordDoctorTables(actor, round), edge, sql`0 as named`);
  },
  answer(row, values, selected) {
    const isByName = values.filter["sort"] === "name";
    const isFew = (row.named ?? 0) <= (isByName ? FEW_DOCTOR_NAMES : FEW_DOCTORS);
    // A name that finds nothing may be misspelt: not for the fast path.
    const isFound = !values.words.length || row.rows !== null || values.after !== undefined;
    const isRight = isFew && isFound && (isByName || isExactWalk(row, values));
    return isRight ? connection("DoctorConnection", row, values, selected) : undefined;
  },
};

export const facilitiesInBox: Root = {
  async read(asker, given) {
    const { box, filter: input } = given as unknown as { box: Box; filter?: FacilityFilterInput | null };
    checkBox(box);
    const filter = filterOf(input ?? {}, asker.now());
    if (filter.name || filter.openAt) throw new NotFast("filter");
    return {
      shape: shapeOf(filter),
      first: 0,
      limit: 0,
      take: 0,
      after: undefined,
      place: undefined,
      filter: { ...filter },
      words: [],
      box,
    };
  },
  statement(actor, values, selected, scope) {
    const box = {
      south: Slot.of((own: Values) => own.box?.south ?? NaN),
      west: Slot.of((own: Values) => own.box?.west ?? NaN),
      north: Slot.of((own: Values) => own.box?.north ?? NaN),
      east: Slot.of((own: Values) => own.box?.east ?? NaN),
    };
    const node = object(fieldsOf(selected, "facilities"), "Facility", facilityFields("p"), scope);
    return sql<Row>`
      with ${boxTable({ actor }, box, slotted(values.filter) as never)}
      select count(*)::int as taken, string_agg(${node}, ',' order by p.id) as rows from inside p`;
  },
  answer({ taken = 0, rows }, _values, selected) {
    if (taken > MOST_MARKERS) return undefined;
    return written(selected, "FacilitiesInBox", {
      totalCount: () => String(taken),
      facilities: () => `[${rows ?? ""}]`,
      clusters: () => "[]",
    });
  },
};

const namesFound = sql`(select count(*)::int from named) as named`;
const reachOfWalk = sql`(select count(*)::int from candidates) as taken, (select max(plane_meters) from candidates) as reach`;

/** Stand between rows, and between a row's value, id and JSON: control characters are escaped in JSON. */
const BETWEEN_ROWS = "\u0003";
const BETWEEN_PARTS = "\u0004";

/** One row: the edges of the page in their order, each with its place, and what tells that the page is right. */
function pageStatement(tables: RawBuilder<unknown>, edge: Json, taken: RawBuilder<unknown>): RawBuilder<Row> {
  const part = sql.lit(BETWEEN_PARTS);
  return sql<Row>`
    with ${tables}
    select ${taken}, string_agg(concat(p.value, ${part}, p.id, ${part}, ${edge}), ${sql.lit(BETWEEN_ROWS)}
      order by p.value, p.id) as rows
    from page p`;
}

/** The rows of a page, and the one after it that tells that there is a next. */
function edgesOf({ rows }: Row): { value: string; id: string; json: string }[] {
  return (rows === null ? [] : rows.split(BETWEEN_ROWS)).map((row) => {
    const [value = "", id = "", json = ""] = row.split(BETWEEN_PARTS);
    return { value, id, json };
  });
}

function isExactWalk(row: Row, { limit, take: asked, place }: Values): boolean {
  const edges = edgesOf(row);
  return isExactPage({
    centre: { lat: place?.latitude ?? NaN, lon: place?.longitude ?? NaN },
    ...{ taken: row.taken ?? 0, take: asked, reach: row.reach ?? null },
    ...{ limit, found: edges.length, last: Number(edges.at(-1)?.value) },
  });
}

function fieldsOf(selected: readonly Selected[], name: string): readonly Selected[] {
  const found = selected.filter((one) => one.name === name);
  if (found.length !== 1 || !found[0]) throw new NotFast("shape");
  return found[0].fields;
}

function connection(type: string, row: Row, values: Values, selected: readonly Selected[]): string {
  const found = edgesOf(row);
  const edges = found.slice(0, values.first);
  return written(selected, type, {
    edges: () => `[${edges.map(({ json }) => json).join()}]`,
    pageInfo: ({ fields }) =>
      written(fields, "PageInfo", {
        hasNextPage: () => String(found.length > values.first),
        endCursor: () => JSON.stringify(cursorOf(edges.at(-1), values)),
      }),
    centre: ({ fields }) => {
      const { place } = values;
      if (!place) return "null";
      const known = Object.entries(place).map(([name, one]) => [name, () => JSON.stringify(one)] as const);
      return written(fields, "Place", Object.fromEntries(known));
    },
  });
}

type Written = Readonly<Record<string, (selected: Selected) => string>>;

function cursorOf(
  last: { value: string; id: string } | undefined,
  { filter: { sort } }: Values,
): string | null {
  if (last === undefined) return null;
  const value = sort === "name" ? last.value : Number(last.value);
  return encodeCursor({ value, id: last.id, forgiving: false });
}

/** An object whose fields are known outside the database. @throws NotFast for any other field */
function written(selected: readonly Selected[], type: string, fields: Written): string {
  const parts = selected.map((one) => {
    const value = one.name === "__typename" ? JSON.stringify(type) : fields[one.name]?.(one);
    if (value === undefined) throw new NotFast(`${type}.${one.name}`);
    return `${JSON.stringify(one.key)}:${value}`;
  });
  return `{${parts.join(",")}}`;
}

export const roots: Readonly<Record<string, Root>> = { searchFacilities, doctors, facilitiesInBox };
export const centreGeography = geography(centreSlots);
