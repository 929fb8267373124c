import { createPostgreSqlTypeParsers } from "@mikro-orm/sql";
import {
  type DatabaseConnection,
  PostgresDialect,
  PostgresDriver,
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from "kysely";
import { Client, Pool, type PoolClient, type PoolConfig, types } from "pg";
import { type Bounds, isLongWork, longBounds } from "./bounds.ts";
import { codeOf, Outage, reasonOfOutage } from "./outage.ts";
import { knownName } from "./prepared.ts";

/** Connections for whoever waits at the door, and for long work. */
const REQUEST_CONNECTIONS = 16;
const LONG_CONNECTIONS = 4;
/** The server ends a statement by itself; one that is silent for this much longer is no server any more. */
const SILENCE_FACTOR = 1.25;

/**
 * Kysely over `pg`, such that a lost connection is destroyed and its place in the pool comes back, and that nobody waits
 * without end, whatever state the server is in. Kysely alone never gives back a connection whose BEGIN or ROLLBACK failed.
 */
export class SturdyPostgresDialect extends PostgresDialect {
  readonly #pool: PostgresPool;

  constructor(databaseUrl: string, requestBounds: Bounds) {
    const pool = borrowing(databaseUrl, requestBounds);
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): PostgresDriver {
    return new SturdyPostgresDriver({ pool: this.#pool });
  }
}

class SturdyPostgresDriver extends PostgresDriver {
  override async beginTransaction(
    ...[connection, settings]: Parameters<PostgresDriver["beginTransaction"]>
  ): Promise<void> {
    try {
      await super.beginTransaction(connection, settings);
    } catch (error) {
      await this.releaseConnection(connection as Parameters<PostgresDriver["releaseConnection"]>[0]);
      throw error;
    }
  }

  /** Whoever rolls back gives the connection back next: what still has a transaction then is destroyed, not used again. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}

/** One connection for the question whether the database is there. */
export function probeOf(databaseUrl: string, bounds: Bounds): { ask(): Promise<void>; end(): Promise<void> } {
  const pool = poolOf(databaseUrl, 1, bounds);
  return {
    async ask() {
      const connection = new Borrowed(await pool.connect(), bounds);
      try {
        await connection.query("select 1", []);
      } finally {
        connection.release();
      }
    },
    end: () => pool.end(),
  };
}

/** How long after a broken connection another is tried, in milliseconds. */
const LISTEN_AGAIN = 1_000;

/** Calls `heard` for each notice on a channel, on a connection of its own that comes back by itself, and then once more. */
export function listening(databaseUrl: string, channel: string, heard: () => void): () => Promise<void> {
  let isOver = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  const connect = async () => {
    const fresh = new Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client = fresh;
    // a connection that breaks may say so more than once
    fresh.on("error", () => lost(fresh));
    fresh.on("end", () => lost(fresh));
    fresh.on("notification", heard);
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      heard();
    } catch {
      lost(fresh);
    }
  };
  const lost = (broken: Client) => {
    if (isOver || client !== broken) return;
    client = undefined;
    broken.end().catch(() => {});
    timer = setTimeout(() => void connect(), LISTEN_AGAIN);
  };
  void connect();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}

/** Lends connections of two pools: a hundred requests take none from an import, nor an import from them. */
function borrowing(databaseUrl: string, requestBounds: Bounds): PostgresPool {
  const requests = poolOf(databaseUrl, REQUEST_CONNECTIONS, requestBounds);
  const long = poolOf(databaseUrl, LONG_CONNECTIONS, longBounds);
  return {
    options: requests.options,
    async connect() {
      const [pool, bounds] = isLongWork() ? [long, longBounds] : [requests, requestBounds];
      try {
        return new Borrowed(await pool.connect(), bounds);
      } catch (error) {
        throw new Outage(codeOf(error) ?? "NO_CONNECTION");
      }
    },
    async end() {
      await Promise.all([requests.end(), long.end()]);
    },
  };
}

/** A pool whose lost connections disturb nobody: a statement under way fails by itself, an idle one is just gone. */
function poolOf(databaseUrl: string, max: number, bounds: Bounds): Pool {
  const { waitMilliseconds, statementMilliseconds } = bounds;
  const pool = new Pool({
    connectionString: databaseUrl,
    min: 0,
    max,
    idleTimeoutMillis: 0,
    keepAlive: true,
    connectionTimeoutMillis: waitMilliseconds,
    // Compiling a search takes longer than the search.
    options: `-c jit=off -c statement_timeout=${statementMilliseconds}`,
    types: asText,
  });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

const parserOf = types.getTypeParser as (
  oid: number,
  format?: "text" | "binary",
) => (text: string) => unknown;
const TEXTS = 1009;
/** Dates and instants stay text until the ORM reads them. */
const parsers = createPostgreSqlTypeParsers((text) => parserOf(TEXTS)(text) as string[]);
const asText: NonNullable<PoolConfig["types"]> = {
  getTypeParser: (oid: number, format?: "text" | "binary") => parsers[oid] ?? parserOf(oid, format),
};

/** A connection for the time that somebody uses it. */
class Borrowed implements PostgresPoolClient {
  readonly #client: PoolClient;
  readonly #bounds: Bounds;
  #isGivenBack = false;

  constructor(client: PoolClient, bounds: Bounds) {
    this.#client = client;
    this.#bounds = bounds;
  }

  query<R>(statement: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    statement: string | PostgresCursor<R>,
    values: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof statement !== "string") throw new Error("Rows are not streamed here.");
    return this.#ask(statement, values) as Promise<PostgresQueryResult<R>>;
  }

  /** Only what is alive and outside of any transaction is used again. */
  release(): void {
    if (this.#isGivenBack) return;
    this.#isGivenBack = true;
    this.#client.release(this.#client.getTransactionStatus() !== "I");
  }

  async #ask(text: string, values: readonly unknown[]): Promise<unknown> {
    if (this.#isGivenBack) throw new Outage("CONNECTION_LOST");
    let isSilent = false;
    // Ending it in the middle of a statement cuts the connection, which fails the statement.
    const patience = setTimeout(() => {
      isSilent = true;
      void this.#client.end();
    }, this.#bounds.statementMilliseconds * SILENCE_FACTOR);
    // What the ORM writes has its values in the text, megabytes perhaps, and is never prepared.
    const name = values.length > 0 ? knownName(text) : undefined;
    try {
      return await this.#client.query({ text, values: [...values], ...(name !== undefined && { name }) });
    } catch (error) {
      const reason = isSilent ? "NO_ANSWER" : reasonOfOutage(error);
      throw reason === undefined ? error : new Outage(reason);
    } finally {
      clearTimeout(patience);
    }
  }
}
