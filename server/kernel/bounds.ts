import { AsyncLocalStorage } from "node:async_hooks";

/** How long to wait for the database. */
export interface Bounds {
  /** For a connection, in milliseconds. */
  readonly waitMilliseconds: number;
  /** For one statement, the locks that it waits for included, in milliseconds. */
  readonly statementMilliseconds: number;
}

/** Imports, rebuilds, migrations and the seeding: their statements may take minutes, but not for ever. */
export const longBounds: Bounds = { waitMilliseconds: 30_000, statementMilliseconds: 30 * 60_000 };

const long = new AsyncLocalStorage<boolean>();

/** Nobody waits at the door for what runs in here: it has {@link longBounds}, and connections of its own. */
export function longWork<T>(work: () => Promise<T>): Promise<T> {
  return long.run(true, work);
}

export function isLongWork(): boolean {
  return long.getStore() === true;
}
