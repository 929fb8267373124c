/** Numbers the committed lines of the journal, and tells every process that it grew. */
import { setTimeout as pause } from "node:timers/promises";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Logger } from "pino";
import { longWork } from "./bounds.ts";
import type { Happenings } from "./happenings.ts";
import { isOutage } from "./outage.ts";

/** The advisory lock of whoever is numbering. */
const sequencerLock = 7_254_001;

/** The channel on which the database says that lines were numbered. */
export const journalChannel = "journal";

/**
 * Gives every committed line without a number the next one, in the order of their ids. One process at a time: the others are
 * told that it is busy. The second statement sees all that was committed before the lock was taken.
 */
export async function numberLines(em: SqlEntityManager): Promise<"numbered" | "nothing" | "busy"> {
  return em.transactional(async (inner) => {
    const db = inner.getKysely();
    const { rows } = await sql<{
      mine: boolean;
    }>`select pg_try_advisory_xact_lock(${sequencerLock}) as mine`.execute(db);
    if (rows[0]?.mine !== true) return "busy";
    const { numAffectedRows } = await sql`
      update journal set number = (select coalesce(max(number), 0) from journal) + fresh.place
      from (select id, row_number() over (order by id) as place from journal where number is null) fresh
      where journal.id = fresh.id`.execute(db);
    if (!numAffectedRows) return "nothing";
    await sql`select pg_notify(${journalChannel}, '')`.execute(db);
    return "numbered";
  });
}

/** How long to wait for whoever is numbering: twice as long each time, in milliseconds. */
const firstWait = 4;
const longestWait = 250;
/** How often to look for lines of a process that ended before it numbered them. */
const tickMilliseconds = 1_000;

/**
 * Numbers after each commit of this process, and every second what another has left; never inside an act. Returns the stop,
 * which waits for a numbering under way.
 */
export function startSequencer(
  newEm: () => SqlEntityManager,
  happenings: Happenings,
  log: Logger,
): () => Promise<void> {
  const stopping = new AbortController();
  const number = async () => {
    for (let wait = firstWait; !stopping.signal.aborted; wait = Math.min(2 * wait, longestWait)) {
      const outcome = await longWork(() => numberLines(newEm()));
      if (outcome === "numbered") happenings.tell("numbered");
      if (outcome !== "busy") return;
      await pause(wait);
    }
  };
  const rounds = (async () => {
    while (!stopping.signal.aborted) {
      const written = happenings.next("written", tickMilliseconds, stopping.signal);
      await number().catch((error: unknown) => {
        // who asks meanwhile says that the database is away
        if (!isOutage(error)) log.error({ err: error }, "the journal could not be numbered");
      });
      await written;
    }
  })();
  return async () => {
    stopping.abort();
    await rounds;
  };
}
