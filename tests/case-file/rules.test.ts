import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CaseFactName,
  holding,
  isCaseFact,
  isJudgement,
  mayRead,
  mayTell,
  planFacts,
  sources,
  type ToldFact,
  valueStated,
} from "../../server/case-file/rules.ts";

let last = 0;
function said(name: string, value: string, source: ToldFact["source"] = "facility"): ToldFact {
  last += 1;
  return { id: String(last), name, value, source };
}

describe("of several facts of one name", () => {
  test("the most trusted holds, whatever the order in which they were told", () => {
    const desk = said("cause", "injury", "desk");
    const facts = [said("cause", "illness", "member"), desk, said("cause", "illness", "facility")];
    expect(holding(facts).get("cause")).toBe(desk);
    expect(holding([...facts].toReversed()).get("cause")).toBe(desk);
  });

  test("of equally trusted ones the newest holds", () => {
    const newest = said("injuredOn", "2026-11-10");
    expect(holding([newest, { ...newest, id: "0", value: "2026-11-01" }]).get("injuredOn")).toBe(newest);
    const [ninth, tenth] = [
      { ...newest, id: "9" },
      { ...newest, id: "10" },
    ];
    expect(holding([tenth, ninth]).get("injuredOn")).toBe(tenth);
  });

  test("a document that arrives after the desk said there is none is held", () => {
    const missing = said("prescription", "false", "desk");
    const handedIn = said("prescription", "true", "member");
    expect(planFacts([missing, handedIn]).prescription).toBe(true);
    expect(planFacts([{ ...missing, id: "999999" }, handedIn]).prescription).toBe(false);
  });

  test("what holds is one of the most trusted, and none of those is newer: for any order of any facts", () => {
    const anyFact = fc.record({
      id: fc.bigInt({ min: 1n, max: 10n ** 12n }).map(String),
      name: fc.constantFrom("cause", "wellnessVenue", "pathology"),
      value: fc.constantFrom("illness", "injury", "true"),
      source: fc.constantFrom(...sources),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyFact, { selector: ({ id }) => id, maxLength: 12 }), (facts) => {
        const held = holding(facts);
        expect(new Set(held.keys())).toEqual(new Set(facts.map(({ name }) => name)));
        for (const [name, fact] of held) {
          const rivals = facts.filter((one) => one.name === name && one !== fact);
          const rank = sources.indexOf(fact.source);
          for (const rival of rivals) {
            const rivalRank = sources.indexOf(rival.source);
            expect(rivalRank).toBeLessThanOrEqual(rank);
            if (rivalRank === rank) expect(BigInt(rival.id) < BigInt(fact.id)).toBe(true);
          }
        }
      }),
    );
  });
});

describe("what the plan is told", () => {
  test("are the facts that hold, as values, and nothing that no plan asks about", () => {
    const facts = [
      said("cause", "injury"),
      said("injuredOn", "2026-11-10"),
      said("civilDisabilityPercent", "60", "desk"),
      said("aestheticPurpose", "confirmed", "desk"),
      said("pathology", "Distorsione", "member"),
    ];
    expect(planFacts(facts)).toEqual({
      cause: "injury",
      injuredOn: "2026-11-10",
      civilDisabilityPercent: 60,
      aestheticPurpose: "confirmed",
    });
  });

  test("no day of an injury once the cause is an illness", () => {
    const facts = [
      said("cause", "injury"),
      said("injuredOn", "2026-11-10"),
      said("cause", "illness", "desk"),
    ];
    expect(planFacts(facts)).toEqual({ cause: "illness", injuredOn: undefined });
  });

  test("a kept value that cannot be read is a defect, not a guess", () => {
    expect(() => planFacts([said("injuredOn", "yesterday")])).toThrow("injuredOn");
  });
});

describe("who may tell and read a fact", () => {
  const table: readonly (readonly [CaseFactName, member: boolean, facility: boolean, judged: boolean])[] = [
    ["cause", true, true, false],
    ["prescription", true, false, false],
    ["emergencyRoomCertificate", true, true, false],
    ["aestheticPurpose", false, false, true],
    ["extremeSport", false, false, true],
    ["autonomyState", false, false, true],
    ["prescriberFits", false, false, true],
    ["pathology", true, false, false],
    ["prescriptionNumber", true, true, false],
  ];

  test.each(table)(
    "%s: told by a member %s, by a facility %s, judged %s",
    (name, member, facility, judged) => {
      expect(mayTell("member", name)).toBe(member);
      expect(mayTell("facility", name)).toBe(facility);
      expect(mayTell("desk", name)).toBe(true);
      expect(isJudgement(name)).toBe(judged);
    },
  );

  test("a facility reads neither a member's condition nor what the fund's doctor finds", () => {
    expect(mayRead("facility", { name: "pathology", source: "member" })).toBe(false);
    expect(mayRead("facility", { name: "aestheticPurpose", source: "desk" })).toBe(false);
    expect(mayRead("facility", { name: "cause", source: "desk" })).toBe(true);
    expect(mayRead("facility", { name: "prescription", source: "member" })).toBe(true);
    expect(mayRead("member", { name: "aestheticPurpose", source: "desk" })).toBe(true);
  });

  test("what the cover, the invoice or the register of persons states is nobody's to tell", () => {
    for (const name of ["birthDate", "age", "sex", "regime", "treatedOn", "coverFrom", "enrolledAtRenewal"])
      expect(isCaseFact(name), name).toBe(false);
    expect(isCaseFact("constructor")).toBe(false);
    expect(isCaseFact("toString")).toBe(false);
  });
});

describe("a value", () => {
  test.each([
    ["injuredOn", " 2026-11-10 ", "2026-11-10"],
    ["injuredOn", "2026-02-30", undefined],
    ["wellnessVenue", "true", "true"],
    ["wellnessVenue", "yes", undefined],
    ["cause", "injury", "injury"],
    ["cause", "Injury", undefined],
    ["aestheticPurpose", "ruledOut", "ruledOut"],
    ["civilDisabilityPercent", "060", "60"],
    ["civilDisabilityPercent", "-1", undefined],
    ["pathology", "  ", undefined],
    ["pathology", "x".repeat(201), undefined],
    ["pathologySince", "underOneWeek", "underOneWeek"],
    ["illnessStartedOn", "2026-11-01", "2026-11-01"],
    ["illnessStartedOn", "soon", undefined],
  ] as const)("of %s written %j is kept as %j", (name, text, kept) => {
    expect(valueStated(name, text)).toBe(kept);
  });
});
