import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { Enrolment, LimitAccount, LimitEntry, Policy } from "../../server/coverage/entity.ts";
import { capture, hold, lockLimits, release } from "../../server/coverage/ledger.ts";
import { limitWindows } from "../../server/coverage/queries.ts";
import { limitStates } from "./limit-states.ts";
import { leftOf, type LimitWindow } from "../../server/coverage/rules.ts";
import { Person } from "../../server/identity/entity.ts";
import { type Act, perform } from "../../server/kernel/act.ts";
import { clock } from "../../server/kernel/actor.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { vaultOf } from "../../server/kernel/vault.ts";
import { limitsOf } from "../../server/plan/limits.ts";
import { editionOf } from "../../server/plan/plans.ts";
import type { Database } from "../../server/database.ts";
import { describeOnBothDatabases, describeOnPostgres } from "../support/databases.ts";

const vault = vaultOf(Buffer.alloc(32, 7));
const now = new Date("2026-11-23T09:00:00Z");

function performing<T>(database: Database, run: (act: Act) => Promise<T>): Promise<T> {
  const performer = {
    em: database.orm.em.fork(),
    actor: clock,
    now: () => now,
    vault,
    onCommit: () => {},
  };
  return perform(performer, "test", {}, run);
}

/** A family of two under Famiglia, whose insurance year begins on 1 March. */
async function family(database: Database): Promise<{ policy: Policy; people: string[] }> {
  const em = database.orm.em.fork();
  const people = ["female", "male"].map((sex, index) =>
    em.create(Person, {
      id: randomUUID(),
      firstName: "A",
      lastName: "B",
      birthDate: localDate("1980-02-29"),
      sex: sex as "female" | "male",
      taxCode: randomUUID().slice(0, 15) + index,
    }),
  );
  const policy = em.create(Policy, {
    id: randomUUID(),
    number: randomUUID().slice(0, 20),
    planCode: "famiglia",
    holder: people[0]?.id ?? "",
    startsOn: localDate("2026-03-01"),
  });
  for (const person of people) {
    em.create(Enrolment, {
      id: randomUUID(),
      policy: policy.id,
      person: person.id,
      relationship: person === people[0] ? "holder" : "spouse",
      startsOn: localDate("2026-03-01"),
    });
  }
  await em.flush();
  return { policy, people: people.map(({ id }) => id) };
}

function windowsOf(
  database: Database,
  policy: Policy,
  personId: string,
  benefits: readonly string[],
  on: string,
): Promise<LimitWindow[]> {
  const day = localDate(on);
  const edition = editionOf("famiglia", day);
  const limits = new Map(
    benefits.flatMap((code) => limitsOf(edition, code)).map((limit) => [limit.key, limit]),
  );
  return limitWindows(database.orm.em.fork(), [...limits.values()], { personId, policy, day });
}

async function expectLedgerFits(database: Database): Promise<void> {
  const em = database.orm.em.fork();
  const entries = await em.find(LimitEntry, {});
  for (const account of await em.find(LimitAccount, {})) {
    const own = entries.filter(({ limitAccount }) => limitAccount === account.id);
    expect(account.used).toBe(own.reduce((sum, { usedDelta }) => sum + usedDelta, 0));
    expect(account.held).toBe(own.reduce((sum, { heldDelta }) => sum + heldDelta, 0));
    expect(account.used + account.held).toBeLessThanOrEqual(account.capacity);
  }
}

describeOnBothDatabases("the ledger of limits", (database) => {
  let policy: Policy;
  let people: string[];
  beforeAll(async () => {
    ({ policy, people } = await family(database));
  });
  const [first, second] = [() => people[0] ?? "", () => people[1] ?? ""];
  const cause = () => ({ causeType: "test", causeId: randomUUID() });

  test("authorise holds, settle captures and gives the rest back, cancel releases", async () => {
    const windows = await windowsOf(database, policy, first(), ["2.2"], "2026-11-23");
    const standing = async () => {
      const [state] = await limitStates(database.orm.em.fork(), windows);
      return [state?.held, state?.used];
    };
    const why = cause();
    await performing(database, async (act) => {
      for (const account of await lockLimits(act, windows)) hold(act, account, 30_000, why);
    });
    expect(await standing()).toEqual([30_000, 0]);
    await performing(database, async (act) => {
      for (const account of await lockLimits(act, windows)) {
        release(act, account, 30_000, why);
        capture(act, account, 20_000, why);
      }
    });
    expect(await standing()).toEqual([0, 20_000]);
    const other = cause();
    await performing(database, async (act) => {
      for (const account of await lockLimits(act, windows)) hold(act, account, 5_000, other);
    });
    await performing(database, async (act) => {
      for (const account of await lockLimits(act, windows)) release(act, account, 5_000, other);
    });
    expect(await standing()).toEqual([0, 20_000]);
    await expectLedgerFits(database);
  });

  test("a family limit is one for all, a personal limit is each one's own", async () => {
    const ours = await windowsOf(database, policy, first(), ["2.4"], "2026-11-23");
    const theirs = await windowsOf(database, policy, second(), ["2.4"], "2026-11-23");
    const shared = (key: string) =>
      ours.find(({ limitKey }) => limitKey === key)?.ownerId ===
      theirs.find(({ limitKey }) => limitKey === key)?.ownerId;
    expect(ours.length).toBeGreaterThan(1);
    expect(ours.filter(({ limitKey }) => shared(limitKey)).length).toBeGreaterThan(0);
    expect(ours.filter(({ limitKey }) => !shared(limitKey)).length).toBeGreaterThan(0);
  });

  test("the last day of the insurance year and the first of the next draw on different rows", async () => {
    const [old, next] = await Promise.all(
      ["2027-02-28", "2027-03-01"].map(
        async (on) => (await windowsOf(database, policy, first(), ["2.2"], on))[0],
      ),
    );
    expect([old?.startsOn, old?.endsOn]).toEqual(["2026-03-01", "2027-02-28"]);
    expect([next?.startsOn, next?.endsOn]).toEqual(["2027-03-01", "2028-02-29"]);
  });

  test("lenses: what is bought within 24 months of the first draws on one amount, afterwards on a new one", async () => {
    const window = async (on: string) => (await windowsOf(database, policy, first(), ["5.1"], on))[0];
    const opened = await window("2026-11-23");
    await performing(database, (act) => lockLimits(act, opened === undefined ? [] : [opened]));
    expect(opened?.startsOn).toBe("2026-11-23");
    expect((await window("2028-11-22"))?.startsOn).toBe("2026-11-23");
    expect((await window("2028-11-23"))?.startsOn).toBe("2028-11-23");
  });

  test("a pregnancy has one amount, the next its own", async () => {
    const window = async (on: string) =>
      (await windowsOf(database, policy, first(), ["6.1"], on)).find(({ unit }) => unit === "cents");
    const opened = await window("2026-11-23");
    await performing(database, (act) => lockLimits(act, opened === undefined ? [] : [opened]));
    expect((await window("2027-06-01"))?.startsOn).toBe("2026-11-23");
    expect((await window("2028-06-01"))?.startsOn).toBe("2028-06-01");
  });

  test("more than what is left is refused by the code, and by the database itself", async () => {
    const windows = await windowsOf(database, policy, second(), ["2.2"], "2027-05-01");
    await expect(
      performing(database, async (act) => {
        for (const account of await lockLimits(act, windows))
          hold(act, account, account.capacity + 1, cause());
      }),
    ).rejects.toThrow(/overdrawn/);
    await performing(database, (act) => lockLimits(act, windows));
    const em = database.orm.em.fork();
    await expect(em.execute("update limit_account set held = capacity + 1")).rejects.toThrow(
      /never_overdrawn/,
    );
    await expect(em.execute("delete from limit_entry")).rejects.toThrow(/append-only/);
    await expect(em.execute("update limit_entry set used_delta = 0")).rejects.toThrow(/append-only/);
  });
});

describeOnPostgres("640 settlements, 64 at once, over 3 overlapping limits in random order", (database) => {
  test("nothing is overdrawn, nobody deadlocks, and the ledger fits", { timeout: 120_000 }, async () => {
    const { policy, people } = await family(database);
    const person = people[0] ?? "";
    // Visits share one limit with laboratory, both share the plan's; physiotherapy has its own and the plan's.
    const benefits = [["2.1"], ["2.2"], ["2.1", "2.2"], ["2.4"], ["2.1", "2.4"]];
    const windows = new Map(
      (await windowsOf(database, policy, person, ["2.1", "2.2", "2.4"], "2026-11-23"))
        .filter(({ unit }) => unit === "cents")
        .map((window) => [window.limitKey, window]),
    );
    expect(windows.size).toBeGreaterThanOrEqual(3);
    const settleOne = (index: number) =>
      performing(database, async (act) => {
        const wanted = (
          await windowsOf(database, policy, person, benefits[index % benefits.length] ?? [], "2026-11-23")
        )
          .filter(({ unit }) => unit === "cents")
          .sort(() => Math.random() - 0.5);
        const accounts = await lockLimits(act, wanted);
        const amount = Math.min(1_000 + ((index * 7) % 900), ...accounts.map(leftOf));
        if (amount === 0) return 0;
        const why = { causeType: "test", causeId: randomUUID() };
        for (const account of accounts) hold(act, account, amount, why);
        for (const account of accounts) {
          release(act, account, amount, why);
          capture(act, account, amount, why);
        }
        return amount;
      });
    const before = await deadlocks(database);
    let next = 0;
    const worker = async () => {
      while (next < 640) await settleOne(next++);
    };
    await Promise.all(Array.from({ length: 64 }, worker));
    await expectLedgerFits(database);
    expect((await deadlocks(database)) - before).toBe(0);
    const states = await limitStates(database.orm.em.fork(), [...windows.values()]);
    expect(states.some((state) => leftOf(state) === 0)).toBe(true);
  });
});

async function deadlocks(database: Database): Promise<number> {
  const [row] = await database.orm.em
    .fork()
    .execute<{ deadlocks: string }[]>(
      "select deadlocks from pg_stat_database where datname = current_database()",
    );
  return Number(row?.deadlocks);
}

describe("what is left", () => {
  test("is the capacity less what is used and held", () => {
    expect(leftOf({ capacity: 50_000, used: 22_500, held: 10_000 })).toBe(17_500);
  });
});
