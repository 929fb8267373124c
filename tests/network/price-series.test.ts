import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type LocalDate, localDate } from "../../server/kernel/dates.ts";
import { cents } from "../../server/kernel/money.ts";
import { arrange, type AskedPrice, type StoredPrice } from "../../server/network/import/price-series.ts";

const day = (text: string) => localDate(text);
const asked = (line: number, from: string, to?: string | null): AskedPrice => ({
  line,
  from: day(from),
  to: typeof to === "string" ? day(to) : to,
  cents: cents(4_000 + line),
});
const stored = (from: string, to: string | null = null): StoredPrice => ({
  from: day(from),
  to: to === null ? null : day(to),
  cents: cents(4_000),
});

test("open prices of one file follow each other, also before a stored one", () => {
  const { taken, refused, closed } = arrange(
    [stored("2027-01-01")],
    [asked(3, "2026-07-01", "2026-12-31"), asked(2, "2026-01-01", null)],
  );
  expect(taken).toEqual([
    { line: 2, to: "2026-06-30" },
    { line: 3, to: "2026-12-31" },
  ]);
  expect([refused, closed]).toEqual([[], []]);
});

test("an open price before a stored one is refused, also when the row that would have ended it is refused", () => {
  const alone = arrange([stored("2027-01-01")], [asked(2, "2026-01-01", null)]);
  expect(alone.refused).toMatchObject([{ line: 2, field: "valid_to" }]);
  const both = arrange(
    [stored("2027-01-01")],
    [asked(2, "2026-01-01", null), asked(3, "2026-07-01", "2027-01-31")],
  );
  expect(both.refused.map(({ line }) => line)).toEqual([3, 2]);
  expect(both.taken).toEqual([]);
});

/** A day of two years. */
const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day("2026-01-01"), days));
const anyEnd = (from: LocalDate) =>
  fc.option(
    fc.integer({ min: 0, max: 300 }).map((days) => addDays(from, days)),
    { nil: null },
  );
const anyPeriod = anyDay.chain((from) => anyEnd(from).map((to) => ({ from, to })));
const byFirstDay = fc.uniqueArray(anyPeriod, { selector: ({ from }) => from, maxLength: 8 });

/** Periods that do not overlap, as the database keeps them. */
function apart(periods: readonly { from: LocalDate; to: LocalDate | null }[]): StoredPrice[] {
  const sorted = periods.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.map(({ from, to }, index) => {
    const next = sorted[index + 1]?.from;
    return { from, to: next && (to === null || to >= next) ? addDays(next, -1) : to, cents: cents(4_000) };
  });
}

test("whatever a file says, prices never overlap afterwards, and the same file again changes nothing", () => {
  fc.assert(
    fc.property(byFirstDay, byFirstDay, (before, file) => {
      const asking = file.map((period, index) => ({ ...period, line: index + 2, cents: cents(5_000) }));
      const result = after(apart(before), asking);
      for (const [index, { to }] of result.entries()) {
        const next = result[index + 1];
        if (next) expect(to !== null && to < next.from).toBe(true);
      }
      const known = new Set(arrange(apart(before), asking).taken.map(({ line }) => line));
      expect(
        after(
          result,
          asking.filter(({ line }) => known.has(line)),
        ),
      ).toEqual(result);
    }),
  );
});

function after(prices: readonly StoredPrice[], asking: readonly AskedPrice[]): StoredPrice[] {
  const { taken, closed } = arrange(prices, asking);
  const kept = prices.map((price) => ({
    ...price,
    to: closed.find(({ from }) => from === price.from)?.to ?? price.to,
  }));
  const brought = taken.flatMap(({ line, to }) => {
    const price = asking.find((one) => one.line === line);
    return price ? [{ from: price.from, to, cents: price.cents }] : [];
  });
  const replaced = new Set(brought.map(({ from }) => from));
  return [...kept.filter(({ from }) => !replaced.has(from)), ...brought].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}
