import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { throttled } from "../../web/src/lib/throttle.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function counted() {
  const ran: number[] = [];
  const start = Date.now();
  const run = async () => void ran.push(Date.now() - start);
  return { ran, throttle: throttled(run, { gatherMs: 100, pauseMs: 1_000 }) };
}

test("many at once are one run, soon after the first", async () => {
  const { ran, throttle } = counted();
  for (let one = 0; one < 20; one++) throttle.ask();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ran).toEqual([100]);
});

test("a steady stream neither puts it off for ever nor runs it each time, and the last one counts", async () => {
  const { ran, throttle } = counted();
  for (let one = 0; one < 30; one++) {
    throttle.ask();
    await vi.advanceTimersByTimeAsync(100);
  }
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ran).toEqual([100, 1_100, 2_100, 3_100]);
});

test("a slow run is never overtaken by the next, and a failed one ends nothing", async () => {
  let under = 0;
  let most = 0;
  let runs = 0;
  const throttle = throttled(
    async () => {
      runs += 1;
      most = Math.max(most, ++under);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      under -= 1;
      throw new Error("offline");
    },
    { gatherMs: 100, pauseMs: 1_000 },
  );
  for (let one = 0; one < 50; one++) {
    throttle.ask();
    await vi.advanceTimersByTimeAsync(200);
  }
  await vi.advanceTimersByTimeAsync(20_000);
  expect(most).toBe(1);
  expect(runs).toBe(4);
});

test("once stopped nothing runs any more", async () => {
  const { ran, throttle } = counted();
  throttle.ask();
  throttle.stop();
  throttle.ask();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ran).toEqual([]);
});
