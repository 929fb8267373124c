import { randomBytes } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { afterAll, beforeAll, describe } from "vitest";
import { type Database, openDatabase, openInMemory } from "../../server/database.ts";
import { cloneDatabase, clusterUser, dropDatabase } from "./postgres.ts";
import { templateName } from "./postgres-setup.ts";
import { filled, tablesOf } from "./rows.ts";

const names = { embedded: "embedded database", server: "PostgreSQL" } as const;

/**
 * The same tests on the embedded database and on a real PostgreSQL server, each with a migrated, empty database of its
 * own. `database` may be used inside tests and hooks; while the tests are being collected it is not open yet.
 */
export function describeOnBothDatabases(title: string, body: (database: Database) => void): void {
  describeOn("embedded", title, body);
  describeOnPostgres(title, body);
}

/** For what only a real server can prove, such as 64 settlements at once. */
export function describeOnPostgres(title: string, body: (database: Database) => void): void {
  if (hasPostgres()) describeOn("server", title, body);
}

/** For what does not depend on the database: on a real server where there is one, because it starts sooner. */
export function describeOnOneDatabase(title: string, body: (database: Database) => void): void {
  (hasPostgres() ? describeOnPostgres : describeOnBothDatabases)(title, body);
}

/** Whether a real server is there; without one, only the embedded database is tested. */
export function hasPostgres(): boolean {
  return process.env["TEST_POSTGRES_PORT"] !== undefined;
}

function describeOn(kind: Database["kind"], title: string, body: (database: Database) => void): void {
  describe(`${title} (${names[kind]})`, () => {
    let opened: Database | undefined;
    const database = () => {
      if (opened === undefined) throw new Error("The database opens before the first test, not before.");
      return opened;
    };
    beforeAll(async () => {
      opened = kind === "embedded" ? await openEmbedded() : await openClone();
    });
    afterAll(() => opened?.close());
    body({
      kind,
      get orm() {
        return database().orm;
      },
      ready: () => database().ready(),
      listen: (heard) => database().listen(heard),
      close: async () => {},
    });
  });
}

/** A fresh copy of the migrated template, dropped when closed. */
export async function openClone(): Promise<Database> {
  const { name, address, drop } = await cloneTemplate();
  const database = await openDatabase({ databaseUrl: address, dataFolder: name });
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** A migrated database on the real server, by its address, for programs that open it themselves. */
export async function cloneTemplate(): Promise<{ name: string; address: string; drop: () => Promise<void> }> {
  const programs = process.env["TEST_POSTGRES_PROGRAMS"] ?? "";
  const port = Number(process.env["TEST_POSTGRES_PORT"]);
  const name = `blueasy_${randomBytes(6).toString("hex")}`;
  await cloneDatabase(programs, port, templateName, name);
  return {
    name,
    address: `postgres://${clusterUser}@127.0.0.1:${port}/${name}`,
    drop: () => dropDatabase(programs, port, name),
  };
}

/** What is written once and then only read. */
export const network: readonly string[] = [
  ...[
    "facility",
    "facility_card",
    "facility_nearby",
    "facility_word",
    "facility_service",
    "fee_schedule_item",
  ],
  ...["doctor", "doctor_nearby", "doctor_word", "affiliation", "name_word", "service_number"],
];

/**
 * Takes every row away but those of the network, for tests that begin anew each time. What the product may only add to
 * is emptied as a restore would: without its triggers.
 */
export async function emptyButNetwork(em: SqlEntityManager): Promise<void> {
  // Whoever still delivers a letter of the test before may be met halfway.
  for (let tries = 5; ; tries -= 1) {
    try {
      return await empty(em, network);
    } catch (error) {
      if (tries === 0 || (error as { code?: unknown }).code !== "40P01") throw error;
    }
  }
}

/** Empties all tables but these. Who follows the journal begins again at its beginning. */
async function empty(em: SqlEntityManager, kept: readonly string[]): Promise<void> {
  await em.transactional(async (inner) => {
    const db = inner.getKysely();
    const tables = (await tablesOf(inner)).filter(
      (table) => table !== "journal_cursor" && !kept.includes(table),
    );
    await sql`set local session_replication_role = replica`.execute(db);
    // Nobody is in the middle of writing; what holds no rows, most of them, costs no more than the look.
    await sql`lock table ${sql.join(tables.map((table) => sql.table(table)))} in access exclusive mode`.execute(
      db,
    );
    for (const table of await filled(inner, tables)) await sql`delete from ${sql.table(table)}`.execute(db);
    await sql`select setval(quote_ident(sequencename)::regclass, start_value, false) from pg_sequences
      where schemaname = 'public' and last_value is not null and sequencename not like 'mikro_orm%'`.execute(
      db,
    );
    await sql`update journal_cursor set number = 0`.execute(db);
  });
}

/** The embedded database of this worker, as long as nobody uses it: to open one takes seconds, to empty one a tenth. */
let idle: Database | undefined;

async function openEmbedded(): Promise<Database> {
  const database = idle ?? (await openInMemory());
  idle = undefined;
  return {
    ...database,
    async close() {
      try {
        if (idle) throw new Error("another one waits already");
        await empty(database.orm.em.fork(), []);
        await sql`delete from journal_cursor`.execute(database.orm.em.fork().getKysely());
        idle = database;
      } catch {
        await database.close();
      }
    },
  };
}
