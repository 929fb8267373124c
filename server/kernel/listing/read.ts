import type { FilterQuery, QueryOrderMap } from "@mikro-orm/core";
import { invalidInput } from "../refusal.ts";
import { decodeCursor, encodeCursor, type Position } from "./cursor.ts";
import {
  type Asked,
  atDoor,
  type Column,
  type Listing,
  type ListReader,
  type Order,
  type Sort,
} from "./declare.ts";
import { wantedRows } from "./narrow.ts";
import { checkSize, USUAL_SIZE } from "./request.ts";

/** Beyond so many a list that is not of one family or facility only says that there are more. */
export const MOST_MATCHES = 200;

export interface Matches {
  readonly atLeast: number;
  /** Whether there are no more. */
  readonly isExact: boolean;
}

/** A page of a list; how many rows there are in all is counted when it is asked for. */
export interface ListPage<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: {
    readonly hasPreviousPage: boolean;
    readonly hasNextPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly sort: Sort;
  /** Exact within one family or facility, elsewhere up to {@link MOST_MATCHES}. */
  matches(): Promise<Matches>;
  /** To the last row. */
  count(): Promise<number>;
}

/** A page of a list as it is read: so many rows from its beginning or its end, between two positions. */
interface Window {
  readonly size: number;
  readonly isBackward: boolean;
  readonly after: Position | undefined;
  readonly before: Position | undefined;
}

/**
 * One page of a list: `first` rows (ten unless said otherwise) after a cursor, or the `last` before one, in the order of one of
 * its columns and then of id.
 * @throws Refusal INVALID_INPUT for a size out of range, a cursor of another list or order, a column that is none to sort
 *   by, a filter or key that this list does not have at this door
 */
export async function readList<Row extends { readonly id: string }>(
  list: Listing<Row>,
  reader: ListReader,
  asked: Asked,
): Promise<ListPage<Row>> {
  const sort = asked.sort ?? list.sort;
  const column = columnOf(list, reader, sort);
  const window = windowOf(asked, sort, column);
  const wanted = await wantedRows(list, reader, asked);
  const found = await rowsOf(list, reader, wanted, sort, column.sort, window);
  const rows = found.slice(0, window.size);
  if (window.isBackward) rows.reverse();
  const edges = rows.map((node) => ({ cursor: encodeCursor(sort.by, positionOf(node, column.sort)), node }));
  const goesOn = found.length > window.size;
  return {
    edges,
    pageInfo: {
      hasPreviousPage: window.isBackward ? goesOn : window.after !== undefined,
      hasNextPage: window.isBackward ? window.before !== undefined : goesOn,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    sort,
    matches: () => matchesOf(list, reader, wanted),
    count: () => reader.em.count<Row>(list.entity, wanted),
  };
}

/**
 * All rows that fit in their order, so many at a time, at most so many in all; whether there were more.
 * @throws Refusal as {@link readList} does
 */
export async function* rowsInOrder<Row extends { readonly id: string }>(
  list: Listing<Row>,
  reader: ListReader,
  asked: Asked,
  { most, atOnce }: { readonly most: number; readonly atOnce: number },
): AsyncGenerator<Row[], boolean> {
  const sort = asked.sort ?? list.sort;
  const { sort: property } = columnOf(list, reader, sort);
  const wanted = await wantedRows(list, reader, asked);
  let after: Position | undefined;
  for (let left = most; left > 0;) {
    const size = Math.min(left, atOnce);
    const window = { size, isBackward: false, after, before: undefined };
    // rows that were handed over are not kept
    const found = await rowsOf(list, { em: reader.em.fork() }, wanted, sort, property, window);
    const rows = found.slice(0, size);
    yield rows;
    if (found.length <= size) return false;
    left -= size;
    after = positionOf(rows.at(-1) as Row, property);
  }
  return true;
}

type Sortable<Row> = Column<Row> & { readonly sort: keyof Row & string };

function columnOf<Row extends { readonly id: string }>(
  { columns }: Listing<Row>,
  { actor }: ListReader,
  { by }: Sort,
): Sortable<Row> {
  const [, column] = atDoor(columns, actor).find(([name]) => name === by) ?? [];
  if (column?.sort === undefined)
    throw invalidInput("sort", {
      it: "Questo elenco non si ordina per questa colonna.",
      en: "This list is not sorted by this column.",
    });
  return column as Sortable<Row>;
}

function windowOf(
  { first, last, after, before }: Asked,
  { by }: Sort,
  { kind }: Pick<Column<never>, "kind">,
): Window {
  if (first != null && last != null)
    throw invalidInput("last", { it: "Scegli «first» o «last».", en: "Choose “first” or “last”." });
  const size = first ?? last ?? USUAL_SIZE;
  checkSize(size, last == null ? "first" : "last");
  return {
    size,
    isBackward: last != null,
    after: after ? decodeCursor(after, by, kind, "after") : undefined,
    before: before ? decodeCursor(before, by, kind, "before") : undefined,
  };
}

/** The rows of a window and one more, if there is one; backwards from its end. */
async function rowsOf<Row extends { readonly id: string }>(
  { entity, exclude }: Listing<Row>,
  { em }: Pick<ListReader, "em">,
  wanted: FilterQuery<Row>,
  { order }: Sort,
  property: string,
  { size, isBackward, after, before }: Window,
): Promise<Row[]> {
  const bounds = [
    ...(after ? [beyond(property, order, after)] : []),
    ...(before ? [beyond(property, opposite[order], before)] : []),
  ];
  const direction = isBackward ? opposite[order] : order;
  const orderBy = { [property]: direction, id: direction } as QueryOrderMap<Row>;
  return em.find(entity, { $and: [wanted, ...bounds] } as FilterQuery<Row>, {
    orderBy,
    limit: size + 1,
    exclude: exclude as never,
  }) as Promise<Row[]>;
}

const opposite = { asc: "desc", desc: "asc" } as const satisfies Record<Order, Order>;

/** The first condition alone is one that an index on the property can begin at. */
function beyond(property: string, order: Order, { value, id }: Position): object {
  const [from, past] = order === "asc" ? ["$gte", "$gt"] : ["$lte", "$lt"];
  return {
    [property]: { [from]: value },
    $or: [{ [property]: { [past]: value } }, { id: { [past]: id } }],
  };
}

function positionOf<Row extends { readonly id: string }>(row: Row, property: keyof Row): Position {
  return { value: row[property] as Position["value"], id: row.id };
}

async function matchesOf<Row extends { readonly id: string }>(
  { entity }: Listing<Row>,
  { em, actor }: ListReader,
  wanted: FilterQuery<Row>,
): Promise<Matches> {
  if (actor.door === "member" || actor.door === "facility")
    return { atLeast: await em.count<Row>(entity, wanted), isExact: true };
  const options = { fields: ["id"], limit: MOST_MATCHES + 1, disableIdentityMap: true } as never;
  const { length } = await em.find(entity, wanted, options);
  return { atLeast: Math.min(length, MOST_MATCHES), isExact: length <= MOST_MATCHES };
}
