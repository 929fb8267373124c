import type { PGlite } from "@electric-sql/pglite";
import {
  type DatabaseConnection,
  type DialectAdapter,
  PGliteAdapter,
  PGliteDialect,
  PGliteDriver,
  type PGliteDialectConfig,
} from "kysely";
import { type Bounds, isLongWork, longBounds } from "./bounds.ts";
import { NoTurn, Turns } from "./turns.ts";
import { Outage } from "./outage.ts";

/** Kysely over PGlite, whose one connection everybody waits for in turn, and nobody without end. */
export class SturdyPgliteDialect extends PGliteDialect {
  readonly #config: PGliteDialectConfig;
  readonly #requestBounds: Bounds;

  constructor(pglite: PGlite, requestBounds: Bounds) {
    // Whoever opened it closes it.
    const lent = {
      query: pglite.query.bind(pglite),
      transaction: pglite.transaction.bind(pglite),
      close: () => Promise.resolve(),
      get closed() {
        return pglite.closed;
      },
      get ready() {
        return pglite.ready;
      },
      waitReady: pglite.waitReady,
    };
    const config = { pglite: lent } as PGliteDialectConfig;
    super(config);
    this.#config = config;
    this.#requestBounds = requestBounds;
  }

  override createAdapter(): DialectAdapter {
    return new OneConnection();
  }

  override createDriver(): PGliteDriver {
    return new OneAtATime(this.#config, this.#requestBounds);
  }
}

/** Kysely's own queue for the one connection lets wait without end: ours stands before it. */
class OneConnection extends PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class OneAtATime extends PGliteDriver {
  readonly #turns = new Turns({ places: 1, queue: Infinity });
  readonly #requestBounds: Bounds;
  #giveBack = () => {};

  constructor(config: PGliteDialectConfig, requestBounds: Bounds) {
    super(config);
    this.#requestBounds = requestBounds;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const { waitMilliseconds } = isLongWork() ? longBounds : this.#requestBounds;
    try {
      const giveBack = await this.#turns.take(waitMilliseconds);
      this.#giveBack = giveBack;
      return await super.acquireConnection();
    } catch (error) {
      throw error instanceof NoTurn ? new Outage("NO_CONNECTION") : error;
    }
  }

  override async releaseConnection(): Promise<void> {
    this.#giveBack();
  }
}
