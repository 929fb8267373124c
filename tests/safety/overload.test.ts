import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { demoPassword } from "../../server/seed/cast.ts";
import { promised, promisedDuring } from "../support/promised.ts";
import { pause } from "./fire.ts";
import { describeSafety, isLong, ownProduct } from "./stage.ts";

describeSafety("33 more at once than can be served", () => {
  const crowd = isLong ? 500 : 300;

  test(`33 of ${crowd} clients at once, who is not served is told within 2 seconds when to come back, and nothing leaks`, async () => {
    const product = await ownProduct();
    try {
      const client = product.client();
      await client.signIn("giulia.ferrero", demoPassword);
      const megabytes = () =>
        Math.round(
          Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${product.pid}/status`, "utf8"))?.[1]) / 1024,
        );
      const atRest = megabytes();
      let until = 0;
      const refused: number[] = [];
      const served: number[] = [];
      const strange = new Set<number>();
      const live: number[] = [];
      const ready: number[] = [];
      /** Whether it was served; when not, one comes back when told. */
      const timed = async (times: number[], path: string) => {
        const began = performance.now();
        const answer = await client.fetch(path);
        await answer.arrayBuffer();
        const milliseconds = performance.now() - began;
        const seconds = Number(answer.headers.get("retry-after"));
        if (answer.status === 200) times.push(milliseconds);
        else if (answer.status !== 503 || seconds === 0) strange.add(answer.status);
        else {
          refused.push(milliseconds);
          await pause(1000 * seconds);
        }
      };
      const visitor = async (index: number) => {
        while (performance.now() < until)
          await timed(served, index % 3 === 0 ? "/statement" : "/takes-in-charge");
      };
      // the first of its kind loads a page's code
      for (let round = 0; round < 20; round++) await timed([], round % 2 ? "/takes-in-charge" : "/statement");
      until = performance.now() + (isLong ? 30_000 : 4_000);
      const database = new URL(product.databaseUrl).pathname.slice(1);
      const stretched = promisedDuring(
        (pid, command) => [process.pid, product.pid].includes(pid) || command.includes(` ${database} `),
      );
      const probe = async (times: number[], path: string) => {
        while (performance.now() < until) {
          await timed(times, path);
          await pause(200);
        }
      };
      await Promise.all([
        ...Array.from({ length: crowd }, (_, index) => visitor(index)),
        ...[probe(live, "/health/live"), probe(ready, "/health/ready")],
      ]);
      const longest = (times: readonly number[]) => Math.round(Math.max(0, ...times));
      const figures = { served: served.length, longestServed: longest(served), refused: refused.length };
      const more = { longestRefused: longest(refused), live: longest(live), ready: longest(ready) };
      process.stdout.write(
        `${crowd} at once: ${JSON.stringify({ ...figures, ...more, atRest, megabytes: megabytes() })}\n`,
      );
      const twoSeconds = stretched(2) * 1000;
      expect([...strange]).toEqual([]);
      expect(served.length).toBeGreaterThan(0);
      expect(refused.length).toBeGreaterThan(0);
      expect(longest(refused)).toBeLessThan(twoSeconds);
      expect(longest(live)).toBeLessThan(twoSeconds);
      expect(longest(ready)).toBeLessThan(twoSeconds);
      const began = performance.now();
      expect((await client.fetch("/takes-in-charge")).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(promised(1) * 1000);
    } finally {
      await product.end();
    }
  });
});
