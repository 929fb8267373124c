/** Rows of whole tables, as PostgreSQL writes them: kept, and put back. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";

const ofTheDatabase = ["spatial_ref_sys", "mikro_orm_migrations"];

/** By database, since looking into the catalogue takes longer than what is done with it. */
const known = new WeakMap<object, readonly string[]>();

/** The tables of the product. */
export async function tablesOf(em: SqlEntityManager): Promise<readonly string[]> {
  const key = em.getConnection();
  const found = known.get(key) ?? (await readTables(em));
  known.set(key, found);
  return found;
}

async function readTables(em: SqlEntityManager): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> all(${ofTheDatabase}::text[]) order by tablename
  `.execute(em.getKysely());
  return rows.map(({ name }) => name);
}

/** Those of the tables in which there is a row. */
export async function filled(em: SqlEntityManager, tables: readonly string[]): Promise<string[]> {
  const looks = tables.map(
    (table) => sql`select ${table}::text as name where exists (select from ${sql.table(table)})`,
  );
  const { rows } = await sql<{ name: string }>`${sql.join(looks, sql` union all `)}`.execute(em.getKysely());
  return rows.map(({ name }) => name);
}

interface Kept {
  readonly table: string;
  readonly columns: readonly string[];
  /** Each row as one text. */
  readonly rows: readonly string[];
}

interface Snapshot {
  readonly tables: readonly Kept[];
  readonly sequences: readonly { readonly name: string; readonly last: string }[];
}

const snapshots = new Map<string, Snapshot>();

/**
 * Writes into a database what `write` does, by putting the rows back that it wrote the first time in this worker: a
 * tenth of the time. Tables that are `shared` stay as they are where they hold rows already.
 */
export async function writtenOnce(
  em: SqlEntityManager,
  key: string,
  shared: readonly string[],
  write: () => Promise<void>,
): Promise<void> {
  const before = (await filled(em, await tablesOf(em))).filter((table) => table !== "journal_cursor");
  const snapshot = snapshots.get(key);
  if (snapshot) return putBack(em, snapshot, shared.some((table) => before.includes(table)) ? shared : []);
  await write();
  // what stood there before is not of this writing
  if (before.length === 0) snapshots.set(key, await taken(em));
}

async function taken(em: SqlEntityManager): Promise<Snapshot> {
  const db = em.getKysely();
  const tables: Kept[] = [];
  for (const table of await filled(em, await tablesOf(em))) {
    const columns = await sql<{ name: string }>`
      select attname as name from pg_attribute
      where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    `.execute(db);
    const rows = await sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`.execute(db);
    tables.push({
      table,
      columns: columns.rows.map(({ name }) => name),
      rows: rows.rows.map(({ row }) => row),
    });
  }
  const sequences = await sql<{ name: string; last: string }>`
    select quote_ident(sequencename) as name, last_value::text as last from pg_sequences
    where schemaname = 'public' and last_value is not null and sequencename not like 'mikro_orm%'`.execute(
    db,
  );
  return { tables, sequences: sequences.rows };
}

async function putBack(em: SqlEntityManager, snapshot: Snapshot, left: readonly string[]): Promise<void> {
  await em.transactional(async (inner) => {
    const db = inner.getKysely();
    // what triggers wrote is among the rows
    await sql`set local session_replication_role = replica`.execute(db);
    for (const { table, columns, rows } of snapshot.tables) {
      if (left.includes(table)) continue;
      if (table === "journal_cursor") await sql`delete from journal_cursor`.execute(db);
      const names = columns.map((name) => sql.ref(name));
      const values = columns.map((name) => sql`(one.row).${sql.ref(name)}`);
      await sql`
        insert into ${sql.table(table)} (${sql.join(names)}) overriding system value
        select ${sql.join(values)} from (select unnest(${rows}::text[])::${sql.table(table)} as row offset 0) one
        on conflict do nothing`.execute(db);
    }
    for (const { name, last } of snapshot.sequences)
      await sql`select setval(${name}::regclass, ${last}::bigint)`.execute(db);
  });
}
