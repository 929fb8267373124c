/** The queries that the fast path answers: how their arguments are read, and the one statement that writes the answer. */
import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Box } from "../../../kernel/geography.ts";
import { checkSize } from "../../../kernel/listing/request.ts";
import { geography } from "../../queries.ts";
import { boxTable, checkBox, MOST_MARKERS } from "../box.ts";
import { exactly, type FacilityFilter } from "../conditions.ts";
import { decodeCursor } from "../cursor.ts";
import {
  type DoctorRound,
  FEW_DOCTOR_NAMES,
  FEW_DOCTORS,
  isNameAlone,
  nearestDoctorTables,
  sortedDoctorTables,
  wordDoctorTables,
} from "../doctor-tables.ts";
import { checkCentre } from "../facilities.ts";
import { type KeyRange, keyRanges, type NearestRound, nearestTables } from "../facility-tables.ts";
import type { DoctorSearchInput, FacilityFilterInput, FacilitySearchInput } from "../inputs.ts";
import {
  type Counted,
  countedNames,
  countOfNames,
  doctorCountAround,
  facilityCount,
  namedDoctorCountAround,
} from "../matches.ts";
import { rowsFor } from "../page-request.ts";
import { SPARE_CANDIDATES, SPARE_DOCTOR_CANDIDATES } from "../plane.ts";
import { type Asker, filterOf, readDoctorSearch, readFacilitySearch } from "../reading.ts";
import { wordsToWalk } from "../words.ts";
import { doctorFields, edgeFieldsOf, facilityFields, object, type Scope, wholeMeters } from "./json.ts";
import {
  connection,
  fieldsOf,
  isCounted,
  isExactWalk,
  pageStatement,
  type Row,
  type Values,
  written,
} from "./page.ts";
import type { Selected } from "./selection.ts";
import { NotFast, Slot } from "./slot.ts";

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

/** Slots where the values of a request will stand, in the shape of the filter that is searched by. */
function slotted<Filter>(filter: Readonly<Record<string, unknown>>): Filter {
  const names = Object.keys(filter).filter((name) => filter[name] !== undefined);
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
    checkSize(page.first);
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
      ...{
        filter: slotted<NearestRound["filter"]>(filter),
        spellings: [],
        limit: values.limit,
        take: values.take,
      },
      ...{ ranges: ranges as KeyRange[], after: values.after && after },
    };
    const fields = edgeFieldsOf("p", scope.edgeFields);
    const edge = object(fieldsOf(selected, "edges"), "FacilityEdge", fields, scope);
    const count = isCounted(selected) ? facilityCount(slotted(filter), round.ranges) : undefined;
    return pageStatement(nearestTables({ actor }, round), edge, { taken: reachOfWalk, count });
  },
  answer(row, values, selected) {
    if (!isExactWalk(row, values)) return undefined;
    return connection("FacilityConnection", row, values, selected);
  },
};

export const doctors: Root = {
  async read(asker, given) {
    const { input, ...page } = given as unknown as { input: DoctorSearchInput } & Paged;
    checkSize(page.first);
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
    const round = {
      filter: slotted<DoctorRound["filter"]>(filter),
      spellings,
      words,
      limit,
      after: sortedAfter,
    };
    const edge = object(fieldsOf(selected, "edges"), "DoctorEdge", {
      distanceMeters: () => wholeMeters(sql`p.meters`),
      node: (one) => object(one.fields, "Doctor", doctorFields("p"), scope),
    }, scope); // prettier-ignore
    const counting = (count: RawBuilder<Counted>) => (isCounted(selected) ? count : undefined);
    if (sort === "distance" && spellings.length) {
      const count = counting(namedDoctorCountAround(actor, round.filter));
      const tables = nearestDoctorTables(actor, { ...round, take, few: FEW_DOCTORS });
      return pageStatement(tables, edge, { taken: sql`${namesFound}, ${reachOfWalk}`, count });
    }
    if (sort === "distance") {
      const count = counting(doctorCountAround(round.filter));
      return pageStatement(nearestDoctorTables(actor, { ...round, take }), edge, {
        taken: reachOfWalk,
        count,
      });
    }
    if (!words.length) {
      const count = counting(sql`select count(*)::int as matched, 0 as looked from named`);
      return pageStatement(sortedDoctorTables(actor, round), edge, { taken: namesFound, count });
    }
    const page = wordDoctorTables(actor, round);
    const taken = sql`0 as named`;
    if (!isCounted(selected)) return pageStatement(page, edge, { taken, count: undefined });
    const names = countedNames("doctor", spellings, words);
    return pageStatement(sql`${names}, ${page}`, edge, { taken, count: countOfNames });
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
      with ${boxTable({ actor }, box, slotted<FacilityFilter>(values.filter))}
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

export const roots: Readonly<Record<string, Root>> = { searchFacilities, doctors, facilitiesInBox };
export const centreGeography = geography(centreSlots);
