import { describe, expect, test } from "vitest";
import { openingHoursInWords, parseOpeningHours } from "../../server/kernel/opening-hours.ts";
import {
  boundsOf,
  callLines,
  dialled,
  keptValue,
  otherwiseOf,
  settingNames,
  settingOf,
  settingsIn,
  writtenValue,
} from "../../server/settings/rules.ts";

describe("a value that is typed", () => {
  test.each(settingNames)("of %s: what holds otherwise is within its own bounds", (name) => {
    expect(keptValue(name, otherwiseOf(name))).toBe(otherwiseOf(name));
    expect(boundsOf(name).it).not.toBe("");
  });

  test("is a whole number from its least to its most, and nothing beside", () => {
    const { least, most } = settingOf("heldHours") as { least: number; most: number };
    expect([least, most].map((hours) => keptValue("heldHours", String(hours)))).toEqual(["24", "240"]);
    expect(keptValue("heldHours", " 048 ")).toBe("48");
    for (const wrong of [
      "23",
      "241",
      "-72",
      "72,5",
      "72.0",
      "7e1",
      "0x48",
      "",
      "settantadue",
      "9".repeat(300),
    ])
      expect(keptValue("heldHours", wrong), wrong).toBeUndefined();
  });

  test("of a telephone is digits and what stands between them", () => {
    for (const right of ["800 822 444", "+39 051 63.89.046", "0039-051/6389046"])
      expect(keptValue("deskPhone", right)).toBe(right);
    for (const wrong of ["", "12", "chiamare Anna", "800 822 444\u0000<b>", "+".repeat(12)])
      expect(keptValue("deskPhone", wrong), wrong).toBeUndefined();
  });

  test("of opening hours is days with hours that do not overlap", () => {
    expect(keptValue("deskHours", "lun-ven 8:30-19:30;  sab 9-12")).toBe("lun-ven 8:30-19:30; sab 9-12");
    for (const wrong of ["", "sempre", "ven-lun 9-12", "lun 12-9", "lun 9-25", "lun 9-12, 11-13"])
      expect(keptValue("deskHours", wrong), wrong).toBeUndefined();
  });
});

describe("what rooms read", () => {
  test("is what holds otherwise until something is kept, typed", () => {
    expect(settingsIn(new Map())).toMatchObject({
      ...{ approvalAboveCents: 500_000, heldHours: 72, passwordRenewalDays: 180, deskPhone: "800 822 444" },
      deskHours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: "08:30", closesAt: "19:30" })),
    });
    expect(settingsIn(new Map([["heldHours", "48"]])).heldHours).toBe(48);
  });

  test("never leaves its bounds, whatever is kept, and a name that is none is passed over", () => {
    const kept = new Map([
      ["heldHours", "0"],
      ["deskHours", "mai"],
      ["former", "1"],
    ]);
    expect(settingsIn(kept)).toEqual(settingsIn(new Map()));
  });
});

describe("what people read", () => {
  test("has its unit, in their language", () => {
    expect(writtenValue("approvalAboveCents", "500000", "it")).toBe("5.000,00\u00a0€");
    expect(writtenValue("sessionHours", "1", "it")).toBe("1 ora");
    expect(writtenValue("sessionHours", "12", "en")).toBe("12 hours");
    expect(writtenValue("answerDays", "30", "it")).toBe("30 giorni");
  });

  test("of opening hours joins days in a row, and can be typed back", () => {
    const spans = parseOpeningHours("mon-thu 9-12:30,14-18; fri 9-12:30; sun 10-11") ?? [];
    expect(openingHoursInWords(spans, "it")).toBe(
      "lun–gio 9.00–12.30 / 14.00–18.00, ven 9.00–12.30, dom 10.00–11.00",
    );
    expect(parseOpeningHours(openingHoursInWords(spans, "en").replaceAll(", ", "; "))).toEqual(spans);
  });

  test("of a number is dialled from anywhere", () => {
    expect(dialled("800 822 444")).toBe("+39800822444");
    expect(dialled("0039 051 63.89.046")).toBe("+390516389046");
    expect(dialled("+41 91 123 45 67")).toBe("+41911234567");
  });

  test("at the foot of a paper gives up the hours where they have no room, never the numbers", () => {
    const [full, short] = callLines(settingsIn(new Map()), "en");
    expect(full).toBe("Operations Centre 800 822 444, Mon–Fri 8.30–19.30 · from abroad +39 051 63.89.046");
    expect(short).toBe("Operations Centre 800 822 444 · from abroad +39 051 63.89.046");
  });
});
