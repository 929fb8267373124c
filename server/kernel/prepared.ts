import type { SqlEntityManager } from "@mikro-orm/sql";
import { CompiledQuery, type RawBuilder, sql } from "kysely";

/** A statement asked so often that the server should parse and plan it once per connection. */
export interface PreparedStatement {
  /** Unique in the process; without one the statement is planned anew each time. */
  readonly name: string | undefined;
  /** With `$1`, `$2` … */
  readonly text: string;
}

/** Every connection to the database keeps the statements that it has prepared: they must not grow without end. */
const MOST_STATEMENTS = 500;
const names = new Map<string, string>();

/**
 * The name under which a text is prepared; the same text has one name, and none when there are too many already. What
 * decides about the plan, such as a limit, must stand in the text: the plan is made once for all values of `$1`, `$2` …
 */
export function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < MOST_STATEMENTS) names.set(text, `s${names.size + 1}`);
  return names.get(text);
}

/** The name of a text that somebody has had prepared: connections know the statement by it. */
export function knownName(text: string): string | undefined {
  return names.get(text);
}

/** Rows of a query that is asked often, in few texts. */
export async function oftenAsked<Row>(em: SqlEntityManager, query: RawBuilder<Row>): Promise<Row[]> {
  const { sql: text, parameters } = query.compile(em.getKysely());
  return preparedRows<Row>(em, { name: nameOf(text), text }, [...parameters]);
}

/** Rows of a prepared statement; on the embedded database it runs as any other. */
export async function preparedRows<Row>(
  em: SqlEntityManager,
  { name, text }: PreparedStatement,
  values: readonly unknown[],
): Promise<Row[]> {
  if (name !== undefined) names.set(text, name);
  const { rows } = await em.getKysely().executeQuery(CompiledQuery.raw(text, [...values]));
  return rows as Row[];
}

/** The same statement as a part of another one, with these values (or what stands for them). */
export function asSql({ text }: PreparedStatement, values: readonly unknown[]): RawBuilder<unknown> {
  const parts = text.split(/\$(\d+)/).map((part, index) => (index % 2 ? values[Number(part) - 1] : part));
  return sql.join(
    parts.map((part, index) => (index % 2 ? sql`${part}` : sql.raw(String(part)))),
    sql.raw(""),
  );
}
