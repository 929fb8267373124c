import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addYears, localDate } from "../../server/kernel/dates.ts";
import type { LocalDate } from "../../server/kernel/dates.ts";
import { allocate, cents, sumCents } from "../../server/kernel/money.ts";
import { catalogue } from "../../server/plan/catalogue.ts";
import { benefitOf, chooses, limitOf } from "../../server/plan/edition.ts";
import type { Edition } from "../../server/plan/edition.ts";
import { evaluate } from "../../server/plan/evaluate.ts";
import type { Evaluation } from "../../server/plan/evaluate.ts";
import type { Expense, InsuredPerson, Usage } from "../../server/plan/expense.ts";
import { explainSettlement } from "../../server/plan/explain.ts";
import type { Facts } from "../../server/plan/facts.ts";
import { findingDefinitions } from "../../server/plan/findings.ts";
import type { FindingName } from "../../server/plan/findings.ts";
import { settleInvoice } from "../../server/plan/invoice.ts";
import { accumulatorOf, limitsOf } from "../../server/plan/limits.ts";
import { editions } from "../../server/plan/plans.ts";
import { replay } from "../../server/plan/replay.ts";
import type { StoredExpense } from "../../server/plan/replay.ts";
import { estimate, settle, sumOfLines } from "../../server/plan/settle.ts";

const CASES = 10_000;
const runs = { numRuns: CASES };

const policyStart = localDate("2024-02-29");
const edition = fc.constantFrom(...editions);
const regime = fc.constantFrom("network", "outOfNetwork", "ssn");
const amount = fc
  .oneof(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 3_000_000 }))
  .map(cents);
const treatedOn = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(policyStart, days));
const servedBy = new Map(
  editions.map((of) => [
    of,
    of.benefits.flatMap(({ services }) =>
      catalogue.filter((one) => chooses(services, one)).map(({ code }) => code),
    ),
  ]),
);
const findingNames = Object.keys(findingDefinitions) as FindingName[];

const person: fc.Arbitrary<InsuredPerson> = fc.record({
  birthDate: fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(localDate("1978-01-01"), days)),
  sex: fc.constantFrom("female", "male"),
  relation: fc.constantFrom("holder", "holder", "spouse", "child"),
  cover: fc.constant({ from: policyStart, to: null }),
  policyStart: fc.constant(policyStart),
  enrolledUntil: fc.constantFrom(null, null, null, localDate("2026-06-30")),
});

const expense: fc.Arbitrary<Expense> = fc
  .record({
    person,
    serviceCode: fc.constantFrom(...catalogue.map(({ code }) => code)),
    regime,
    treatedOn,
    amountCents: amount,
    units: fc.integer({ min: 1, max: 30 }),
    nights: fc.option(fc.integer({ min: 0, max: 150 }), { nil: undefined }),
  })
  .map(({ nights, ...rest }) =>
    nights === undefined
      ? rest
      : { ...rest, stay: { admittedOn: rest.treatedOn, dischargedOn: addDays(rest.treatedOn, nights) } },
  );

/** An edition with an expense that it mostly has a benefit for. */
const asking: fc.Arbitrary<[Edition, Expense]> = fc
  .tuple(edition, expense, fc.nat(), fc.boolean())
  .map(([of, asked, pick, anything]) => {
    const served = servedBy.get(of) ?? [];
    return [
      of,
      anything ? asked : { ...asked, serviceCode: served[pick % served.length] ?? asked.serviceCode },
    ];
  });

const maybe = fc.constantFrom(...Array.from({ length: 12 }, () => true), undefined, false);
const facts: fc.Arbitrary<Facts> = fc
  .record({
    cause: fc.constantFrom("injury", "injury", "illness", undefined),
    injuredOn: fc.constantFrom(localDate("2024-03-01"), undefined),
    emergencyRoomCertificate: maybe,
    prescription: maybe,
    paidInvoice: maybe,
    ssnTicketReceipt: maybe,
    clinicalRecord: maybe,
    radiographs: maybe,
    optometristCertificate: maybe,
    providerQualified: maybe,
    whollyAtSsnExpense: maybe,
    tiedToStay: fc.constantFrom(true, undefined),
    finding: fc.option(
      fc.tuple(fc.constantFrom(...findingNames), fc.constantFrom("raised", "confirmed", "ruledOut")),
      {
        nil: undefined,
        freq: 10,
      },
    ),
  })
  .map(({ finding, ...rest }) => (finding ? { ...rest, [finding[0]]: finding[1] } : rest));

/** Something left of every limit of an edition, often nothing at all. */
function usageOf(of: Edition, seeds: readonly number[]): Usage {
  return {
    left: Object.fromEntries(
      of.limits.map(({ key, amount: full }, index) => [
        key,
        Math.floor(full * (seeds[index % seeds.length] ?? 1)),
      ]),
    ),
  };
}
const seeds = fc.array(fc.constantFrom(0, 0.001, 0.05, 0.3, 1, 1), { minLength: 5, maxLength: 5 });

/** The evaluation as if nothing spoke against paying, so that the money steps of every benefit are reached. */
function asIfCovered(evaluation: Evaluation): Evaluation {
  return evaluation.benefit === null ? evaluation : { ...evaluation, answer: "covered" };
}

describe(`over ${CASES} generated expenses`, () => {
  it("what is paid lies between nothing and the lesser of due and left, and the lines add up to the cent", () => {
    fc.assert(
      fc.property(asking, facts, seeds, ([of, asked], known, left) => {
        const usage = usageOf(of, left);
        const evaluation = evaluate(of, asked, known);
        if (evaluation.answer === "notCovered")
          expect(estimate(of, evaluation, asked, usage).payableCents).toBe(0);
        const settlement = estimate(of, asIfCovered(evaluation), asked, usage);
        const { requestedCents, payableCents, memberShareCents } = settlement;
        expect(payableCents).toBeGreaterThanOrEqual(0);
        expect(payableCents).toBeLessThanOrEqual(requestedCents);
        expect(requestedCents).toBe(payableCents + sumOfLines(settlement));
        expect(memberShareCents).toBe(sumOfLines(settlement));
        for (const { limitKey, kind, amount: drawn } of settlement.limitDraws) {
          expect(drawn).toBeGreaterThan(0);
          expect(drawn).toBeLessThanOrEqual(usage.left[limitKey] ?? limitOf(of, limitKey).amount);
          if (kind === "cents") expect(drawn).toBe(payableCents);
        }
        for (const effect of settlement.effects) expect(of.clauses[effect.clause]).toBeDefined();
      }),
      runs,
    );
  });

  it("what is paid is what the plan's own formula says: min(invoice − max(percent, minimum), what is left)", () => {
    const plain = fc.constantFrom(
      {
        of: "ippocrate",
        service: "FKT-RIABILITATIVA",
        percent: 45,
        minimum: 7000,
        key: "ippocrate/6.2",
        limit: 50_000,
      },
      {
        of: "ippocrate",
        service: "AUS-PLANTARI",
        percent: 20,
        minimum: 5000,
        key: "ippocrate/6.3",
        limit: 100_000,
      },
      {
        of: "ippocrate",
        service: "ODO-CORONA",
        percent: 20,
        minimum: 10_000,
        key: "ippocrate/6.4",
        limit: 150_000,
      },
      { of: "famiglia", service: "RM", percent: 30, minimum: 5000, key: "famiglia/2.2", limit: 300_000 },
      {
        of: "famiglia",
        service: "ODO-CORONA",
        percent: 50,
        minimum: 8000,
        key: "famiglia/4.2",
        limit: 120_000,
      },
      { of: "famiglia", service: "GRA-VISITA", percent: 20, minimum: 0, key: "famiglia/6.1", limit: 70_000 },
    );
    fc.assert(
      fc.property(
        plain,
        amount,
        fc.double({ min: 0, max: 1, noNaN: true }),
        expense,
        (row, cost, share, some) => {
          const of = editions.find(({ plan }) => plan === row.of) as Edition;
          const left = Math.floor(row.limit * share);
          const asked: Expense = {
            ...some,
            serviceCode: row.service,
            regime: "outOfNetwork",
            amountCents: cost,
            units: 1,
          };
          const evaluation = asIfCovered(evaluate(of, asked, {}));
          const own = Math.min(cost, Math.max(Math.floor((cost * row.percent + 50) / 100), row.minimum));
          const paid = estimate(of, evaluation, asked, { left: { [row.key]: left } }).payableCents;
          expect(paid).toBe(Math.min(cost - own, left));
        },
      ),
      runs,
    );
  });

  it("a higher invoice never pays less, nor leaves less to the member: one order serves price and share", () => {
    fc.assert(
      fc.property(
        edition,
        expense,
        facts,
        seeds,
        fc.integer({ min: 1, max: 20_000 }),
        (of, asked, known, left, more) => {
          const usage = usageOf(of, left);
          const dearer: Expense = { ...asked, amountCents: cents(asked.amountCents + more) };
          const evaluation = asIfCovered(evaluate(of, asked, known));
          const [cheap, dear] = [asked, dearer].map((one) => estimate(of, evaluation, one, usage));
          expect(dear?.payableCents).toBeGreaterThanOrEqual(cheap?.payableCents ?? NaN);
          expect(dear?.memberShareCents).toBeGreaterThanOrEqual(cheap?.memberShareCents ?? NaN);
        },
      ),
      runs,
    );
  });

  it("more left of the limits never pays less", () => {
    fc.assert(
      fc.property(asking, facts, seeds, ([of, asked], known, left) => {
        const evaluation = asIfCovered(evaluate(of, asked, known));
        const tight = estimate(of, evaluation, asked, usageOf(of, left));
        const wide = estimate(of, evaluation, asked, { left: {} });
        expect(wide.payableCents).toBeGreaterThanOrEqual(tight.payableCents);
      }),
      runs,
    );
  });

  it("beside another cover no more than the expense is paid in all, never more than without it, and an indemnity as ever", () => {
    fc.assert(
      fc.property(asking, facts, seeds, amount, ([of, asked], known, left, paidElsewhereCents) => {
        const evaluation = asIfCovered(evaluate(of, asked, known));
        const usage = usageOf(of, left);
        const alone = estimate(of, evaluation, asked, usage);
        const beside = estimate(of, evaluation, { ...asked, paidElsewhereCents }, usage);
        const isIndemnity = alone.effects.some(({ kind }) => kind === "dailyIndemnity");
        const most = isIndemnity ? Infinity : Math.max(0, asked.amountCents - paidElsewhereCents);
        expect(beside.payableCents).toBe(Math.min(alone.payableCents, most));
        expect(beside.requestedCents).toBe(beside.payableCents + sumOfLines(beside));
      }),
      runs,
    );
  });

  it("supplying what is missing never ends in another question about it, and stored results explain themselves", () => {
    fc.assert(
      fc.property(asking, facts, seeds, ([of, asked], known, left) => {
        const evaluation = evaluate(of, asked, known);
        if (evaluation.answer === "unknown") {
          expect(evaluation.missing.length).toBeGreaterThan(0);
          expect(() => settle(of, evaluation, asked, { left: {} })).toThrow(RangeError);
        } else expect(evaluation.missing).toEqual([]);
        const settlement = estimate(of, evaluation, asked, usageOf(of, left));
        const stored: unknown = JSON.parse(JSON.stringify(settlement));
        expect(stored).toEqual(settlement);
        for (const language of ["it", "en"] as const) {
          expect(explainSettlement(stored as typeof settlement, language).join(" ")).not.toMatch(
            /undefined|NaN/,
          );
        }
      }),
      runs,
    );
  });
});

/** Several expenses of one family over three years, in the order they were presented. */
const presented: fc.Arbitrary<StoredExpense[]> = fc
  .array(
    fc.record({ expense, facts, who: fc.integer({ min: 0, max: 2 }), event: fc.integer({ min: 0, max: 3 }) }),
    { minLength: 2, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ who, event, ...rest }, index) => ({
      ...rest,
      id: String(index),
      personId: `person ${who}`,
      familyId: "family",
      eventId: `event ${event}`,
    })),
  );

describe("over generated histories of a family", () => {
  it("no limit is ever overdrawn, in any window, whatever the order", () => {
    fc.assert(
      fc.property(edition, presented, (of, history) => {
        const drawn = new Map<string, number>();
        const opened = new Map<string, LocalDate[]>();
        const settled = replay(of, history);
        settled.forEach(({ evaluation, settlement }, index) => {
          const stored = history[index];
          if (!settlement || !stored || evaluation.benefit === null) return;
          for (const { limitKey, amount: taken } of settlement.limitDraws) {
            const limit = limitOf(of, limitKey);
            const context = {
              ...stored,
              policyStart,
              treatedOn: stored.expense.treatedOn,
            };
            const owner = `${limitKey} ${accumulatorOf(limit, context).subjectId}`;
            const row = accumulatorOf(limit, { ...context, openedOn: opened.get(owner) ?? [] });
            opened.set(owner, [...(opened.get(owner) ?? []), row.window.from]);
            const key = `${owner} ${row.window.from}`;
            drawn.set(key, (drawn.get(key) ?? 0) + taken);
            expect(drawn.get(key)).toBeLessThanOrEqual(limit.amount);
          }
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("an unrelated person's expenses change nothing, wherever they stand", () => {
    fc.assert(
      fc.property(
        edition,
        presented,
        presented,
        fc.infiniteStream(fc.boolean()),
        (of, ours, theirs, coin) => {
          const others = theirs.map((stored) => ({
            ...stored,
            id: `other ${stored.id}`,
            personId: `other ${stored.personId}`,
            familyId: "other family",
            eventId: `other ${stored.eventId}`,
          }));
          const mixed: StoredExpense[] = [];
          const [left, right] = [[...ours], [...others]];
          while (left.length > 0 || right.length > 0) {
            const next =
              (coin.next().value && left.length > 0) || right.length === 0 ? left.shift() : right.shift();
            if (next) mixed.push(next);
          }
          const alone = replay(of, ours);
          const amid = replay(of, mixed).filter(({ id }) => !id.startsWith("other"));
          expect(amid).toEqual(alone);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("splitting an invoice gains nothing but the rounding of a cent per part", () => {
    fc.assert(
      fc.property(asking, facts, fc.integer({ min: 2, max: 5 }), ([of, asked], known, count) => {
        const evaluation = evaluate(of, asked, known);
        fc.pre(evaluation.answer === "covered" && evaluation.benefit !== null && asked.units >= count);
        const benefit = benefitOf(of, evaluation.benefit ?? "");
        fc.pre(!benefit.steps.some((step) => step.kind === "dailyIndemnity" || step.kind === "deductible"));
        const amounts = allocate(
          asked.amountCents,
          Array.from({ length: count }, () => 1),
        );
        const units = allocate(
          cents(asked.units),
          Array.from({ length: count }, () => 1),
        );
        const one = { id: "whole", personId: "p", familyId: "f", eventId: "e", facts: known };
        const [whole] = replay(of, [{ ...one, expense: asked }]);
        const parts = replay(
          of,
          amounts.map((amountCents, index) => ({
            ...one,
            id: `part ${index}`,
            expense: { ...asked, amountCents, units: units[index] ?? 1 },
          })),
        );
        const paidInParts = sumCents(parts.map(({ settlement }) => settlement?.payableCents ?? cents(0)));
        expect(paidInParts).toBeLessThanOrEqual((whole?.settlement?.payableCents ?? 0) + count);
      }),
      { numRuns: 3000 },
    );
  });

  it("an invoice of many lines pays the sum of its lines, draws what it pays, and never overdraws", () => {
    fc.assert(
      fc.property(
        edition,
        fc.array(fc.tuple(expense, facts), { minLength: 1, maxLength: 6 }),
        seeds,
        (of, all, left) => {
          const first = all[0]?.[0];
          if (!first) return;
          const usage = usageOf(of, left);
          const lines = all
            .map(([asked, known]) => ({
              expense: { ...asked, person: first.person, treatedOn: first.treatedOn, stay: first.stay },
              facts: known,
            }))
            .filter((line) => evaluate(of, line.expense, line.facts).answer !== "unknown");
          const invoice = settleInvoice(of, lines, usage);
          expect(sumCents(invoice.lines.map(({ payableCents }) => payableCents))).toBe(invoice.payableCents);
          for (const { limitKey, amount: drawn } of invoice.limitDraws) {
            expect(drawn).toBeLessThanOrEqual(usage.left[limitKey] ?? 0);
            expect(invoice.usageAfter.left[limitKey]).toBe((usage.left[limitKey] ?? 0) - drawn);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});

it("the day an expense falls in decides its window, also around a leap-day anniversary", () => {
  fc.assert(
    fc.property(treatedOn, (on) => {
      const [limit] = limitsOf(editions[0] as Edition, "6.2");
      if (!limit) throw new Error("6.2 has a limit");
      const row = accumulatorOf(limit, { personId: "p", familyId: "f", policyStart, treatedOn: on });
      expect(row.window.from <= on && on <= (row.window.to ?? on)).toBe(true);
      expect(row.window.to).toBe(
        addDays(addYears(policyStart, Number(row.window.from.slice(0, 4)) - 2023), -1),
      );
    }),
  );
});
