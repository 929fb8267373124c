import { describe, expect, test } from "vitest";
import { comeBack, fullUntil, limitOn, take, tried } from "../../server/kernel/limits.ts";
import { Refusal } from "../../server/kernel/refusal.ts";
import { clockAt } from "../support/clock.ts";
import { describeOnBothDatabases } from "../support/databases.ts";

const words = { it: "no", en: "no" };
const miss = () => new Refusal("MEMBER_NOT_FOUND", words);

describeOnBothDatabases("counting limits", (database) => {
  const clock = clockAt("2026-11-23T09:00:00Z");
  const fresh = (most: number, minutes = 60) => limitOn({ name: "test", most, minutes }, crypto.randomUUID());
  const em = () => database.orm.em.fork();

  const attempt = (limits: readonly ReturnType<typeof fresh>[], run: (last: boolean) => Promise<unknown>) =>
    tried(
      { em: em(), now: clock.now },
      {
        limits,
        miss: "MEMBER_NOT_FOUND",
        tooMany: (until) => new Refusal("TOO_MANY_UPLOADS", { it: until.toISOString(), en: "" }),
      },
      run,
    ).then(
      () => "done",
      (error: unknown) => (error instanceof Refusal ? error.code : "failed"),
    );
  const missing = async () => {
    throw miss();
  };

  test("of a hundred misses at once exactly as many run as allowed, and one of them is told to be the last", async () => {
    const limit = fresh(30);
    let last = 0;
    const ends = await Promise.all(
      Array.from({ length: 100 }, () =>
        attempt([limit], async (isLast) => {
          if (isLast) last += 1;
          throw miss();
        }),
      ),
    );
    expect(ends.filter((end) => end === "MEMBER_NOT_FOUND")).toHaveLength(30);
    expect(ends.filter((end) => end === "TOO_MANY_UPLOADS")).toHaveLength(70);
    expect(last).toBe(1);
  });

  test("what is done, or refused for another reason, is given back; a failure counts", async () => {
    const limit = fresh(1);
    for (let round = 0; round < 3; round++) {
      expect(await attempt([limit], async () => "fine")).toBe("done");
      expect(
        await attempt([limit], async () => {
          throw new Refusal("NOT_FOUND", words);
        }),
      ).toBe("NOT_FOUND");
    }
    const failing = async () => {
      throw new Error("the database is away");
    };
    expect(await attempt([limit], failing)).toBe("failed");
    expect(await attempt([limit], failing)).toBe("TOO_MANY_UPLOADS");
  });

  test("of several limits all are taken or none, whoever comes first", async () => {
    const [own, shared] = [fresh(5), fresh(3)];
    const ends = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        attempt(index % 2 ? [own, shared] : [shared, own, fresh(1)], missing),
      ),
    );
    expect(ends.filter((end) => end === "MEMBER_NOT_FOUND")).toHaveLength(3);
    expect(await attempt([own], missing)).toBe("MEMBER_NOT_FOUND");
    expect(await attempt([own], missing)).toBe("MEMBER_NOT_FOUND");
    expect(await attempt([own], missing)).toBe("TOO_MANY_UPLOADS");
  });

  test("a window ends by the clock of the product, and another one begins with the next try", async () => {
    const limit = fresh(1, 15);
    expect(await attempt([limit], missing)).toBe("MEMBER_NOT_FOUND");
    expect(await fullUntil(em(), [limit], clock.now())).toEqual(new Date("2026-11-23T09:15:00Z"));
    clock.forward({ minutes: 14, seconds: 59 });
    expect(await attempt([limit], missing)).toBe("TOO_MANY_UPLOADS");
    clock.forward({ seconds: 1 });
    expect(await fullUntil(em(), [limit], clock.now())).toBeUndefined();
    expect(await attempt([limit], missing)).toBe("MEMBER_NOT_FOUND");
    clock.set("2026-11-23T09:00:00Z");
  });

  test("a right try that ends in the next window gives nothing back there", async () => {
    const limit = fresh(1, 15);
    const late = attempt([limit], async () => {
      clock.forward({ minutes: 15 });
      expect(await attempt([limit], missing)).toBe("MEMBER_NOT_FOUND");
    });
    expect(await late).toBe("done");
    expect(await attempt([limit], missing)).toBe("TOO_MANY_UPLOADS");
    clock.set("2026-11-23T09:00:00Z");
  });

  test("what is taken within a transaction that rolls back was not taken", async () => {
    const limit = fresh(1);
    const rolledBack = em().transactional(async (inner) => {
      expect(await take(inner, [limit], clock.now())).toEqual({ full: false, last: true });
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    expect(await take(em(), [limit], clock.now())).toEqual({ full: false, last: true });
    expect(await take(em(), [limit], clock.now())).toMatchObject({ full: true });
  });

  test("windows that have ended do not pile up, and a refusal leaves none behind", async () => {
    const count = async () => {
      const [row] = await em().execute<{ count: number }[]>(
        "select count(*)::int as count from counting_window",
      );
      return row?.count ?? 0;
    };
    const full = fresh(1);
    await attempt([full], missing);
    const before = await count();
    for (let round = 0; round < 10; round++) await attempt([full, fresh(1)], missing);
    expect(await count()).toBe(before);
    for (let round = 0; round < 10; round++) await attempt([fresh(1)], missing);
    clock.forward({ days: 3 });
    for (let round = 0; round < 3; round++) await attempt([fresh(1)], missing);
    expect(await count()).toBe(3);
    clock.set("2026-11-23T09:00:00Z");
  });
});

describe("when to come back", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  test.each([
    ["2026-11-23T09:00:20Z", "fra un minuto", "in a minute"],
    ["2026-11-23T09:14:01Z", "fra 15 minuti", "in 15 minutes"],
    ["2026-11-23T12:04:30Z", "alle 13:05", "at 13:05"],
    ["2026-11-24T08:30:00Z", "mar 24 nov 2026 alle 09:30", "on Tue 24 Nov 2026 at 09:30"],
  ])("%s: %s", (until, it, en) => {
    expect(comeBack(new Date(until), now)).toEqual({ it, en });
  });
});
