import { describe, expect, it } from "vitest";
import {
  meant,
  misreadOf,
  planQuestion,
  questionOf,
} from "../../web/src/routes/(member)/plan/ask/question.ts";
import { type RegimeAnswer, saidOnce, verdictOf } from "../../web/src/routes/(member)/plan/ask/verdict.ts";
import {
  allExclusions,
  anchorOf,
  type BenefitOfPlan,
  sharersOf,
} from "../../web/src/routes/(member)/plan/benefits.ts";

const asked = (query: string) => questionOf(new URLSearchParams(query));

describe("a question to the plan", () => {
  it("goes to the API in cents, with the day of an injury only for an injury", () => {
    const injury = asked("cause=INJURY&injuredOn=2026-11-01&price=1.085,50&units=3&on=2026-12-01");
    expect(planQuestion(injury, "RM")).toEqual({
      serviceCode: "RM",
      cause: "INJURY",
      injuredOn: "2026-11-01",
      on: "2026-12-01",
      units: 3,
      priceCents: 108_550,
      currency: "EUR",
    });
    const abroad = planQuestion(asked("price=80&currency=USD"), "RM");
    expect(abroad).toMatchObject({ priceCents: 8_000, currency: "USD" });
    expect(planQuestion(asked("price=80&currency=ABC"), "RM")).toMatchObject({ currency: "EUR" });
    const illness = asked("cause=ILLNESS&injuredOn=2026-11-01");
    expect(planQuestion(illness, "RM")).toEqual({ serviceCode: "RM", cause: "ILLNESS" });
  });

  it("is an illness when the address says nothing, or nonsense", () => {
    expect(asked("").cause).toBe("ILLNESS");
    expect(asked("cause=WAR").cause).toBe("ILLNESS");
  });

  it("names each field that nobody can understand", () => {
    expect(misreadOf(asked("price=85,50&units=100&on=2028-02-29"))).toEqual([]);
    expect(misreadOf(asked("price=abc&units=101&on=2026-02-29&cause=INJURY&injuredOn=ieri"))).toEqual([
      { field: "price", reason: "badPrice" },
      { field: "units", reason: "badUnits" },
      { field: "on", reason: "badDate" },
      { field: "injuredOn", reason: "badDate" },
    ]);
    expect(misreadOf(asked("price=0&units=0")).map(({ field }) => field)).toEqual(["price", "units"]);
  });

  it("means a service by its whole name or when it is the only one found", () => {
    const found = [{ name: "Risonanza magnetica" }, { name: "Risonanza magnetica con contrasto" }];
    expect(meant("risonanza magnetica", found)).toBe(found[0]);
    expect(meant("risonanza", found)).toBeUndefined();
    expect(meant("risonanza con", found.slice(1))).toBe(found[1]);
    expect(meant("risonanza", [])).toBeUndefined();
  });
});

const regime = (parts: Partial<RegimeAnswer>): RegimeAnswer => ({
  regime: "NETWORK",
  answer: "COVERED",
  clause: "2.1",
  reasons: [],
  documents: [],
  wouldChange: [],
  payableCents: null,
  memberShareCents: null,
  lines: [],
  ...parts,
});

describe("the plan's answer", () => {
  it("is the best of its regimes, and names where it is another", () => {
    const checkUp = [
      regime({ regime: "OUT_OF_NETWORK", answer: "NOT_COVERED" }),
      regime({ regime: "NETWORK", answer: "COVERED" }),
      regime({ regime: "SSN", answer: "TO_BE_EVALUATED" }),
    ];
    const verdict = verdictOf(checkUp);
    expect(verdict.answer).toBe("COVERED");
    expect(verdict.leading).toBe(checkUp[1]);
    expect(verdict.others).toEqual([checkUp[0], checkUp[2]]);
    expect(verdictOf(checkUp.slice(0, 1)).answer).toBe("NOT_COVERED");
  });

  it("says what holds everywhere once, and the rest with where it holds", () => {
    const invoice = { clause: "1.6", text: "fattura" };
    const ticket = { clause: "1.6", text: "ticket" };
    const regimes = [
      regime({ regime: "NETWORK", documents: [invoice] }),
      regime({ regime: "SSN", documents: [invoice, ticket] }),
    ];
    expect(saidOnce(regimes, ({ documents }) => documents)).toEqual([
      { ...invoice, only: [] },
      { ...ticket, only: ["SSN"] },
    ]);
  });
});

const benefit = (
  code: string,
  limitKeys: string[],
  exclusions: BenefitOfPlan["exclusions"],
): BenefitOfPlan => ({
  code,
  name: `Benefit ${code}`,
  clause: code,
  services: "",
  regimes: [],
  conditions: [],
  documents: [],
  exclusions,
  limits: limitKeys.map((key) => ({
    key,
    clause: code,
    text: key,
    unit: "CENTS",
    capacity: 1,
    used: 0,
    held: 0,
    left: 1,
    family: false,
    counted: true,
    from: null,
    to: null,
  })),
});

describe("the benefits of a plan", () => {
  const war = { clause: "1.5 d", text: "escluso: Guerra" };
  const visits = benefit("2.1", ["shared", "all"], [war]);
  const laboratory = benefit("2.3", ["shared"], [war, { clause: "1.5 e", text: "excluded: Sport" }]);
  const scans = benefit("2.2", ["all"], []);

  it("stand at anchors that an address can hold", () => {
    expect(anchorOf({ code: "4.1 a" })).toBe("benefit-4.1-a");
  });

  it("name those that draw on the same limit", () => {
    const [shared] = visits.limits;
    expect(shared && sharersOf(shared, visits, [visits, scans, laboratory])).toEqual([laboratory]);
  });

  it("list each exclusion once for paper, without saying “excluded” again", () => {
    expect(allExclusions([visits, scans, laboratory])).toEqual([
      { clause: "1.5 d", text: "Guerra", of: ["2.1", "2.3"] },
      { clause: "1.5 e", text: "Sport", of: ["2.3"] },
    ]);
  });
});
