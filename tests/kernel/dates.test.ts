import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  ageOn,
  compareDates,
  contains,
  daysBetween,
  daysIn,
  easterOf,
  formatDate,
  insuranceYearOf,
  isLocalDate,
  isoWeekOf,
  isWorkingDay,
  localDate,
  nightsBetween,
  periodsOverlap,
  romeDate,
  startOfRomeDay,
  turns18On,
  weekdayOf,
} from "../../server/kernel/dates.ts";

const day = localDate;
const anyDay = fc.integer({ min: 0, max: 200_000 }).map((offset) => addDays(day("1900-01-01"), offset));

describe("a local date", () => {
  it.each(["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-1", "20260401", "0999-01-01", ""])(
    "%s does not exist",
    (text) => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => localDate(text)).toThrow(RangeError);
    },
  );

  it("moves by days, months and years over leap days and month ends", () => {
    expect(addDays(day("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2026-01-31"), -2)).toBe("2025-11-30");
    expect(addYears(day("2024-02-29"), 1)).toBe("2025-02-28");
    expect(addYears(day("2024-02-29"), 4)).toBe("2028-02-29");
    expect(daysBetween(day("2026-03-28"), day("2026-03-30"))).toBe(2);
    expect(compareDates(day("2026-01-01"), day("2026-01-02"))).toBe(-1);
  });

  it("adding days and counting days agree", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days === 0 ? 0 : days);
      }),
    );
  });
});

describe("ages", () => {
  it("turn on the birthday, not the day before", () => {
    expect(ageOn(day("2008-11-24"), day("2026-11-23"))).toBe(17);
    expect(ageOn(day("2008-11-23"), day("2026-11-23"))).toBe(18);
    expect(turns18On(day("2008-11-23"))).toBe("2026-11-23");
  });

  it("of those born on 29 February turn on 28 February of common years", () => {
    expect(turns18On(day("2008-02-29"))).toBe("2026-02-28");
    expect(ageOn(day("2008-02-29"), day("2026-02-27"))).toBe(17);
    expect(ageOn(day("2008-02-29"), day("2026-02-28"))).toBe(18);
    expect(ageOn(day("2008-02-29"), day("2028-02-28"))).toBe(19);
    expect(ageOn(day("2008-02-29"), day("2028-02-29"))).toBe(20);
  });
});

describe("Rome", () => {
  it.each([
    ["2026-01-01T22:59:59Z", "2026-01-01"],
    ["2026-01-01T23:00:00Z", "2026-01-02"],
    ["2026-07-01T21:59:59Z", "2026-07-01"],
    ["2026-07-01T22:00:00Z", "2026-07-02"],
    ["2026-03-28T23:30:00Z", "2026-03-29"],
  ])("at %s it is %s there", (instant, expected) => {
    expect(romeDate(new Date(instant))).toBe(expected);
  });

  it("begins its days an hour or two before UTC", () => {
    expect(startOfRomeDay(day("2026-01-15")).toISOString()).toBe("2026-01-14T23:00:00.000Z");
    expect(startOfRomeDay(day("2026-07-15")).toISOString()).toBe("2026-07-14T22:00:00.000Z");
    expect(startOfRomeDay(day("2026-03-29")).toISOString()).toBe("2026-03-28T23:00:00.000Z");
    expect(startOfRomeDay(day("2026-10-25")).toISOString()).toBe("2026-10-24T22:00:00.000Z");
  });

  it("answers the same whatever time zone the machine is set to", () => {
    const program = `
      const { romeDate, addDays, isoWeekOf, insuranceYearOf, localDate } = await import("./server/kernel/dates.ts");
      const today = romeDate(new Date("2026-04-03T22:30:00Z"));
      const year = insuranceYearOf(localDate("2024-02-29"), today);
      console.log([today, addDays(today, 1), isoWeekOf(today), year.from, year.to].join(" "));`;
    const answers = ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"].map((timeZone) =>
      execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
        env: { ...process.env, TZ: timeZone },
        encoding: "utf8",
      }).trim(),
    );
    expect(new Set(answers)).toEqual(new Set(["2026-04-04 2026-04-05 2026-W14 2026-02-28 2027-02-27"]));
  });
});

describe("periods", () => {
  it("include both ends, and may have no end", () => {
    const april = { from: day("2026-04-01"), to: day("2026-04-30") };
    expect(contains(april, day("2026-04-01"))).toBe(true);
    expect(contains(april, day("2026-04-30"))).toBe(true);
    expect(contains(april, day("2026-05-01"))).toBe(false);
    expect(contains({ from: day("2026-04-01"), to: null }, day("2099-01-01"))).toBe(true);
    expect(daysIn(april)).toBe(30);
    expect(periodsOverlap(april, { from: day("2026-04-30"), to: null })).toBe(true);
    expect(periodsOverlap(april, { from: day("2026-05-01"), to: null })).toBe(false);
  });

  it("an insurance year runs from anniversary to the day before the next", () => {
    expect(insuranceYearOf(day("2024-05-10"), day("2026-05-09"))).toEqual({
      from: "2025-05-10",
      to: "2026-05-09",
    });
    expect(insuranceYearOf(day("2024-05-10"), day("2026-05-10"))).toEqual({
      from: "2026-05-10",
      to: "2027-05-09",
    });
  });

  it("a policy begun on a leap day renews on 28 February until the next leap year", () => {
    expect(insuranceYearOf(day("2024-02-29"), day("2025-02-27"))).toEqual({
      from: "2024-02-29",
      to: "2025-02-27",
    });
    expect(insuranceYearOf(day("2024-02-29"), day("2025-02-28"))).toEqual({
      from: "2025-02-28",
      to: "2026-02-27",
    });
    expect(insuranceYearOf(day("2024-02-29"), day("2028-02-28"))).toEqual({
      from: "2027-02-28",
      to: "2028-02-28",
    });
    expect(insuranceYearOf(day("2024-02-29"), day("2028-02-29"))).toEqual({
      from: "2028-02-29",
      to: "2029-02-27",
    });
  });

  it("every day is in its own insurance year, and the next begins right after", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (start, on) => {
        const year = insuranceYearOf(start, on);
        expect(contains(year, on)).toBe(true);
        expect(insuranceYearOf(start, addDays(year.to, 1)).from).toBe(addDays(year.to, 1));
      }),
    );
  });

  it("nights of a stay are counted between admission and discharge", () => {
    expect(nightsBetween(day("2026-04-01"), day("2026-04-01"))).toBe(0);
    expect(nightsBetween(day("2026-04-01"), day("2026-04-04"))).toBe(3);
    expect(() => nightsBetween(day("2026-04-02"), day("2026-04-01"))).toThrow(RangeError);
  });
});

describe("weeks and working days", () => {
  it.each([
    ["2026-04-26", "2026-W17"],
    ["2026-01-01", "2026-W01"],
    ["2027-01-03", "2026-W53"],
    ["2024-12-30", "2025-W01"],
    ["2021-01-03", "2020-W53"],
  ])("%s is in week %s", (date, week) => {
    expect(isoWeekOf(day(date))).toBe(week);
  });

  it.each([
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2038, "2038-04-25"],
  ])("Easter of %s is on %s", (year, expected) => {
    expect(easterOf(year)).toBe(expected);
    expect(weekdayOf(easterOf(year))).toBe(7);
  });

  it("a request of Friday 3 April 2026 with three working days of notice leads to Thursday 9 April", () => {
    expect(addWorkingDays(romeDate(new Date("2026-04-03T21:30:00Z")), 3)).toBe("2026-04-09");
    expect(addWorkingDays(day("2026-12-24"), 1)).toBe("2026-12-28");
    expect(addWorkingDays(day("2026-11-23"), 0)).toBe("2026-11-23");
  });

  it("public holidays are not working days; Saint Francis is one since 2026", () => {
    for (const date of ["2026-04-06", "2026-06-02", "2027-10-04", "2026-12-08", "2026-11-22"]) {
      expect(isWorkingDay(day(date))).toBe(false);
    }
    expect(isWorkingDay(day("2024-10-04"))).toBe(true);
    expect(isWorkingDay(day("2026-11-23"))).toBe(true);
  });
});

it("a date is written as people read it", () => {
  expect(formatDate(day("2026-04-03"), "it")).toBe("ven 3 apr 2026");
  expect(formatDate(day("2026-11-23"), "en")).toBe("Mon 23 Nov 2026");
});
