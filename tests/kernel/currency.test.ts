import { describe, expect, it } from "vitest";
import { rateFault, toEuros, weeklyRates } from "../../server/kernel/currency.ts";
import { localDate } from "../../server/kernel/dates.ts";

const published = [
  { week: "2026-W14", currency: "USD", ratePerEuro: "1.0825" },
  { week: "2026-W14", currency: "JPY", ratePerEuro: "161.4" },
  { week: "2026-W53", currency: "CHF", ratePerEuro: "0.94" },
];

describe("foreign invoices", () => {
  const known = weeklyRates(published);

  it.each([
    ["1000.00", "USD", "2026-04-03", 92_379],
    ["15000", "JPY", "2026-03-30", 9_294],
    ["94", "CHF", "2027-01-03", 10_000],
    ["12.345", "EUR", "2026-04-03", 1_235],
    ["0", "USD", "2026-04-05", 0],
  ])(
    "%s %s spent on %s are %s cents at the average rate of the week",
    (amount, currency, spentOn, expected) => {
      expect(toEuros(amount, currency, localDate(spentOn), known)).toMatchObject({ cents: expected });
    },
  );

  it("a week without a rate is refused by its name", () => {
    expect(toEuros("100", "USD", localDate("2026-04-06"), known)).toEqual({
      missingWeek: "2026-W15",
      currency: "USD",
      reason: {
        it: "Manca il cambio medio USD della settimana 2026-W15",
        en: "The average USD rate of week 2026-W15 is missing",
      },
    });
  });

  it("an amount that is not a plain decimal is a mistake of the caller", () => {
    for (const amount of ["1,5", "-1", "1e3", ""]) {
      expect(() => toEuros(amount, "USD", localDate("2026-04-03"), known)).toThrow(RangeError);
    }
  });

  it("a rate that cannot be used says which part is wrong", () => {
    const rate = { week: "2026-W01", currency: "USD", ratePerEuro: "1.1" };
    const today = localDate("2026-11-27");
    expect(rateFault(rate, today)).toBeUndefined();
    expect(rateFault({ ...rate, week: "2026-W54" }, today)?.field).toBe("week");
    for (const currency of ["usd", "XYZ", "EURO"])
      expect(rateFault({ ...rate, currency }, today)?.field).toBe("currency");
    for (const ratePerEuro of ["0", "1,1", "-1", "", "1".repeat(25)])
      expect(rateFault({ ...rate, ratePerEuro }, today)?.field).toBe("ratePerEuro");
  });

  it("the average of a week to come is not known yet", () => {
    const rate = { week: "2026-W49", currency: "USD", ratePerEuro: "1.1" };
    expect(rateFault(rate, localDate("2026-11-29"))?.field).toBe("week");
    expect(rateFault(rate, localDate("2026-11-30"))).toBeUndefined();
  });
});
