import { describe, expect, it } from "vitest";
import { failuresOf } from "../../server/plan/example.ts";
import { exampleTables } from "../../server/plan/examples/all.ts";
import { editions } from "../../server/plan/plans.ts";

// The tables of server/plan/examples are the specification of each article: read them beside the plan.
for (const edition of editions) {
  for (const table of exampleTables[edition.id] ?? []) {
    describe(`${edition.name.en}, article ${table.article}`, () => {
      it.each(table.examples.map((example) => [example.says, example] as const))("%s", (_, example) => {
        expect(failuresOf(edition, table, example)).toEqual([]);
      });
    });
  }
}
