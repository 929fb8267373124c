import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decisions,
  fundPays,
  invoiceMismatch,
  isUndecided,
  lifecycles,
  may,
  type State,
  statusOf,
  statusWords,
  type Verb,
} from "../../server/direct-billing/rules.ts";
import { cents } from "../../server/kernel/money.ts";

const states: readonly State[] = lifecycles.flatMap((lifecycle) =>
  decisions.map((decision) => ({ lifecycle, decision })),
);
const ended = ["settled", "declined", "cancelled", "expired"];

describe("a take-in-charge", () => {
  test("that has ended moves no more, but for a settled one that is reopened", () => {
    const verbs: Verb[] = ["confirm", "decline", "addDocuments", "tell", "cancel", "expire", "settle"];
    for (const state of states.filter(({ lifecycle }) => ended.includes(lifecycle))) {
      expect(verbs.filter((verb) => may(verb, state))).toEqual([]);
      expect(may("revise", state)).toBe(state.lifecycle === "settled");
    }
  });

  test("is confirmed or declined once, settled only when authorised", () => {
    for (const state of states) {
      const awaits = state.lifecycle === "awaitingMember";
      expect([may("confirm", state), may("decline", state)]).toEqual([awaits, awaits]);
      expect(may("settle", state)).toBe(statusOf(state) === "AUTHORISED");
    }
  });

  test("takes documents and facts as long as nobody has decided, and is cancelled unless it was refused", () => {
    for (const state of states.filter(({ lifecycle }) => lifecycle === "open")) {
      const open = state.decision === "toBeEvaluated";
      expect([may("addDocuments", state), may("tell", state)]).toEqual([open, open]);
      expect(may("cancel", state)).toBe(state.decision !== "notCovered");
    }
  });

  test("has one label in every state, in two languages", () => {
    for (const state of states) {
      const { it, en } = statusWords[statusOf(state)];
      expect(it.length).toBeGreaterThan(3);
      expect(en.length).toBeGreaterThan(3);
    }
  });

  test("costs the fund nothing once it has ended without an invoice, and nobody knows what before a decision", () => {
    for (const state of states) {
      const pays = fundPays(state, 22_500, 18_000);
      if (isUndecided(state)) expect(pays).toBeNull();
      else if (statusOf(state) === "SETTLED") expect(pays).toBe(18_000);
      else expect(pays).toBe(statusOf(state) === "AUTHORISED" ? 22_500 : 0);
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
