import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { checkEdition } from "../../server/plan/check.ts";
import { citing } from "../../server/plan/citing.ts";
import { fact } from "../../server/plan/condition.ts";
import type { Benefit, Edition, Step } from "../../server/plan/edition.ts";
import { exampleTables } from "../../server/plan/examples/all.ts";
import { editions, editionOf, findEdition } from "../../server/plan/plans.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { cents } from "../../server/kernel/money.ts";
import { printEdition } from "../../server/plan/print.ts";

const famiglia = findEdition("famiglia-2026") as Edition;
const tables = exampleTables[famiglia.id] ?? [];

/** Famiglia with one benefit changed. */
function withBenefit(code: string, change: (benefit: Benefit) => Benefit): Edition {
  return {
    ...famiglia,
    benefits: famiglia.benefits.map((benefit) => (benefit.code === code ? change(benefit) : benefit)),
  };
}

function withSteps(code: string, ...steps: readonly Step[]): Edition {
  return withBenefit(code, (benefit) => ({ ...benefit, steps: [...benefit.steps, ...steps] }));
}

const messagesOf = (edition: Edition) =>
  checkEdition(edition, tables).map(({ file, clause, message }) => `${file} [${clause}] ${message}`);
const here = famiglia.file;

describe("plan:check", () => {
  it.each(editions.map((edition) => [edition.id, edition] as const))(
    "finds nothing wrong in %s",
    (_, edition) => {
      expect(checkEdition(edition, exampleTables[edition.id] ?? [])).toEqual([]);
    },
  );

  it("names a clause that does not exist", () => {
    expect(messagesOf(withSteps("2.1", { kind: "deadline", years: 2, clause: "99" }))).toContain(
      `${here} [99] the index of clauses does not have it`,
    );
  });

  it("names a limit that does not exist, one nobody draws on, and one drawn on twice", () => {
    const twice = withSteps(
      "2.1",
      { kind: "within", limit: "famiglia/2.9", clause: "2.9" },
      { kind: "within", limit: "famiglia/none", clause: "2.1" },
    );
    const idle: Edition = withBenefit("5.1", (benefit) => ({
      ...benefit,
      steps: benefit.steps.filter((step) => step.kind !== "within"),
    }));
    expect(messagesOf(idle)).toContain(`${here} [5.1] no step draws on the limit famiglia/5.1`);
    expect(checkEdition(twice, tables).map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        "there is no limit famiglia/none",
        '2.1: the step "within" is unreachable: famiglia/2.9 is already drawn on',
      ]),
    );
  });

  it("names units that do not fit", () => {
    const visits = withBenefit("2.1", (benefit) => ({
      ...benefit,
      services: { categories: ["specialistVisit", "physiotherapy"] },
    }));
    expect(checkEdition(visits, []).map(({ message }) => message)).toContain(
      "2.1: a deductible over services of different units",
    );
    const daily = withSteps("2.1", {
      kind: "dailyIndemnity",
      clause: "2.1",
      amountCents: cents(1),
      fromDay: 1,
    });
    expect(checkEdition(daily, []).map(({ message }) => message)).toContain(
      "2.1: pays by the day what is not a stay",
    );
  });

  it("names a step behind another that already decides, and a benefit that another takes everything from", () => {
    const doubled = withSteps("5.1", { kind: "inFull", clause: "5.1", regimes: ["network"] });
    expect(checkEdition(doubled, []).map(({ message }) => message)).toContain(
      '5.1: the step "inFull" is unreachable: inFull already decides network',
    );
    const shadowed: Edition = {
      ...famiglia,
      benefits: [...famiglia.benefits, { ...(famiglia.benefits[0] as Benefit), code: "2.2" }],
    };
    expect(checkEdition(shadowed, []).map(({ message }) => message)).toContain(
      "unreachable: 2.1 already takes the same service",
    );
    const unpaid = withSteps("4.1 a", { kind: "inFull", clause: "4.1 a", regimes: ["ssn"] });
    expect(checkEdition(unpaid, []).map(({ message }) => message)).toContain(
      '4.1 a: the step "inFull" is unreachable: 4.1 a pays nothing ssn',
    );
  });

  it("names a regime for which nothing is said", () => {
    const silent = withBenefit("2.1", (benefit) => ({
      ...benefit,
      steps: benefit.steps.filter((step) => step.kind !== "inFull"),
    }));
    expect(checkEdition(silent, []).map(({ message }) => message)).toContain("nothing says what is paid ssn");
  });

  it("names a step without an example, and an example that fails", () => {
    const stricter = withSteps("7.1", {
      kind: "onlyIf",
      clause: "7.1",
      condition: fact("relation").is("holder"),
      wording: { it: "solo il titolare", en: "the holder only" },
    });
    expect(messagesOf(stricter)).toContain(`${here} [7.1] no example for the step "the holder only"`);
    const cheaper = withBenefit("2.1", (benefit) => ({
      ...benefit,
      steps: benefit.steps.map((step) =>
        step.kind === "deductible" ? { ...step, amountCents: cents(1000) } : step,
      ),
    }));
    expect(messagesOf(cheaper)).toContain(
      `${here} [2.1] example "in network 20 € of each visit stay with the member": paid: expected 10000, got 11000`,
    );
  });
});

describe("a clause", () => {
  it("that the index does not have does not compile, and does not run", () => {
    const rule = citing({ "1": { it: "uno", en: "one" } });
    expect(rule.inFull("1")).toEqual({ kind: "inFull", clause: "1" });
    // @ts-expect-error the index has no clause 2
    expect(() => rule.inFull("2")).toThrow("The index has no clause 2");
  });
});

describe("editions", () => {
  it("answer the same whatever time zone the machine is set to", () => {
    const answers = ["Pacific/Kiritimati", "America/Los_Angeles"].map((timeZone) =>
      execFileSync(process.execPath, ["--import", "tsx", "server/plan/cli/check.ts"], {
        env: { ...process.env, TZ: timeZone },
        encoding: "utf8",
      }),
    );
    expect(answers[0]).toMatch(
      /ippocrate-2023-10: \d+ examples, 0 problems\nfamiglia-2026: \d+ examples, 0 problems/,
    );
    expect(answers[1]).toBe(answers[0]);
  });

  it("are found by plan and day, or by id", () => {
    expect(editionOf("ippocrate", localDate("2026-11-23")).id).toBe("ippocrate-2023-10");
    expect(() => editionOf("ippocrate", localDate("2023-09-30"))).toThrow(RangeError);
    expect(findEdition("none")).toBeUndefined();
  });

  it.each(editions.map((edition) => [edition.id, edition] as const))(
    "%s reads aloud, each step with its clause",
    (_, edition) => {
      for (const language of ["it", "en"] as const) {
        const text = printEdition(edition, language);
        for (const benefit of edition.benefits)
          expect(text).toContain(`${benefit.code}  ${benefit.name[language]}`);
        expect(text).not.toMatch(/undefined|\[object/);
      }
    },
  );

  it("say their numbers as the plan does", () => {
    const text = printEdition(editionOf("ippocrate", localDate("2026-11-23")));
    expect(text).toContain("Fuori rete: scoperto del 45 %, minimo 70,00 € per fattura e persona");
    expect(text).toContain("al massimo 90 giorni per ricovero o evento");
    expect(text).toContain("80,00 € per ogni giorno");
  });
});
