import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fundPays, invoiceMismatch, leftToInvoice } from "../../server/direct-billing/rules.ts";
import {
  decisions,
  isUndecided,
  lifecycles,
  type State,
  statusOf,
} from "../../server/direct-billing/state-rules.ts";
import { cents } from "../../server/kernel/money.ts";

const states: readonly State[] = lifecycles.flatMap((lifecycle) =>
  decisions.map((decision) => ({ lifecycle, decision })),
);

describe("a take-in-charge", () => {
  test("costs the fund nothing once it has ended without an invoice, and nobody knows what before a decision", () => {
    for (const state of states) {
      const pays = fundPays(state, 22_500, 18_000);
      if (isUndecided(state)) expect(pays).toBeNull();
      else if (statusOf(state) === "SETTLED") expect(pays).toBe(18_000);
      // as long as another invoice may follow, what was promised stands
      else expect(pays).toBe(["AUTHORISED", "PARTLY_SETTLED"].includes(statusOf(state)) ? 22_500 : 0);
    }
  });
});

describe("an invoice", () => {
  const authorised = [
    { id: "a", units: 5, unitPriceCents: cents(4_500) },
    { id: "b", units: 1, unitPriceCents: cents(12_000) },
  ];
  const at = (...lines: [string, number, number][]) =>
    invoiceMismatch(
      authorised,
      lines.map(([takeInChargeLineId, units, amountCents]) => ({ takeInChargeLineId, units, amountCents })),
    )?.field;

  test("fits up to the last unit and the last cent, for some of the lines or all", () => {
    expect(at(["a", 5, 22_500], ["b", 1, 12_000])).toBeUndefined();
    expect(at(["b", 1, 1])).toBeUndefined();
  });

  test.each<[string, [string, number, number][], string]>([
    ["a unit more", [["a", 6, 22_500]], "input.lines.0.units"],
    ["no unit", [["a", 0, 4_500]], "input.lines.0.units"],
    ["half a unit", [["a", 1.5, 4_500]], "input.lines.0.units"],
    ["a cent more than its units cost", [["a", 4, 18_001]], "input.lines.0.amountCents"],
    ["nothing", [["b", 1, 0]], "input.lines.0.amountCents"],
    ["less than nothing", [["b", 1, -1]], "input.lines.0.amountCents"],
    ["part of a cent", [["b", 1, 0.5]], "input.lines.0.amountCents"],
    [
      "a line twice",
      [
        ["a", 1, 4_500],
        ["a", 1, 4_500],
      ],
      "input.lines.1",
    ],
    [
      "a line of another",
      [
        ["b", 1, 1],
        ["c", 1, 1],
      ],
      "input.lines.1",
    ],
    ["no line at all", [], "input.lines"],
  ])("that asks for %s is refused at its place", (_title, lines, field) => {
    expect(at(...lines)).toBe(field);
  });

  test("after others fits what they left, and a line that is used up is refused at its units", () => {
    const lines = authorised.map((line, position) => ({ ...line, position }));
    const left = leftToInvoice(lines, [
      { position: 0, units: 2 },
      { position: 1, units: 1 },
      { position: 0, units: 1 },
    ]);
    expect(left).toMatchObject({ isNothing: false, lines: [{ units: 2 }, { units: 0 }] });
    const ask = (takeInChargeLineId: string, units: number) =>
      invoiceMismatch(left.lines, [{ takeInChargeLineId, units, amountCents: 100 }])?.field;
    expect([ask("a", 2), ask("a", 3), ask("b", 1)]).toEqual([
      undefined,
      "input.lines.0.units",
      "input.lines.0.units",
    ]);
    expect(leftToInvoice(left.lines, [{ position: 0, units: 2 }]).isNothing).toBe(true);
  });

  test("that fits never asks for more than was authorised", () => {
    const line = fc.record({
      takeInChargeLineId: fc.constantFrom("a", "b", "c"),
      units: fc.integer({ min: 0, max: 7 }),
      amountCents: fc.integer({ min: 0, max: 30_000 }),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 3 }), (lines) => {
        fc.pre(invoiceMismatch(authorised, lines) === undefined);
        const sum = lines.reduce((total, { amountCents }) => total + amountCents, 0);
        expect(sum).toBeLessThanOrEqual(34_500);
      }),
    );
  });
});
