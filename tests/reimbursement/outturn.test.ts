import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExpenseLine } from "../../server/claim/entity.ts";
import { assess, sumUp } from "../../server/coverage/assessment.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { cents, sumCents } from "../../server/kernel/money.ts";
import { editions } from "../../server/plan/plans.ts";
import { outturnOf } from "../../server/reimbursement/proposal.ts";
import { lessCredited, outcomes, shares } from "../../server/reimbursement/rules.ts";
import { mother } from "../plan/cast.ts";

const services = ["VIS-ORTOPEDICA", "FKT-MANUALE", "RM", "ODO-OTTURAZIONE", "EST-MEDICINA", "OTT-LENTI"];

/** A document as it was handed in, and what a person makes of it. */
const handedIn = fc.record({
  lines: fc.array(
    fc.record({
      serviceCode: fc.constantFrom(...services),
      units: fc.integer({ min: 1, max: 20 }),
      amountCents: fc.integer({ min: 1, max: 500_000 }),
      recognisedPercent: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  outcome: fc.constantFrom(...outcomes),
  creditedPercent: fc.integer({ min: 0, max: 100 }),
  elsewherePercent: fc.integer({ min: 0, max: 100 }),
  leftCents: fc.integer({ min: 0, max: 200_000 }),
  regime: fc.constantFrom("network" as const, "outOfNetwork" as const, "ssn" as const),
  edition: fc.constantFrom(...editions),
});

const part = (amount: number, percent: number) => cents(Math.floor((amount * percent) / 100));

describe("what a person's decision comes to", () => {
  test("asked = paid + left, each euro left has a step, lines add up, and never more than counts or than is left elsewhere", () => {
    fc.assert(
      fc.property(handedIn, ({ lines, outcome, edition, regime, ...given }) => {
        const amounts = lines.map(({ amountCents }) => cents(amountCents));
        const asked = lessCredited(amounts, part(sumCents(amounts), given.creditedPercent));
        const recognised = asked.map((amount, index) =>
          outcome === "approved" ? amount : part(amount, lines[index]?.recognisedPercent ?? 0),
        );
        const paidElsewhere = part(sumCents(recognised), given.elsewherePercent);
        const elsewhere = shares(paidElsewhere, recognised);
        const left = Object.fromEntries(edition.limits.map(({ key }) => [key, given.leftCents]));
        const on = localDate("2026-11-10");
        const assessment = assess(
          {
            insured: {
              ...{ personId: "p", edition, person: mother, limits: [], usage: { left } },
              policy: { id: "c", number: "F", planCode: edition.plan, startsOn: mother.policyStart },
            },
            ...{ regime, on, facts: { cause: "illness", providerQualified: true } },
            lines: lines.map(({ serviceCode, units }, index) => ({
              ...{ serviceCode, units, amountCents: recognised[index] ?? cents(0) },
              paidElsewhereCents: elsewhere[index] ?? cents(0),
            })),
          },
          "assumed",
        );
        const rows = lines.map(({ serviceCode, units }, position) => ({ position, serviceCode, units }));
        const proposal = {
          ...{ lines: rows as unknown as ExpenseLine[], asked, recognised, clause: "1", reason: "Perché." },
          assessment: outcome === "refused" ? undefined : assessment,
        };
        const sum = outcome === "refused" ? undefined : sumUp(assessment, left);
        const outturn = outturnOf(proposal, sum, outcome);
        const { requestedCents, payableCents, memberShareCents, steps } = outturn;
        expect(requestedCents).toBe(sumCents(asked));
        expect(payableCents + memberShareCents).toBe(requestedCents);
        expect(sumCents(steps.map(({ amountCents }) => amountCents))).toBe(memberShareCents);
        expect(sumCents(outturn.lines.map((line) => line.requestedCents))).toBe(requestedCents);
        expect(sumCents(outturn.lines.map((line) => line.payableCents))).toBe(payableCents);
        expect(payableCents).toBeLessThanOrEqual(sumCents(recognised) - paidElsewhere);
        if (outcome === "refused") expect([payableCents, outturn.outcome]).toEqual([0, "refused"]);
      }),
      { numRuns: 500 },
    );
  });
});
