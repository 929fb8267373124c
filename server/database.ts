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
import { type Bounds, longBounds, longWork } from "./kernel/bounds.ts";
import { SturdyPgliteDialect } from "./kernel/embedded.ts";
import { takeLock } from "./kernel/lock-file.ts";
import { codeOf, isOutage, Outage, reasonOf as reasonOfOutage } from "./kernel/outage.ts";
import { listening, probeOf, SturdyPostgresDialect } from "./kernel/postgres.ts";
import { journalChannel } from "./kernel/sequencer.ts";
import { entities } from "./orm.ts";

/** The database could not be opened; the message is one sentence that says how to mend it. */
export class DatabaseError extends Error {}

export interface Database {
  readonly kind: "embedded" | "server";
  readonly orm: MikroORM<AbstractSqlDriver, SqlEntityManager>;
  /**
   * Asks the database for nothing, on a connection of its own where there are several.
   * @throws Outage when it does not answer within a second
   */
  ready(): Promise<void>;
  /**
   * Calls `heard` whenever a process says that the journal grew, and after each broken connection. The embedded database has
   * one process, which knows by itself. Returns what ends it.
   */
  listen(heard: () => void): () => Promise<void>;
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
/** From here on PostgreSQL numbers by itself: the rows of the catalogue's tables, and of ours, and their arrays. */
const FIRST_NUMBERED_TYPE = 10_000;
const createExtensions = Object.keys(extensions)
  .map((name) => `create extension if not exists ${name};`)
  .join("\n");

/** What both kinds share. */
const ormOptions = {
  entities,
  extensions: [Migrator],
  migrations: {
    path: migrationsFolder,
    // written by `migration:create` alone
    ...{ snapshot: true, snapshotOnMigrate: false, snapshotName: "snapshot" },
    transactional: true,
    allOrNothing: true,
    silent: true,
  },
  // Functions, triggers and views are written by hand in the migrations.
  schemaGenerator: {
    ...{ ignoreTriggers: true, ignoreRoutines: true },
    ...{ skipTables: ["waiting_case"], skipViews: ["waiting_case"] },
  },
  forceUtcTimezone: true,
  allowGlobalContext: false,
  debug: false,
};

type Orm = Database["orm"];

const READY_MILLISECONDS = 1_000;

export interface OpenOptions {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** How long a request waits for a connection, and for a statement; a command that nobody waits for says nothing. */
  readonly databaseWaitMs?: number;
}

/**
 * Opens the database and brings it to the newest migration. With an address a PostgreSQL server; without one the
 * embedded database in `dataFolder`, which one process at a time may use.
 * @throws DatabaseError in one clear sentence
 */
export async function openDatabase(
  { databaseUrl, dataFolder, databaseWaitMs: wait }: OpenOptions,
  say: (line: string) => void = () => {},
): Promise<Database> {
  const bounds = wait === undefined ? longBounds : { waitMilliseconds: wait, statementMilliseconds: wait };
  return longWork(() =>
    databaseUrl === undefined ? openEmbedded(dataFolder, bounds, say) : openServer(databaseUrl, bounds, say),
  );
}

async function openServer(
  databaseUrl: string,
  bounds: Bounds,
  say: (line: string) => void,
): Promise<Database> {
  const probe = probeOf(databaseUrl, {
    waitMilliseconds: READY_MILLISECONDS,
    statementMilliseconds: READY_MILLISECONDS,
  });
  let orm: Orm;
  try {
    orm = (await PostgresORM.init(
      definePostgresConfig({
        ...ormOptions,
        clientUrl: databaseUrl,
        // A misspelt name must not become a new, empty database.
        ensureDatabase: false,
        driverOptions: new SturdyPostgresDialect(databaseUrl, bounds),
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
  return {
    kind: "server",
    orm,
    ready: shared(() => withinDeadline(probe.ask())),
    listen: (heard) => listening(databaseUrl, journalChannel, heard),
    async close() {
      await Promise.all([orm.close(true), probe.end()]);
    },
  };
}

async function openEmbedded(
  dataFolder: string,
  bounds: Bounds,
  say: (line: string) => void,
): Promise<Database> {
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
    const orm = await embeddedOrm(pglite, bounds);
    await migrate(orm, say);
    return {
      kind: "embedded",
      orm,
      ready: embeddedReady(orm),
      listen: () => async () => {},
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
    ready: embeddedReady(orm),
    listen: () => async () => {},
    async close() {
      await orm.close(true);
      await pglite.close();
    },
  };
}

async function embeddedOrm(pglite: PGlite, bounds: Bounds = longBounds): Promise<Orm> {
  // PGlite copies both for every query, and three in four read an array of a table's rows, which nobody asks for.
  pglite.parsers = builtIn(pglite.parsers);
  pglite.serializers = builtIn(pglite.serializers);
  const driverOptions = new SturdyPgliteDialect(pglite, bounds);
  return (await PgliteORM.init(
    definePgliteConfig({ ...ormOptions, dbName: "postgres", driverOptions }),
  )) as unknown as Orm;
}

function builtIn<Handler>(byType: Readonly<Record<string, Handler>>): Record<string, Handler> {
  return Object.fromEntries(Object.entries(byType).filter(([type]) => Number(type) < FIRST_NUMBERED_TYPE));
}

function embeddedReady(orm: Orm): () => Promise<void> {
  return shared(() => withinDeadline(orm.em.fork().execute("select 1")));
}

/** However many ask at once, one question is under way. */
function shared(ask: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  return () => (underWay ??= ask().finally(() => (underWay = undefined)));
}

async function withinDeadline(question: Promise<unknown>): Promise<void> {
  let deadline: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    deadline = setTimeout(() => reject(new Outage("NO_ANSWER")), READY_MILLISECONDS);
  });
  try {
    await Promise.race([question, tooLate]);
  } catch (error) {
    throw isOutage(error) ? error : new Outage(codeOf(error) ?? "NO_ANSWER");
  } finally {
    clearTimeout(deadline);
  }
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
  const code = reasonOfOutage(error);
  // Of a server that is not there the code alone: its address is nobody's business.
  if (code !== undefined) return whyNotUsed[code] ?? code;
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n")[0]?.slice(0, 200) ?? "unknown reason";
}

/** Codes of PostgreSQL and the network that whoever starts the product can do something about. */
const whyNotUsed: Readonly<Record<string, string>> = {
  "3D000": "a database of this name does not exist",
  "28P01": "the password is not right",
  "28000": "this user may not sign in",
  ECONNREFUSED: "nothing listens at that address",
  ENOTFOUND: "no host of this name is known",
};
