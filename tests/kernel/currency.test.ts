import { describe, expect, it } from "vitest";
import { readWeeklyRates, toEuros, weeklyRates } from "../../server/kernel/currency.ts";
import { localDate } from "../../server/kernel/dates.ts";

const table = `iso_week,first_day,last_day,currency,avg_rate_per_eur,days
2026-W14,2026-03-30,2026-04-02,USD,1.0825,4
2026-W14,2026-03-30,2026-04-02,JPY,161.4,4
2026-W53,2026-12-28,2027-01-01,CHF,0.94,4`;

describe("foreign invoices", () => {
  const { rates, refused } = readWeeklyRates(table);
  const known = weeklyRates(rates);

  it.each([
    ["1000.00", "USD", "2026-04-03", 92_379],
    ["15000", "JPY", "2026-03-30", 9_294],
    ["94", "CHF", "2027-01-03", 10_000],
    ["12.345", "EUR", "2026-04-03", 1_235],
    ["0", "USD", "2026-04-05", 0],
  ])(
    "%s %s spent on %s are %s cents at the average rate of the week",
    (amount, currency, spentOn, expected) => {
      expect(refused).toEqual([]);
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

  it("a table with wrong rows is read with every refusal named by line", () => {
    const read = readWeeklyRates(
      "\uFEFFiso_week,currency,avg_rate_per_eur\r\n2026-W54,USD,1\r\n2026-W01,usd,1\r\n2026-W01,USD,0\r\n2026-W01,USD,1.1\r\n2026-W01,USD,1.2\r\n",
    );
    expect(read.rates).toEqual([{ week: "2026-W01", currency: "USD", ratePerEuro: "1.1" }]);
    expect(read.refused.map(({ line, reason }) => `${line} ${reason.it}`)).toEqual([
      "2 Settimana non valida: 2026-W54",
      "3 Valuta non valida: usd",
      "4 Cambio non valido: 0",
      "6 Il cambio USD della settimana 2026-W01 è ripetuto",
    ]);
    expect(readWeeklyRates("week;rate\n1;2").refused).toHaveLength(1);
  });
});
