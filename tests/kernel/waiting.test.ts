import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../server/database.ts";
import { longWork } from "../../server/kernel/bounds.ts";
import { isOutage } from "../../server/kernel/outage.ts";
import { cloneTemplate, hasPostgres } from "../support/databases.ts";

const waitMs = 400;

/** How long it took to say that the database does not answer. */
async function outageAfter(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  const error: unknown = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(isOutage(error), String(error)).toBe(true);
  expect(String(error)).toMatch(/^\w+: The database does not answer \(\w+\)\.$/);
  return performance.now() - began;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

if (hasPostgres())
  describe("waiting for PostgreSQL", () => {
    let database: Database;
    let drop: () => Promise<void>;
    const em = () => database.orm.em.fork();
    const answers = () => em().execute("select 1");

    beforeAll(async () => {
      const clone = await cloneTemplate();
      drop = clone.drop;
      database = await openDatabase({
        databaseUrl: clone.address,
        dataFolder: "",
        databaseWaitMs: waitMs,
      });
    });
    afterAll(async () => {
      await database.close();
      await drop();
    });

    test("a connection lost inside a transaction is destroyed, and its place comes back", async () => {
      for (let round = 0; round < 40; round++)
        await outageAfter(() =>
          em().transactional((inside) => inside.execute("select pg_terminate_backend(pg_backend_pid())")),
        );
      await answers();
    });

    test("so is one that was lost while its transaction had nothing to ask", async () => {
      for (let round = 0; round < 20; round++)
        await outageAfter(() =>
          em().transactional(async (inside) => {
            const [row] = await inside.execute<{ pid: number }[]>("select pg_backend_pid() as pid");
            await em().execute("select pg_terminate_backend(?, 1000)", [row?.pid]);
            await inside.execute("select 1");
          }),
        );
      await answers();
    });

    test("one that was lost while nobody used it disturbs nobody", async () => {
      await Promise.all(Array.from({ length: 16 }, answers));
      await em().execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
      );
      await pause(50);
      await Promise.all(Array.from({ length: 16 }, answers));
    });

    test("a statement, a lock and a connection are waited for so long and no longer", async () => {
      const sleep = "select pg_sleep(5)";
      expect(await outageAfter(() => em().execute(sleep))).toBeLessThan(waitMs * 2);
      await em().transactional(async (holder) => {
        await holder.execute("lock table account in access exclusive mode");
        expect(await outageAfter(() => em().execute("select 1 from account"))).toBeLessThan(waitMs * 2);
      });
      let freeAll = () => {};
      const everyone = Array.from({ length: 16 }, () =>
        em().transactional(() => new Promise<void>((resolve) => (freeAll = chain(freeAll, resolve)))),
      );
      await pause(100);
      expect(await outageAfter(answers)).toBeLessThan(waitMs * 2);
      freeAll();
      await Promise.all(everyone);
      await answers();
    });

    test("long work has connections of its own and the time it needs", async () => {
      let freeAll = () => {};
      const everyone = Array.from({ length: 16 }, () =>
        em().transactional(() => new Promise<void>((resolve) => (freeAll = chain(freeAll, resolve)))),
      );
      await longWork(() => em().execute("select pg_sleep(1)"));
      await database.ready();
      freeAll();
      await Promise.all(everyone);
    });
  });

describe("waiting for the embedded database", () => {
  const folder = mkdtempSync(join(tmpdir(), "blueasy-waiting-"));
  let database: Database;
  beforeAll(async () => {
    database = await openDatabase({ databaseUrl: undefined, dataFolder: folder, databaseWaitMs: waitMs });
  }, 60_000);
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  test("while somebody has its one connection the others wait so long and no longer, but for long work", async () => {
    let free = () => {};
    const holder = longWork(() =>
      database.orm.em.fork().transactional(async (inside) => {
        await inside.execute("select 1");
        await new Promise<void>((resolve) => (free = resolve));
      }),
    );
    await pause(50);
    const patient = longWork(() => database.orm.em.fork().execute("select 2 as two"));
    expect(await outageAfter(() => database.orm.em.fork().execute("select 1"))).toBeLessThan(waitMs * 2);
    expect(await outageAfter(() => database.ready())).toBeLessThan(1_500);
    free();
    await holder;
    expect(await patient).toEqual([{ two: 2 }]);
    await database.ready();
  });
});

function chain(first: () => void, second: () => void): () => void {
  return () => {
    first();
    second();
  };
}
