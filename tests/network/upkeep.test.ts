import { expect, test } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { cents } from "../../server/kernel/money.ts";
import {
  beginningOf,
  lastDayOf,
  mayBeginOn,
  needsConsent,
  periodOn,
} from "../../server/network/fees/rules.ts";
import { emailAddress, mistakesOfWeek, telephone, webAddress } from "../../server/network/upkeep/rules.ts";

test.each([
  ["011/123.4567", "+39 011 123 4567"],
  ["(011) 123-4567", "+39 011 123 4567"],
  ["+39 011 123 4567", "+39 011 123 4567"],
  ["0039011 1234567", "+39 011 1234567"],
  ["+393331234567", "+39 3331234567"],
  ["333 123 4567", "+39 333 123 4567"],
  ["800 123 456", "+39 800 123 456"],
  ["+41 91 123 45 67", "+41 91 123 45 67"],
])("the telephone %s is kept as %s", (typed, kept) => {
  expect(telephone(typed)).toBe(kept);
  expect(telephone(kept)).toBe(kept);
});

test.each([
  "",
  "112",
  "011",
  "zero undici",
  "011 123 4567 int. 3",
  "+0 123 456 789",
  "+39 112",
  "1234567890123456",
])("%j is no telephone", (typed) => {
  expect(telephone(typed)).toBeUndefined();
});

test("a site is reached by http or https only, and an email has a place after the @", () => {
  expect(webAddress("www.centro.it")).toBe("https://www.centro.it");
  expect(webAddress("http://centro.it/sedi?id=1")).toBe("http://centro.it/sedi?id=1");
  expect(webAddress("centro.it:8080/a")).toBe("https://centro.it:8080/a");
  for (const typed of [
    "javascript:alert(1)",
    "ftp://centro.it",
    "https://me:secret@centro.it",
    "centro",
    "https://",
    "a b",
  ])
    expect(webAddress(typed)).toBeUndefined();
  expect(emailAddress("accettazione@centro.it")).toBe("accettazione@centro.it");
  for (const typed of ["accettazione", "a@b", "a b@centro.it", "a@centro..it", `${"a".repeat(250)}@b.it`])
    expect(emailAddress(typed)).toBeUndefined();
});

test("a week without mistakes has none, spans that touch included", () => {
  const span = (weekday: number, opensAt: string, closesAt: string) => ({ weekday, opensAt, closesAt });
  expect(
    mistakesOfWeek([span(1, "08:00", "12:00"), span(1, "12:00", "24:00"), span(7, "00:00", "24:00")]),
  ).toEqual([]);
  const five = Array.from({ length: 5 }, (_, hour) => span(1, `1${hour}:00`, `1${hour}:30`));
  expect(mistakesOfWeek(five).map(({ index }) => index)).toEqual([4]);
});

test("a price begins between tomorrow and a year from now, and holds until the next one", () => {
  const day = localDate;
  const today = day("2026-11-23");
  expect(
    ["2026-11-23", "2026-11-24", "2027-11-23", "2027-11-24"].map((on) => mayBeginOn(day(on), today)),
  ).toEqual([false, true, true, false]);
  expect(beginningOf(day("2026-11-20"), today)).toBe("2026-11-24");
  expect(beginningOf(day("2026-12-01"), today)).toBe("2026-12-01");
  const prices = [
    { validFrom: day("2026-01-01"), validTo: day("2026-12-31"), priceCents: cents(100) },
    { validFrom: day("2027-03-01"), validTo: null, priceCents: cents(120) },
  ];
  expect(periodOn(prices, day("2026-12-31"))).toBe(prices[0]);
  expect(periodOn(prices, day("2027-01-01"))).toBeUndefined();
  expect(lastDayOf(prices, day("2026-12-01"))).toBe("2026-12-31");
  expect(lastDayOf(prices, day("2027-01-15"))).toBe("2027-02-28");
  expect(lastDayOf(prices, day("2027-03-15"))).toBeNull();
  expect([99, 100, 101].map((price) => needsConsent(cents(price), prices[0]))).toEqual([false, false, true]);
  expect(needsConsent(cents(1), undefined)).toBe(true);
});
