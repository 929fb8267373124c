import { describe, expect, it } from "vitest";
import { runExample } from "../../server/plan/example.ts";
import { ippocrate202310 } from "../../server/plan/editions/ippocrate-2023-10.ts";
import { ippocrateExamples } from "../../server/plan/examples/ippocrate-2023-10.ts";
import { sumOfLines } from "../../server/plan/settle.ts";

for (const table of ippocrateExamples) {
  describe(`Ippocrate, article ${table.article}`, () => {
    it.each(table.examples.map((example) => [example.says, example] as const))("%s", (_, example) => {
      const { evaluation, settlement } = runExample(ippocrate202310, table, example);
      const { answer, benefit, clause, paid, missing, draws } = example.expect;
      expect(evaluation.answer).toBe(answer);
      if (benefit !== undefined) expect(evaluation.benefit).toBe(benefit);
      if (clause !== undefined) expect(evaluation.clause).toBe(clause);
      if (missing !== undefined) expect(evaluation.missing.map(({ name }) => name)).toEqual(missing);
      if (paid !== undefined) expect(settlement.payableCents).toBe(paid);
      if (draws !== undefined) expect(settlement.limitDraws).toEqual(draws);
      expect(settlement.requestedCents).toBe(settlement.payableCents + sumOfLines(settlement));
    });
  });
}
