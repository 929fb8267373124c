/** The queries that the fast path answers: how their arguments are read, and the one statement that writes the answer. */
import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../kernel/actor.ts";
import type { Box } from "../../kernel/geography.ts";
import { checkPage } from "../../kernel/page.ts";
import { boxTable, checkBox, MOST_MARKERS } from "../box.ts";
import { exactly, geography } from "../conditions.ts";
import { type Cursor, decodeCursor, encodeCursor } from "../cursor.ts";
import { doctorColumns } from "../doctors.ts";
import { FEW_DOCTOR_NAMES, FEW_DOCTORS, nearestDoctorTables, sortedDoctorTables } from "../doctor-search.ts";
import { checkCentre, keyParts, nearestTables } from "../facility-search.ts";
import { facilityColumns } from "../queries.ts";
import { isExactPage, SPARE_CANDIDATES } from "../plane.ts";
import { type Asker, filterOf, readDoctorSearch, readFacilitySearch } from "../search-input.ts";
import type { PlaceType } from "../types.ts";
import type { DoctorSearchInput, FacilityFilterInput, FacilitySearchInput } from "../inputs.ts";
import { doctorFields, facilityFields, type Json, object, type Scope, wholeMeters } from "./json.ts";
import type { Selected } from "./selection.ts";
import { NotFast, Slot } from "./slot.ts";

/** One request's own values; its shape decides the statement. */
export interface Values {
  /** What of the filter is there at all: two requests of the same shape share their statement. */
  readonly shape: string;
  readonly first: number;
  readonly after: Cursor | undefined;
  readonly place: PlaceType | undefined;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
  readonly box?: Box;
}

export type Row = Readonly<Record<string, unknown>>;

export interface Root {
  /** @throws Refusal or NotFast: then the query is executed as any other, which says so or does it */
  read(asker: Asker, given: Readonly<Record<string, unknown>>): Promise<Values>;
  statement(actor: Actor, values: Values, selected: readonly Selected[], scope: Scope): RawBuilder<unknown>;
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
const first = Slot.of(({ first: size }: Values) => size);
const limit = Slot.of(({ first: size }: Values) => size + 1);
const take = Slot.of(({ first: size }: Values) => takeOf(size));
const after = {
  value: Slot.of((values: Values) => values.after?.value ?? 0),
  id: Slot.of((values: Values) => values.after?.id ?? ""),
};

function takeOf(size: number): number {
  return size + 1 + SPARE_CANDIDATES;
}

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
    const parts = keyParts(filter);
    // The keys say types and Blueasy.
    const own = { centre: filter.centre, radiusMeters: filter.radiusMeters, serviceCode: filter.serviceCode };
    const shape = shapeOf(own, cursor && "after");
    return { shape, first: page.first, after: cursor, place: centre, filter: { ...own, parts }, words: [] };
  },
  statement(actor, values, selected, scope) {
    const { parts: _, ...filter } = values.filter;
    const round = {
      ...{ filter: slotted(filter) as never, spellings: [], limit, take },
      parts: Slot.of(({ filter: own }: Values) => own["parts"] as number[]),
      after: values.after && after,
    };
    const edge = object(fieldsOf(selected, "edges"), "FacilityEdge", {
      distanceMeters: () => wholeMeters(sql`p.meters`),
      node: (one) => object(one.fields, "Facility", facilityFields("p"), scope),
    }, scope); // prettier-ignore
    return pageStatement(nearestTables({ actor }, round), shownFacility, edge, walked);
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
    const shape = shapeOf(filter, sort, words.length, cursor && "after");
    return { shape, first: page.first, after: cursor, place: centre, filter: { ...filter, sort }, words };
  },
  statement(actor, values, selected, scope) {
    const { sort, name: _, ...filter } = values.filter;
    const spellings = values.words.map((_word, place) => [
      Slot.of(({ words }: Values) => words[place] ?? ""),
    ]);
    const sortedAfter = values.after && (sort === "name" ? { ...after, isText: true } : after);
    const round = { filter: slotted(filter) as never, spellings, limit, after: sortedAfter };
    const edge = object(fieldsOf(selected, "edges"), "DoctorEdge", {
      distanceMeters: () => wholeMeters(sql`p.meters`),
      node: (one) => object(one.fields, "Doctor", doctorFields("p"), scope),
    }, scope); // prettier-ignore
    if (!spellings.length)
      return pageStatement(nearestDoctorTables(actor, { ...round, take }), shownDoctor, edge, walked);
    const few = fewOf(values);
    const tables = sortedDoctorTables(actor, { ...round, sort: sort as "name" | "distance", few });
    return pageStatement(
      tables,
      shownDoctor,
      edge,
      sql`(select count(*)::int from named) as taken, null::float8 as reach`,
    );
  },
  answer(row, values, selected) {
    const isRight = values.words.length
      ? Number(row["taken"]) <= fewOf(values) && (Number(row["taken"]) > 0 || values.after !== undefined)
      : isExactWalk(row, values);
    return isRight ? connection("DoctorConnection", row, values, selected) : undefined;
  },
};

function fewOf({ filter }: Values): number {
  return filter["sort"] === "name" ? FEW_DOCTOR_NAMES : FEW_DOCTORS;
}

export const facilitiesInBox: Root = {
  async read(asker, given) {
    const { box, filter: input } = given as unknown as { box: Box; filter?: FacilityFilterInput | null };
    checkBox(box);
    const filter = filterOf(input ?? {}, asker.now());
    if (filter.name || filter.openAt) throw new NotFast("filter");
    return {
      shape: shapeOf(filter),
      first: 0,
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
    return sql`
      with ${boxTable({ actor }, box, slotted(values.filter) as never)}
      select count(*)::int as found, string_agg(${node}, ',' order by p.id) as rows from inside p`;
  },
  answer(row, _values, selected) {
    if (Number(row["found"]) > MOST_MARKERS) return undefined;
    return written(selected, "FacilitiesInBox", {
      totalCount: () => String(row["found"]),
      facilities: () => `[${String(row["rows"] ?? "")}]`,
      clusters: () => "[]",
    });
  },
};

const walked = sql`(select count(*)::int from candidates) as taken, (select max(plane_meters) from candidates) as reach`;

/**
 * One row: the edges of the page, and what tells that the page is right and where it ends. Only the rows of the page
 * are joined to what the edges show of them.
 */
function pageStatement(
  tables: RawBuilder<unknown>,
  shown: RawBuilder<unknown>,
  edge: Json,
  taken: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`
    with ${tables},
    placed as (select page.*, row_number() over (order by value, id) as place from page)
    select ${taken}, (select count(*)::int from placed) as found, (select max(value) from placed) as last,
      (select json_build_array(value, id) from placed where place <= ${first} order by place desc limit 1) as "end",
      string_agg(${edge}, ',' order by p.place) as rows
    from (
      select placed.meters, placed.place, shown.* from placed join lateral (${shown}) shown on true
      where place <= ${first}
    ) p`;
}

const shownFacility = sql`select ${facilityColumns} from facility f where f.id = placed.id`;
const shownDoctor = sql`select ${doctorColumns} from doctor d where d.id = placed.id`;

function isExactWalk(row: Row, { first: size }: Values): boolean {
  return isExactPage({
    ...{ taken: Number(row["taken"]), take: takeOf(size), reach: row["reach"] as number | null },
    ...{ limit: size + 1, found: Number(row["found"]), last: row["last"] as number | null },
  });
}

function fieldsOf(selected: readonly Selected[], name: string): readonly Selected[] {
  const found = selected.filter((one) => one.name === name);
  if (found.length !== 1 || !found[0]) throw new NotFast("shape");
  return found[0].fields;
}

function connection(type: string, row: Row, values: Values, selected: readonly Selected[]): string {
  const [value, id] = (row["end"] as [number | string, string] | null) ?? [];
  const endCursor =
    id === undefined || value === undefined ? null : encodeCursor({ value, id, forgiving: false });
  return written(selected, type, {
    edges: () => `[${String(row["rows"] ?? "")}]`,
    pageInfo: ({ fields }) =>
      written(fields, "PageInfo", {
        hasNextPage: () => String(Number(row["found"]) > values.first),
        endCursor: () => JSON.stringify(endCursor),
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
