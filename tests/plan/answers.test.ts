import { describe, expect, it } from "vitest";
import { inputOf, isFactName, readFacts } from "../../server/plan/answers.ts";
import { evaluate } from "../../server/plan/evaluate.ts";
import { ippocrate, physiotherapy, student } from "./cast.ts";

describe("facts as forms and the API carry them", () => {
  it("are read by the kind of each", () => {
    expect(
      readFacts({
        cause: "injury",
        injuredOn: "2026-10-30",
        emergencyRoomCertificate: "true",
        prescription: "false",
        civilDisabilityPercent: "45",
        extremeSport: "raised",
        serviceCode: "RM",
      }),
    ).toEqual({
      facts: {
        cause: "injury",
        injuredOn: "2026-10-30",
        emergencyRoomCertificate: true,
        prescription: false,
        civilDisabilityPercent: 45,
        extremeSport: "raised",
        serviceCode: "RM",
      },
      refused: [],
    });
  });

  it("that are none, or state no value of theirs, are named", () => {
    const wrong = {
      cause: "bad luck",
      injuredOn: "2026-02-30",
      prescription: "maybe",
      civilDisabilityPercent: "-1",
      extremeSport: "true",
      serviceCode: "NO",
      constructor: "true",
    };
    expect(readFacts(wrong)).toEqual({ facts: {}, refused: Object.keys(wrong) });
    expect(isFactName("toString")).toBe(false);
  });

  it("that are missing say how to ask for them", () => {
    const { missing } = evaluate(ippocrate, physiotherapy(student), {});
    expect(missing.map(({ name, input }) => [name, input])).toEqual([
      ["cause", ["illness", "injury", "childbirth", "prevention"]],
      ["injuredOn", "date"],
      ["emergencyRoomCertificate", "yesNo"],
      ["prescription", "yesNo"],
    ]);
    expect(inputOf("pandemic")).toEqual(["raised", "confirmed", "ruledOut"]);
  });
});
