/** What follows from the journal in rooms above those that wrote it: each reader has a cursor of its own. */
import { setTimeout as pause } from "node:timers/promises";
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Logger } from "pino";
import type { Happenings, NumberedLine } from "./happenings.ts";
import { JournalCursor, JournalLine } from "./journal.ts";
import { isOutage } from "./outage.ts";
import { numberLines } from "./sequencer.ts";

/** The transaction that moves the cursor, and what time it is. */
export interface Following {
  readonly em: SqlEntityManager;
  readonly now: Date;
}

export interface JournalReader {
  /** Names its cursor. A name that is new begins behind the newest line: the past is not told again. */
  readonly name: string;
  /** What follows from a line; commits with the cursor, so it happens once. */
  follow(work: Following, line: NumberedLine): Promise<void>;
}

export interface ReaderParts {
  /** A fresh entity manager for each round. */
  readonly em: () => SqlEntityManager;
  readonly happenings: Happenings;
  readonly now: () => Date;
  readonly log: Logger;
  /** How long to wait after a failure; two seconds unless said otherwise. */
  readonly retryMilliseconds?: number;
}

const linesAtOnce = 50;
/** A line that nothing can follow from, tried so often, is passed over and logged: one defect does not stop all that comes after. */
const mostTries = 5;
const lookMilliseconds = 3_000;

/**
 * Reads from now on, and calls `told` when something followed. Where it begins is settled before this returns the stop, which
 * waits for what is under way.
 */
export async function startReading(
  reader: JournalReader,
  parts: ReaderParts,
  told: () => void = () => {},
): Promise<() => Promise<void>> {
  const { happenings, log, retryMilliseconds = 2_000 } = parts;
  await begin(reader, parts.em);
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;
  const rounds = (async () => {
    while (!signal.aborted) {
      const grown = happenings.next("numbered", lookMilliseconds, signal);
      try {
        while (!signal.aborted && (await readOn(reader, parts, failures))) {
          failures = 0;
          told();
        }
        await grown;
      } catch (error) {
        if (!isOutage(error)) {
          failures += 1;
          log.error(
            { err: error, reader: reader.name, failures },
            "a line of the journal could not be followed",
          );
        }
        await pause(retryMilliseconds, undefined, { signal }).catch(() => {});
      }
    }
  })();
  return async () => {
    stopping.abort();
    await rounds;
  };
}

/** A new reader begins behind all that has happened, numbered or not. */
async function begin({ name }: JournalReader, em: ReaderParts["em"]): Promise<void> {
  if ((await em().count(JournalCursor, { reader: name })) > 0) return;
  while ((await numberLines(em())) === "busy") await pause(20);
  await sql`
    insert into journal_cursor (reader, number) select ${name}, coalesce(max(number), 0) from journal
    on conflict do nothing`.execute(em().getKysely());
}

/** The next lines, in one transaction; after a failure one at a time. Whether there were any. */
async function readOn(reader: JournalReader, { em, now }: ReaderParts, failures: number): Promise<boolean> {
  return em().transactional(async (inner) => {
    const cursor = await inner.findOne(
      JournalCursor,
      { reader: reader.name },
      { lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE, refresh: true },
    );
    // another process is reading
    if (cursor === null) return false;
    const found = await inner.find(
      JournalLine,
      { number: { $gt: cursor.number } },
      { orderBy: { number: "asc" }, limit: failures > 0 ? 1 : linesAtOnce },
    );
    const lines = found as NumberedLine[];
    if (failures < mostTries) for (const line of lines) await reader.follow({ em: inner, now: now() }, line);
    cursor.number = lines.at(-1)?.number ?? cursor.number;
    return lines.length > 0;
  });
}
