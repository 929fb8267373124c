import { afterAll, beforeAll, expect, test, vi } from "vitest";
import {
  confirmed,
  done,
  newKey,
  opened,
  openingInput,
  paolo,
  physiotherapyLimit,
  signedIn,
  tell,
} from "./demo-story.ts";
import type { Client } from "../support/client.ts";
import { type Product, startProduct } from "../support/product.ts";
import { pause } from "./fire.ts";
import { describeSafety, seededDatabase } from "./stage.ts";
import { romeDate } from "../../server/kernel/dates.ts";

describeSafety("52 two processes on one PostgreSQL", () => {
  let processes: Product[] = [];
  let drop: () => Promise<void>;
  let receptions: Client[] = [];
  let students: Client[] = [];
  const startsOn = romeDate(new Date());

  beforeAll(async () => {
    const database = await seededDatabase();
    drop = database.drop;
    // What is tried here is not how long anybody waits on a busy machine.
    const settings = { DATABASE_URL: database.address, DATABASE_WAIT_MS: "20000" };
    processes = await Promise.all([1, 2].map(() => startProduct(settings)));
    receptions = await Promise.all(processes.map((one) => signedIn(one, "reception.crocetta")));
    students = await Promise.all(processes.map((one) => signedIn(one, "giulia.ferrero")));
  }, 60_000);
  afterAll(async () => {
    for (const one of processes) one.signal("SIGTERM");
    await Promise.all(processes.map((one) => one.ended));
    await drop();
  });

  const at = <T>(clients: readonly T[], index: number): T => {
    const client = clients[index % clients.length];
    if (client === undefined) throw new Error("there are two");
    return client;
  };

  test("52 one key used at both at once opens one take-in-charge", async () => {
    const input = await openingInput(at(receptions, 0), { member: paolo, startsOn });
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, index) =>
        tell(at(receptions, index), "openTakeInCharge", "OpenTakeInChargeInput", input),
      ),
    );
    expect(new Set(answers.map((answer) => done(answer).id)).size).toBe(1);
  });

  test("52 confirmed at both at once, what is authorised is the limit and not a cent more", async () => {
    const requests = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        opened(at(receptions, index), { units: 1, unitPriceCents: 4_500, startsOn }),
      ),
    );
    const decided = await Promise.all(requests.map(({ id }, index) => confirmed(at(students, index), id)));
    expect(decided.reduce((sum, { authorisedCents }) => sum + (authorisedCents ?? 0), 0)).toBe(50_000);
    for (const student of students)
      expect(await physiotherapyLimit(student)).toMatchObject({ heldCents: 50_000, leftCents: 0 });
  });

  test("52 wrong codes tried at either count together", async () => {
    const member = await signedIn(at(processes, 0), "paolo.conti");
    const { id } = await opened(at(receptions, 0), { member: paolo, units: 1, startsOn });
    const { takeInCharge } = await member.ask<{ takeInCharge: { confirmation: { code: string } } }>(
      `query ($id: ID!) { takeInCharge(id: $id) { confirmation { code } } }`,
      { id },
    );
    const { code } = takeInCharge.confirmation;
    const wrong = code === "000000" ? "000001" : "000000";
    const trying = (index: number, tried: string) =>
      tell(at(receptions, index), "confirmTakeInChargeByCode", "ConfirmByCodeInput", {
        ...{ idempotencyKey: newKey(), takeInChargeId: id, code: tried },
      });
    for (let index = 0; index < 5; index++) expect((await trying(index, wrong)).errors).not.toEqual([]);
    for (const index of [0, 1]) {
      const { errors, takeInCharge: standing } = await trying(index, code);
      expect(errors).not.toEqual([]);
      expect(standing?.status ?? "AWAITING_CONFIRMATION").not.toBe("AUTHORISED");
    }
  });

  test("52 what happens at one is told by the other within a second, 19 times of 20", async () => {
    const news = at(students, 1).subscribe<{ happenings: { subjectId: string } }>(
      "subscription { happenings { subjectId } }",
    );
    const heard = new Map<string, number>();
    const listening = (async () => {
      for await (const { happenings } of news)
        if (!heard.has(happenings.subjectId)) heard.set(happenings.subjectId, performance.now());
    })();
    await pause(500);
    const waits: number[] = [];
    for (let nth = 0; nth < 20; nth += 1) {
      const { id } = await opened(at(receptions, 0), { units: 1, startsOn });
      const answered = performance.now();
      await vi.waitFor(() => expect(heard.has(id)).toBe(true), { timeout: 6_000, interval: 10 });
      waits.push((heard.get(id) ?? Infinity) - answered);
    }
    const [slowest, second] = waits.toSorted((one, other) => other - one);
    process.stdout.write(`told by the other process after at most ${slowest?.toFixed(0)} ms\n`);
    expect(second).toBeLessThan(1_000);
    await news.return?.();
    await listening;
  });
});
