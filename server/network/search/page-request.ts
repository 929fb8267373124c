import { type RawBuilder, sql } from "kysely";

/** A page of a search, and how names are taken. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | undefined;
  /** Names as typed, or as they may have been meant; when not said, the latter only where the former find nothing. */
  readonly forgiving?: boolean | undefined;
}

/** Pages are read in few sizes: each is a statement of its own, planned once, and its limits must stand in its text. */
const sizes = [5, 10, 20, 50, 100];

/** How many rows to read for a page: those of the next size, and one that tells that there are more. */
export function rowsFor(first: number): number {
  return (sizes.find((size) => size >= first) ?? first) + 1;
}

/** The row before a page. */
export interface PageStart {
  readonly value: number | string;
  readonly id: string;
  /** The value is text; said where it is not at hand to be looked at. */
  readonly isText?: boolean;
}

export function afterRow(column: string, after: PageStart | undefined): RawBuilder<unknown> {
  if (!after) return sql``;
  const isText = after.isText ?? typeof after.value === "string";
  const value = isText ? sql`${after.value}::text` : sql`${after.value}::float8`;
  return sql`and (${sql.ref(column)}, id) > (${value}, ${after.id}::uuid)`;
}
