import { describe, expect, it } from "vitest";
import {
  amountInput,
  centsOf,
  date,
  distance,
  euros,
  fileSize,
  mobile,
  moment,
  shortEuros,
  timeOfDay,
  today,
  weekday,
} from "../../web/src/lib/format.ts";

/** Intl separates amounts and their sign by spaces that do not break. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("amounts", () => {
  it("are written as each language writes them", () => {
    expect(plain(euros(123450, "it"))).toBe("1.234,50 €");
    expect(euros(123450, "en")).toBe("€1,234.50");
  });

  it("lose their zeros only when they are whole euros", () => {
    expect(plain(shortEuros(50000, "it"))).toBe("500 €");
    expect(plain(shortEuros(100000, "it"))).toBe("1.000 €");
    expect(plain(shortEuros(100050, "it"))).toBe("1.000,50 €");
    expect(shortEuros(100000, "en")).toBe("€1,000");
  });

  it.each([
    ["1.234,50", 123450],
    ["1234,5", 123450],
    ["1234.50", 123450],
    ["€ 20", 2000],
    ["1,234.50", 123450],
    ["", null],
    ["venti", null],
    ["-5", null],
    ["1.234", 123400],
    ["1,234", null],
    ["1,2,3", null],
    ["12.5", 1250],
    ["1.234.567,8", 123456780],
  ])("typed as %j are %j cents", (typed, cents) => {
    expect(centsOf(typed)).toBe(cents);
  });

  it("come back from a field as they were put there", () => {
    for (const cents of [0, 1, 99, 100, 12345, 1_000_000]) {
      expect(centsOf(amountInput(cents, "it"))).toBe(cents);
      expect(centsOf(amountInput(cents, "en"))).toBe(cents);
    }
  });
});

describe("dates and times", () => {
  it("name the day", () => {
    expect(date("2026-04-03", "it")).toBe("ven 3 apr 2026");
    expect(date("2026-04-03", "en")).toBe("Fri 3 Apr 2026");
    expect([1, 7].map((number) => weekday(number, "it"))).toEqual(["lunedì", "domenica"]);
  });

  it("are those of Rome, whatever the machine's clock is set to", () => {
    expect(timeOfDay("2026-04-03T22:30:00Z", "it")).toBe("00:30");
    expect(moment("2026-04-03T22:30:00Z", "it")).toBe("sab 4 apr 2026, 00:30");
    expect(today(new Date("2026-12-31T23:30:00Z"))).toBe("2027-01-01");
  });
});

describe("measures", () => {
  it("are as fine as one can use them", () => {
    expect([4, 644, 1250, 21_400].map((meters) => distance(meters, "it"))).toEqual([
      "10 m",
      "640 m",
      "1,3 km",
      "21 km",
    ]);
    expect([300, 7_550_000].map((bytes) => fileSize(bytes, "it"))).toEqual(["1 kB", "7,2 MB"]);
  });
});

describe("numbers of mobiles", () => {
  it("are in groups where Italian, else as they are kept", () => {
    expect(["+393471234567", "+39330123456", "+33612345678"].map(mobile)).toEqual([
      "+39 347 123 4567",
      "+39 330 123 456",
      "+33612345678",
    ]);
  });
});
