import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import { postgis } from "@electric-sql/pglite-postgis";
import type { MikroORM } from "@mikro-orm/core";
import { Migrator } from "@mikro-orm/migrations";
import { defineConfig as definePgliteConfig, MikroORM as PgliteORM } from "@mikro-orm/pglite";
import { defineConfig as definePostgresConfig, MikroORM as PostgresORM } from "@mikro-orm/postgresql";
import type { AbstractSqlDriver, SqlEntityManager } from "@mikro-orm/sql";
import { takeLock } from "./kernel/lock-file.ts";
import { entities } from "./orm.ts";

/** The database could not be opened; the message is one sentence that says how to mend it. */
export class DatabaseError extends Error {}

export interface Database {
  readonly kind: "embedded" | "server";
  readonly orm: MikroORM<AbstractSqlDriver, SqlEntityManager>;
  close(): Promise<void>;
}

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), "..");
const migrationsFolder = join(projectFolder, "migrations");
const snapshotFolder = join(projectFolder, "node_modules", ".cache", "blueasy");

const extensions = { postgis, pg_trgm, unaccent, btree_gist };
/** Dates and instants stay text until the ORM reads them, as its own PostgreSQL driver has them. */
const keepText = (text: string) => text;
const parsers = Object.fromEntries([1082, 1114, 1184, 1186].map((oid) => [oid, keepText]));
const embedded = { extensions, parsers };
const createExtensions = Object.keys(extensions)
  .map((name) => `create extension if not exists ${name};`)
  .join("\n");

/** What both kinds share; also read by the migration commands. */
export const ormOptions = {
  entities,
  extensions: [Migrator],
  migrations: {
    path: migrationsFolder,
    snapshot: true,
    snapshotName: "snapshot",
    transactional: true,
    allOrNothing: true,
    silent: true,
  },
  // Functions and triggers are written by hand in the migrations.
  schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true },
  forceUtcTimezone: true,
  allowGlobalContext: false,
  debug: false,
};

type Orm = Database["orm"];

/**
 * Opens the database and brings it to the newest migration. With an address a PostgreSQL server; without one the
 * embedded database in `dataFolder`, which one process at a time may use.
 * @throws DatabaseError in one clear sentence
 */
export async function openDatabase(
  options: { databaseUrl: string | undefined; dataFolder: string },
  say: (line: string) => void = () => {},
): Promise<Database> {
  return options.databaseUrl === undefined
    ? openEmbedded(options.dataFolder, say)
    : openServer(options.databaseUrl, say);
}

async function openServer(databaseUrl: string, say: (line: string) => void): Promise<Database> {
  let orm: Orm;
  try {
    orm = (await PostgresORM.init(
      definePostgresConfig({
        ...ormOptions,
        clientUrl: databaseUrl,
        // A misspelt name must not become a new, empty database.
        ensureDatabase: false,
        pool: { min: 0, max: 16, idleTimeoutMillis: 0 },
        // Compiling a search takes longer than the search.
        driverOptions: { options: "-c jit=off" },
      }),
    )) as unknown as Orm;
    await orm.em.fork().execute(createExtensions);
  } catch (error) {
    throw new DatabaseError(
      `The database at DATABASE_URL cannot be used (${reasonOf(error)}): check that PostgreSQL runs there with ` +
        "PostGIS installed, and that user, password and database name are right.",
    );
  }
  await migrate(orm, say);
  return { kind: "server", orm, close: () => orm.close(true) };
}

async function openEmbedded(dataFolder: string, say: (line: string) => void): Promise<Database> {
  mkdirSync(dataFolder, { recursive: true });
  const release = takeLock(join(dataFolder, "lock"), (pid) => {
    throw new DatabaseError(
      `Another Blueasy (process ${pid}) is using the data folder ${dataFolder}: stop it first, or set DATA_FOLDER to another folder.`,
    );
  });
  try {
    const clusterFolder = join(dataFolder, "postgres");
    const first = !existsSync(clusterFolder);
    const pglite = first
      ? await createCluster(clusterFolder, say)
      : await PGlite.create({ dataDir: clusterFolder, ...embedded });
    const orm = await embeddedOrm(pglite);
    await migrate(orm, say);
    return {
      kind: "embedded",
      orm,
      async close() {
        await orm.close(true);
        await pglite.close();
        release();
      },
    };
  } catch (error) {
    release();
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(
      `The data folder ${dataFolder} is damaged and cannot be opened (${reasonOf(error)}): restore it from a backup, ` +
        "or remove it to begin anew with demo data.",
    );
  }
}

/** The new cluster appears under its name only when it is whole: an interrupted first start leaves nothing behind. */
async function createCluster(folder: string, say: (line: string) => void): Promise<PGlite> {
  const snapshot = await preparedSnapshot(say);
  const draft = `${folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  const pglite = await PGlite.create({ dataDir: draft, ...embedded, loadDataDir: snapshot });
  await pglite.close();
  renameSync(draft, folder);
  return PGlite.create({ dataDir: folder, ...embedded });
}

/** An embedded database in memory, for tests: the prepared snapshot, gone when closed. */
export async function openInMemory(): Promise<Database> {
  const pglite = await PGlite.create({ ...embedded, loadDataDir: await preparedSnapshot(() => {}) });
  const orm = await embeddedOrm(pglite);
  return {
    kind: "embedded",
    orm,
    async close() {
      await orm.close(true);
      await pglite.close();
    },
  };
}

async function embeddedOrm(pglite: PGlite): Promise<Orm> {
  return (await PgliteORM.init(
    definePgliteConfig({ ...ormOptions, dbName: "postgres", driverOptions: { pglite } }),
  )) as unknown as Orm;
}

/**
 * A database with extensions and all migrations, kept as one file and keyed by the migrations: creating it takes some
 * ten seconds, loading it two. Made at installation, or on first use.
 */
export async function preparedSnapshot(say: (line: string) => void): Promise<Blob> {
  const file = join(snapshotFolder, `embedded-${migrationsKey()}.tar`);
  if (!existsSync(file)) {
    say("Preparing the embedded database (once per version) …");
    const pglite = await PGlite.create(embedded);
    await pglite.exec(createExtensions);
    const orm = await embeddedOrm(pglite);
    await migrate(orm, say);
    await orm.close(true);
    const dump = await pglite.dumpDataDir("none");
    await pglite.close();
    mkdirSync(snapshotFolder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, Buffer.from(await dump.arrayBuffer()));
    renameSync(draft, file);
    for (const other of readdirSync(snapshotFolder)) {
      if (/^embedded-\w+\.tar$/.test(other) && !file.endsWith(other)) rmSync(join(snapshotFolder, other));
    }
  }
  return new Blob([readFileSync(file)]);
}

function migrationsKey(): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(migrationsFolder)
    .filter((name) => name.endsWith(".ts"))
    .sort()) {
    hash.update(name).update(readFileSync(join(migrationsFolder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

async function migrate(orm: Orm, say: (line: string) => void): Promise<void> {
  const pending = await orm.migrator.getPending();
  if (pending.length === 0) return;
  say(`Bringing the database up to date (${pending.length} migration${pending.length === 1 ? "" : "s"}) …`);
  await orm.migrator.up();
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n")[0]?.slice(0, 200) ?? "unknown reason";
}
