import type { EntityClass, EntityManager, FilterQuery, QueryOrderMap } from "@mikro-orm/core";
import { isUuid } from "./ids.ts";
import { invalidInput, type Refusal } from "./refusal.ts";

/** A page of a list: at most `first` rows after the row that `after` names. */
export interface PageRequest {
  /** 1 to 100. */
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** Where a page begins: the instant and id of the row before it. */
interface Position {
  readonly at: Date;
  readonly id: string;
}

export function checkPage({ first }: PageRequest): void {
  if (!isPageSize(first)) throw pageSizeWrong();
}

export function isPageSize(first: number): boolean {
  return Number.isInteger(first) && first >= 1 && first <= 100;
}

export function pageSizeWrong(): Refusal {
  return invalidInput("first", {
    it: "«first» deve essere un numero da 1 a 100.",
    en: "“first” must be a number from 1 to 100.",
  });
}

/** A cursor that no list gave out. */
export function cursorWrong(): Refusal {
  return invalidInput("after", {
    it: "Il cursore «after» non è valido: usa quello ricevuto con la pagina precedente.",
    en: "The cursor “after” is not valid: use the one received with the page before.",
  });
}

function encodeCursor({ at, id }: Position): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString("base64url");
}

/** Instants as `encodeCursor` writes them: four digits of a year, which the database knows too. */
const instantOfCursor = /^\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z$/;

function decodeCursor(cursor: string): Position {
  const [at = "", id = ""] = Buffer.from(cursor, "base64url").toString().split(" ");
  const instant = new Date(instantOfCursor.test(at) ? at : NaN);
  if (!isUuid(id) || Number.isNaN(instant.getTime())) throw cursorWrong();
  return { at: instant, id };
}

/** What a list is ordered by, and then by id. */
export interface PageOrder<Row> {
  /** A property that holds an instant. */
  readonly by: keyof Row & string;
  /** Newest first, unless said otherwise. */
  readonly order?: "asc" | "desc";
  /** Properties that are not read. */
  readonly exclude?: readonly (keyof Row & string)[];
}

/**
 * One page of the rows that fit, and how many fit in all.
 * @throws Refusal INVALID_INPUT for a size out of range and a cursor that is none
 */
export async function readPage<Row extends { readonly id: string }>(
  em: EntityManager,
  entity: EntityClass<Row>,
  wanted: FilterQuery<Row>,
  { first, after }: PageRequest,
  { by, order = "desc", exclude }: PageOrder<Row>,
): Promise<Page<Row>> {
  checkPage({ first });
  const instantOf = (row: Row) => row[by] as unknown as Date;
  const from = after ? { $and: [wanted, beyond(by, order, decodeCursor(after))] } : wanted;
  const orderBy = { [by]: order, id: order } as QueryOrderMap<Row>;
  // To the compiler the rows have all of their properties.
  const rows = await em.find(entity, from as FilterQuery<Row>, {
    orderBy,
    limit: first + 1,
    exclude: exclude as never,
  });
  const edges = rows
    .slice(0, first)
    .map((node) => ({ cursor: encodeCursor({ at: instantOf(node), id: node.id }), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: await em.count<Row>(entity, wanted),
  };
}

function beyond(by: string, order: "asc" | "desc", { at, id }: Position): object {
  const operator = order === "asc" ? "$gt" : "$lt";
  return { $or: [{ [by]: { [operator]: at } }, { [by]: at, id: { [operator]: id } }] };
}
