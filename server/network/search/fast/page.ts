/** A page of a search as one row of SQL, and the row as the JSON of a connection. */
import { type RawBuilder, sql } from "kysely";
import type { Box } from "../../../kernel/geography.ts";
import { type Cursor, encodeCursor } from "../cursor.ts";
import { type Counted, matchesOf } from "../matches.ts";
import { isExactPage } from "../plane.ts";
import type { PlaceType } from "../types.ts";
import type { Json } from "./json.ts";
import type { Selected } from "./selection.ts";
import { NotFast } from "./slot.ts";
import { jsonOf } from "./value.ts";

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
  /** What was counted, when it was asked. */
  readonly matched?: number;
  readonly looked?: number;
}

/** Stand between rows, and between a row's value, id and JSON: control characters are escaped in JSON. */
const BETWEEN_ROWS = "\u0003";
const BETWEEN_PARTS = "\u0004";

interface Proof {
  /** What tells that the page is right. */
  readonly taken: RawBuilder<unknown>;
  readonly count: RawBuilder<Counted> | undefined;
}

export function isCounted(selected: readonly Selected[]): boolean {
  return selected.some(({ name }) => name === "matches");
}

/** One row: the edges of the page in their order, each with its place; its proof, and how many there are in all. */
export function pageStatement(
  tables: RawBuilder<unknown>,
  edge: Json,
  { taken, count }: Proof,
): RawBuilder<Row> {
  const part = sql.lit(BETWEEN_PARTS);
  const counted = count ? sql`, counted_up as materialized (${count})` : sql``;
  const matches = count
    ? sql`(select matched from counted_up) as matched, (select looked from counted_up) as looked,`
    : sql``;
  return sql<Row>`
    with ${tables} ${counted}
    select ${taken}, ${matches} string_agg(concat(p.value, ${part}, p.id, ${part}, ${edge}), ${sql.lit(BETWEEN_ROWS)}
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

export function isExactWalk(row: Row, { limit, take: asked, place }: Values): boolean {
  const edges = edgesOf(row);
  return isExactPage({
    centre: { lat: place?.latitude ?? NaN, lon: place?.longitude ?? NaN },
    ...{ taken: row.taken ?? 0, take: asked, reach: row.reach ?? null },
    ...{ limit, found: edges.length, last: Number(edges.at(-1)?.value) },
  });
}

export function fieldsOf(selected: readonly Selected[], name: string): readonly Selected[] {
  const found = selected.filter((one) => one.name === name);
  if (found.length !== 1 || !found[0]) throw new NotFast("shape");
  return found[0].fields;
}

/** @throws NotFast for a field that is not known here, or when too little was looked at to count */
export function connection(type: string, row: Row, values: Values, selected: readonly Selected[]): string {
  const found = edgesOf(row);
  const edges = found.slice(0, values.first);
  return written(selected, type, {
    edges: () => `[${edges.map(({ json }) => json).join()}]`,
    pageInfo: ({ fields }) =>
      written(fields, "PageInfo", {
        hasPreviousPage: () => String(values.after !== undefined),
        hasNextPage: () => String(found.length > values.first),
        startCursor: () => JSON.stringify(cursorOf(edges[0], values)),
        endCursor: () => JSON.stringify(cursorOf(edges.at(-1), values)),
      }),
    // A page whose spelling was forgiven is not for the fast path.
    spellingForgiven: () => "false",
    matches: (one) => {
      const matches = matchesOf({ matched: row.matched ?? 0, looked: row.looked ?? 0 });
      if (!matches) throw new NotFast("too many looked at");
      return jsonOf(matches, one);
    },
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
export function written(selected: readonly Selected[], type: string, fields: Written): string {
  const parts = selected.map((one) => {
    const value = one.name === "__typename" ? JSON.stringify(type) : fields[one.name]?.(one);
    if (value === undefined) throw new NotFast(`${type}.${one.name}`);
    return `${JSON.stringify(one.key)}:${value}`;
  });
  return `{${parts.join(",")}}`;
}
