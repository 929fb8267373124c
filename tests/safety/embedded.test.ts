import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CompiledQuery } from "kysely";
import { expect, test } from "vitest";
import { openDatabase } from "../../server/database.ts";
import { freePort } from "../support/postgres.ts";
import { startProduct } from "../support/product.ts";
import { promised } from "../support/promised.ts";
import { Fire, pause, type Rows, secondsUntilWhole } from "./fire.ts";
import { demo, describeSafety, isLong } from "./stage.ts";

describeSafety("34 two processes on the embedded database", () => {
  test("34 the second exits at once, names the first and touches nothing", async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), "blueasy-embedded-"));
    try {
      // what a process that uses the folder leaves there while it lives
      writeFileSync(join(dataFolder, "lock"), String(demo.pid));
      const second = startProduct({ DATA_FOLDER: dataFolder });
      await expect(second).rejects.toThrow(
        new RegExp(`ended with 1 before .*Another Blueasy \\(process ${demo.pid}\\)`, "s"),
      );
      expect(readdirSync(dataFolder)).toEqual(["lock"]);
      expect(readFileSync(join(dataFolder, "lock"), "utf8")).toBe(String(demo.pid));
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
});

/** Quickly tried in `tests/start`: killed outright it starts again. */
if (isLong)
  describeSafety("31 the embedded database", () => {
    test("31 killed outright at random moments it is back with every acknowledged write, and SIGTERM ends it", async () => {
      const dataFolder = mkdtempSync(join(tmpdir(), "blueasy-embedded-"));
      const settings = { DATA_FOLDER: dataFolder, PORT: String(await freePort()) };
      /** Only one process may look: the product has ended by then. */
      const look = async <T>(ask: (rows: Rows) => Promise<T>): Promise<T> => {
        const database = await openDatabase({ databaseUrl: undefined, dataFolder });
        const em = database.orm.em.fork();
        try {
          return await ask(
            async <Row>(text: string, values: unknown[] = []) =>
              (await em.getKysely().executeQuery(CompiledQuery.raw(text, values))).rows as Row[],
          );
        } finally {
          await database.close();
        }
      };
      let product = await startProduct(settings);
      const stage = { client: () => product.client(), look };
      // Nobody can look before it begins: the product is running, and has not begun any request.
      const fire = await Fire.start({ ...stage, look: (ask) => ask(async () => []) }, 4, { payments: 2 });
      const seconds: number[] = [];
      for (let round = 0; round < 12; round++) {
        await pause(Math.random() * 2_000);
        product.signal("SIGKILL");
        await product.ended;
        const began = performance.now();
        product = await startProduct(settings);
        await secondsUntilWhole(stage);
        seconds.push((performance.now() - began) / 1000);
      }
      await fire.putOut();
      expect(await fire.wrongFiles()).toEqual([]);
      const began = performance.now();
      product.signal("SIGTERM");
      await product.ended;
      const sigterm = (performance.now() - began) / 1000;
      process.stdout.write(
        `12 kills, embedded: ${JSON.stringify({ slowestStart: Math.max(...seconds), sigterm, ...fire.figures })}\n`,
      );
      expect(sigterm).toBeLessThan(15);
      expect(await fire.differences(look)).toEqual([]);
      expect(Math.max(...seconds)).toBeLessThan(promised(20));
      rmSync(dataFolder, { recursive: true });
    });
  });
