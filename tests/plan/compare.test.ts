import { expect, it } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { euros } from "../../server/plan/citing.ts";
import { compareEditions, printComparison } from "../../server/plan/compare.ts";
import type { Edition } from "../../server/plan/edition.ts";
import type { StoredExpense } from "../../server/plan/replay.ts";
import { famiglia, mother, visit } from "./cast.ts";

const stored: StoredExpense[] = [120, 15, 90].map((amount, index) => ({
  id: `visit ${index + 1}`,
  personId: "mother",
  familyId: "family",
  expense: visit(mother, { amountCents: euros(amount), treatedOn: localDate(`2026-0${index + 3}-10`) }),
  facts: {},
}));

/** Famiglia as if visits left 30 € each to the member. */
const dearer: Edition = {
  ...famiglia,
  id: "famiglia-2027",
  benefits: famiglia.benefits.map((benefit) => ({
    ...benefit,
    steps: benefit.steps.map((step) =>
      step.kind === "deductible" && step.clause === "2.1" ? { ...step, amountCents: euros(30) } : step,
    ),
  })),
};

it("an edition compared with itself changes nothing", () => {
  expect(compareEditions(famiglia, famiglia, stored).changed).toEqual([]);
});

it("each expense that would be paid otherwise is listed with both reasons", () => {
  const comparison = compareEditions(famiglia, dearer, stored);
  expect(comparison.changed.map(({ id, differenceCents }) => [id, differenceCents])).toEqual([
    ["visit 1", -1000],
    ["visit 3", -1000],
  ]);
  expect([comparison.beforeCents, comparison.afterCents]).toEqual([euros(170), euros(150)]);
  const text = printComparison(comparison);
  expect(text).toContain("visit 1: 100,00 € → 90,00 € (-10,00 €)");
  expect(text).toContain("  − Franchigia di 20,00 € × 1 visita: a tuo carico 20,00 € (art. 2.1).");
  expect(text).toContain("  + Franchigia di 30,00 € × 1 visita: a tuo carico 30,00 € (art. 2.1).");
  expect(text).toContain("Spese cambiate: 2 su 3; pagato in tutto 170,00 € → 150,00 €");
});
