import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { Database } from "../../server/database.ts";
import { type Act, perform } from "../../server/kernel/act.ts";
import { clock, type DeskActor } from "../../server/kernel/actor.ts";
import { Happenings, linesAfter } from "../../server/kernel/happenings.ts";
import { idempotencyDays, forgetOldKeys } from "../../server/kernel/old-keys.ts";
import { numberLater } from "../../server/kernel/numbering.ts";
import { type JournalReader, startReading } from "../../server/kernel/readers.ts";
import { numberLines, startSequencer } from "../../server/kernel/sequencer.ts";
import { vaultOf } from "../../server/kernel/vault.ts";
import { notes, type Verb } from "../../server/kernel/verbs.ts";
import { openLog } from "../../server/log.ts";
import { giulia, personId, policyId, seedCast } from "../support/cast.ts";
import { cloneTemplate, describeOnBothDatabases, describeOnPostgres } from "../support/databases.ts";
import { openDatabase } from "../../server/database.ts";
import { writing } from "./writing.ts";

const log = openLog("silent");
const desk: DeskActor = { door: "desk", accountId: randomUUID(), sessionId: "", role: "operator" };
const vault = vaultOf(randomBytes(32));

/** One process: what it has seen, its sequencer, and verbs run in it. */
function processOn(database: Database) {
  const happenings = new Happenings();
  const stopListening = database.listen(() => happenings.tell("numbered"));
  const stopSequencer = startSequencer(() => database.orm.em.fork(), happenings, log);
  return {
    happenings,
    act: <T>(run: (act: Act) => Promise<T>) =>
      perform(
        {
          ...{ em: database.orm.em.fork(), actor: clock, now: () => new Date(), vault },
          onCommit: () => happenings.tell("written"),
        },
        "test.write",
        {},
        run,
      ),
    stop: () => Promise.all([stopSequencer(), stopListening()]),
  };
}

/** Reads by cursor until told to end, and then whatever is left; what it read, in order. */
function readerOf(database: Database, happenings: Happenings) {
  const read: string[] = [];
  let isOver = false;
  const reading = (async () => {
    let cursor = "0";
    for (;;) {
      const wasOver = isOver;
      const grown = happenings.next("numbered", 20, new AbortController().signal);
      const lines = await linesAfter(database.orm.em.fork(), desk, cursor);
      read.push(...lines.map(({ subjectId }) => subjectId));
      cursor = lines.at(-1)?.number ?? cursor;
      if (lines.length === 0 && wasOver) return read;
      if (lines.length === 0) await grown;
    }
  })();
  return {
    async all() {
      isOver = true;
      return reading;
    },
  };
}

const run = promisify(execFile);

describeOnPostgres("a journal that two processes write", () => {
  test("16 writers that roll back now and then: none of five readers misses a line, or reads one twice", async () => {
    const { address, drop } = await cloneTemplate();
    const database = await openDatabase({ databaseUrl: address, dataFolder: "", databaseWaitMs: 20_000 });
    const here = processOn(database);
    const readers = Array.from({ length: 5 }, () => readerOf(database, here.happenings));
    const writer = join(import.meta.dirname, "writer.ts");
    const written = await Promise.all(
      [1, 2].map(() => run(process.execPath, ["--import", "tsx", writer, address, "8", "40"])),
    );
    const committed = written.flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
    // whatever a process left when it ended is numbered by the next
    while ((await numberLines(database.orm.em.fork())) === "numbered");
    for (const reader of readers) {
      const read = await reader.all();
      expect(read).toHaveLength(committed.length);
      expect(new Set(read)).toEqual(new Set(committed));
    }
    await here.stop();
    await database.close();
    await drop();
  });
});

describeOnBothDatabases("the journal", (database) => {
  beforeEach(async () => {
    await database.orm.em.fork().transactional(async (em) => {
      await sql`set local session_replication_role = replica`.execute(em.getKysely());
      await sql`truncate journal, journal_cursor, idempotency_key`.execute(em.getKysely());
    });
  });

  test("16 writers at once: readers of one process miss nothing, and numbers have no gap", async () => {
    const here = processOn(database);
    const readers = [readerOf(database, here.happenings), readerOf(database, here.happenings)];
    const committed = await writing({ writers: 16, acts: 12 }, here.act);
    await expect.poll(() => numberLines(database.orm.em.fork())).toBe("nothing");
    for (const reader of readers) {
      const read = await reader.all();
      expect(read).toHaveLength(committed.length);
      expect(new Set(read)).toEqual(new Set(committed));
    }
    const { rows } = await sql<{ lines: string; last: string }>`
      select count(*) as lines, max(number) as last from journal`.execute(database.orm.em.fork().getKysely());
    expect(rows.map(({ lines, last }) => [Number(lines), Number(last)])).toEqual([
      [committed.length, committed.length],
    ]);
    await here.stop();
  });

  test("lines of one act keep their order, and a line without a number is read by nobody yet", async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const happenings = new Happenings();
    await perform(
      {
        ...{ em: database.orm.em.fork(), actor: clock, now: () => new Date(), vault },
        onCommit: () => happenings.tell("written"),
      },
      "test.write",
      {},
      async (act) => ids.forEach((id) => act.note(line(id))),
    );
    expect(await linesAfter(database.orm.em.fork(), desk, "0")).toEqual([]);
    await numberLines(database.orm.em.fork());
    const lines = await linesAfter(database.orm.em.fork(), desk, "0");
    expect(lines.map(({ subjectId }) => subjectId)).toEqual(ids);
  });

  test("a number, once given, is never changed", async () => {
    const here = processOn(database);
    await here.act(async (act) => act.note(line(randomUUID())));
    await here.stop();
    await numberLines(database.orm.em.fork());
    const change = sql`update journal set number = number + 1`.execute(database.orm.em.fork().getKysely());
    await expect(change).rejects.toThrow("append-only");
  });

  test("a reader hears of each line once, whoever reads beside it, and never of the past", async () => {
    const here = processOn(database);
    const past = randomUUID();
    await here.act(async (act) => act.note(line(past)));
    const heard: string[] = [];
    const reader: JournalReader = {
      name: "test",
      follow: async (_work, { subjectId }) => void heard.push(subjectId),
    };
    const parts = {
      ...{ em: () => database.orm.em.fork(), happenings: here.happenings },
      ...{ now: () => new Date(), log },
    };
    const stops = [await startReading(reader, parts), await startReading(reader, parts)];
    expect(await cursorOf(database, "test")).toBe("1");
    const committed = await writing({ writers: 4, acts: 8 }, here.act);
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(committed.length);
    expect(new Set(heard)).toEqual(new Set(committed));
    await Promise.all([...stops.map((stop) => stop()), here.stop()]);
  });

  test(
    "what failed is tried again, and what never works is passed over in the end",
    { timeout: 40_000 },
    async () => {
      const here = processOn(database);
      const [broken, shaky, sound] = [randomUUID(), randomUUID(), randomUUID()];
      const heard: string[] = [];
      let tries = 0;
      const reader: JournalReader = {
        name: "test",
        async follow(_work, { subjectId }) {
          if (subjectId === broken) throw new Error("a defect");
          if (subjectId === shaky && (tries += 1) < 3) throw new Error("not yet");
          heard.push(subjectId);
        },
      };
      const parts = {
        ...{ em: () => database.orm.em.fork(), happenings: here.happenings },
        ...{ now: () => new Date(), log, retryMilliseconds: 20 },
      };
      const stop = await startReading(reader, parts);
      for (const id of [shaky, broken, sound]) await here.act(async (act) => act.note(line(id)));
      await expect.poll(() => heard, { timeout: 10_000 }).toEqual([shaky, sound]);
      await Promise.all([stop(), here.stop()]);
    },
  );

  test("an idempotency key is kept for thirty days", async () => {
    const now = new Date("2026-11-23T09:00:00Z");
    const old = new Date(now.getTime() - (idempotencyDays * 24 + 1) * 3_600_000);
    const recent = new Date(now.getTime() - (idempotencyDays * 24 - 1) * 3_600_000);
    const db = database.orm.em.fork().getKysely();
    for (const [key, at] of [
      ["old-old-old", old],
      ["recent-recent", recent],
    ] as const)
      await sql`
        insert into idempotency_key (account_id, key, verb, input_hash, created_at)
        values (${desk.accountId}, ${key}, 'test', '', ${at})`.execute(db);
    await forgetOldKeys({ em: database.orm.em.fork(), now: () => now });
    const { rows } = await sql<{ key: string }>`select key from idempotency_key`.execute(db);
    expect(rows).toEqual([{ key: "recent-recent" }]);
  });
});

describeOnPostgres("numbers without gaps", (database) => {
  test("are taken last: who has not committed yet holds nobody up, unless it is at its end", async () => {
    const here = processOn(database);
    const numbers: string[] = [];
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const take = (name: string, wait?: Promise<void>) =>
      here.act(async (act) => {
        const before = numberLater(act, "test", 2026, (number) => numbers.push(`${name} ${number}`));
        expect(before).toMatch(/^~[0-9a-f]{19}$/);
        await wait;
      });
    const slow = take("slow", waiting);
    await take("quick");
    goOn();
    await slow;
    expect(numbers).toEqual(["quick 1", "slow 2"]);
    await here.stop();
  });

  test("a row whose number was forgotten is not committed", async () => {
    await seedCast(database.orm.em.fork(), new Date("2026-11-23T09:00:00Z"));
    const committing = sql`
      insert into claim (id, number, person_id, policy_id, cause, opened_on, opened_at)
      values (gen_random_uuid(), '~nobody', ${personId(giulia)}, ${policyId("IPP-0001170")}, 'illness', current_date, now())
    `.execute(database.orm.em.fork().getKysely());
    await expect(committing).rejects.toThrow("has no number");
  });
});

test("a verb that is misspelt, or lacks what it says, does not compile", () => {
  type Example = Verb<"thing.made", { parts: number }> | Verb<"thing.lost">;
  const note = notes<Example>();
  const written: object[] = [];
  const act = { note: (one: object) => void written.push(one) };
  const subject = { subjectType: "thing", subjectId: randomUUID() };
  note(act, subject, { verb: "thing.made", parts: 2 });
  // @ts-expect-error no such verb
  note(act, subject, { verb: "thing.mode", parts: 2 });
  // @ts-expect-error of how many parts?
  note(act, subject, { verb: "thing.made" });
  expect(written[0]).toEqual({ ...subject, verb: "thing.made", particulars: { parts: 2 } });
});

function line(subjectId: string) {
  return { subjectType: "alarm", subjectId, verb: "alarm.seen", particulars: {} };
}

async function cursorOf(database: Database, reader: string): Promise<string | undefined> {
  const { rows } = await sql<{ number: string }>`
    select number from journal_cursor where reader = ${reader}`.execute(database.orm.em.fork().getKysely());
  return rows[0] && String(rows[0].number);
}
