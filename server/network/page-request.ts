import { type RawBuilder, sql } from "kysely";

/** A page of a search, and how names are taken. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | undefined;
  /** Names as typed, or as they may have been meant; when not said, the latter only where the former find nothing. */
  readonly forgiving?: boolean | undefined;
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
