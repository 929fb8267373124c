import { beforeAll, expect, test } from "vitest";
import { rateSheet } from "../../server/currency/import.ts";
import { settledExpenses } from "../../server/direct-billing/replay.ts";
import { compareEditions } from "../../server/plan/compare.ts";
import { findEdition } from "../../server/plan/plans.ts";
import { replay } from "../../server/plan/replay.ts";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { loadFile, places } from "../support/loading.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { authorised, invoiced, physiotherapy, signedIn } from "./story.ts";

interface RegimeAnswer {
  readonly regime: string;
  readonly answer: string;
  readonly clause: string;
  readonly payableCents: number | null;
  readonly memberShareCents: number | null;
  readonly lines: readonly { amountCents: number; clause: string; text: string }[];
  readonly documents: readonly { text: string }[];
  readonly wouldChange: readonly string[];
}

interface PlanAnswer {
  readonly errors: readonly { code: string; message: string; field: string }[];
  readonly answer: {
    benefitName: string | null;
    regimes: readonly RegimeAnswer[];
    exchange: { euroCents: number; week: string } | null;
  } | null;
}

async function ask(client: Client, input: object): Promise<PlanAnswer> {
  const { askPlan } = await client.ask<{ askPlan: PlanAnswer }>(
    `query ($input: PlanQuestionInput!) { askPlan(input: $input) { errors { code message field } answer {
      benefitName exchange { euroCents week }
      regimes { regime answer clause payableCents memberShareCents lines { amountCents clause text } documents { text } wouldChange }
    } } }`,
    { input },
  );
  return askPlan;
}

describeOnBothDatabases("a member asks the plan", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database });

  test("a student pays nothing in network, the larger of 45 % and 70 euros out of it, nothing with the SSN", async () => {
    const student = await signedIn(server, "giulia.ferrero");
    const { answer } = await ask(student, {
      serviceCode: physiotherapy,
      cause: "INJURY",
      injuredOn: "2026-11-10",
      units: 4,
      priceCents: 5_000,
    });
    expect(answer?.regimes.map(({ regime, payableCents }) => [regime, payableCents])).toEqual([
      ["NETWORK", 20_000],
      ["OUT_OF_NETWORK", 11_000],
      ["SSN", 20_000],
    ]);
    for (const { payableCents, memberShareCents, lines } of answer?.regimes ?? []) {
      const shares = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
      expect(shares).toBe(memberShareCents);
      expect((payableCents ?? 0) + shares).toBe(20_000);
    }
  });

  test("after an illness it is not covered, with the clause, and the preferential tariffs remain", async () => {
    const student = await signedIn(server, "giulia.ferrero");
    const { answer } = await ask(student, { serviceCode: physiotherapy, cause: "ILLNESS" });
    for (const { answer: verdict, clause, wouldChange } of answer?.regimes ?? []) {
      expect([verdict, clause]).toEqual(["NOT_COVERED", "6.2"]);
      expect(wouldChange.join(" ")).toContain("6.6");
    }
  });

  test("a family's specialist visit leaves 20 euros in network, and at least 60 out of it", async () => {
    const head = await signedIn(server, "marco.rossi");
    const { answer } = await ask(head, {
      serviceCode: "VIS-ORTOPEDICA",
      cause: "ILLNESS",
      priceCents: 12_000,
    });
    expect(answer?.regimes.map(({ memberShareCents }) => memberShareCents)).toEqual([2_000, 6_000, 0]);
  });

  test("my plan tells every benefit with its terms, limits, documents and exclusions", async () => {
    for (const [userName, benefits] of [
      ["giulia.ferrero", 5],
      ["marco.rossi", 13],
    ] as const) {
      const client = await signedIn(server, userName);
      const { myCover } = await client.ask<{
        myCover: {
          benefits: { code: string; regimes: unknown[]; limits: { left: number; capacity: number }[] }[];
        };
      }>(
        `{ myCover { benefits { code services conditions { clause text } documents { text } exclusions { clause }
          regimes { regime terms { clause text } } limits { key unit capacity used held left counted family } } } }`,
      );
      expect(myCover.benefits.length).toBe(benefits);
      for (const { regimes, limits } of myCover.benefits) {
        expect(regimes.length).toBe(3);
        for (const { left, capacity } of limits) expect(left).toBeLessThanOrEqual(capacity);
      }
    }
  });

  test("a foreign price is converted at the week's average; a week without a rate is named", async () => {
    const rates = [
      "iso_week,currency,avg_rate_per_eur",
      "2026-W48,USD,1.2500",
      "2026-W48,XX,1",
      "2026-W48,USD,1.3",
    ];
    const { refused, ...report } = await loadFile(database, rateSheet, rates);
    expect(places(refused)).toEqual(["3 currency", "4"]);
    expect(report).toMatchObject({ added: 1, changed: 0, equal: 0 });
    expect(await loadFile(database, rateSheet, rates)).toMatchObject({ added: 0, changed: 0, equal: 1 });
    const student = await signedIn(server, "giulia.ferrero");
    const question = {
      serviceCode: physiotherapy,
      cause: "INJURY",
      injuredOn: "2026-11-10",
      on: "2026-11-23",
      priceCents: 10_000,
      currency: "USD",
    };
    const { answer } = await ask(student, question);
    expect(answer?.exchange).toEqual({ euroCents: 8_000, week: "2026-W48" });
    expect(answer?.regimes[0]?.payableCents).toBe(8_000);
    const { errors } = await ask(student, { ...question, on: "2026-11-30" });
    expect(errors).toMatchObject([{ code: "EXCHANGE_RATE_MISSING", field: "input.currency" }]);
    expect(errors[0]?.message).toContain("2026-W49");
  });

  test("what was settled replays to the same cent, and under another edition shows what changes", async () => {
    const reception = await signedIn(server, "reception.crocetta");
    const student = await signedIn(server, "giulia.ferrero");
    await invoiced(reception, await authorised(reception, student, { units: 2 }));
    const expenses = await settledExpenses(database.orm.em.fork());
    const [ippocrate, famiglia] = ["ippocrate-2023-10", "famiglia-2026"].map(findEdition);
    if (ippocrate === undefined || famiglia === undefined) throw new Error("an edition is missing");
    expect(replay(ippocrate, expenses).map(({ settlement }) => settlement?.payableCents)).toEqual([9_000]);
    const [changed] = compareEditions(ippocrate, famiglia, expenses).changed;
    expect(changed).toBeDefined();
  });
});
