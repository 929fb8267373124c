import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allocate,
  cents,
  formatEuros,
  maxCents,
  minCents,
  parseEuros,
  percentOf,
  roundedQuotient,
  sumCents,
  timesCents,
  zero,
} from "../../server/kernel/money.ts";

describe("cents", () => {
  it.each([0.5, Number.NaN, Infinity, 2 ** 53])("%s is not a whole number of cents", (amount) => {
    expect(() => cents(amount)).toThrow(RangeError);
  });

  it("sums, compares and multiplies without leaving whole cents", () => {
    expect(sumCents([])).toBe(zero);
    expect(sumCents([cents(10), cents(-3)])).toBe(7);
    expect(minCents(cents(5), cents(3))).toBe(3);
    expect(maxCents(cents(5), cents(3))).toBe(5);
    expect(timesCents(cents(4500), 5)).toBe(22_500);
    expect(() => sumCents([cents(2 ** 53 - 1), cents(1)])).toThrow(RangeError);
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
});

describe("the one rounding", () => {
  it.each([
    [1n, 2n, 1],
    [-1n, 2n, -1],
    [49n, 100n, 0],
    [5n, 10n, 1],
    [15n, 10n, 2],
    [-15n, 10n, -2],
  ])("%s / %s cents is %s", (numerator, denominator, expected) => {
    expect(roundedQuotient(numerator, denominator)).toBe(expected);
  });

  it.each([
    [10_000, 45, 4500],
    [1, 50, 1],
    [333, 12.5, 42],
    [100, 0.75, 1],
    [-333, 12.5, -42],
    [20_000, 0, 0],
  ])("of %s cents, %s %% is %s", (amount, percent, expected) => {
    expect(percentOf(cents(amount), percent)).toBe(expected);
  });

  it("refuses a percentage finer than a hundredth, negative, or not a number", () => {
    for (const percent of [12.345, -1, Number.NaN])
      expect(() => percentOf(cents(100), percent)).toThrow(RangeError);
  });
});

describe("allocate", () => {
  it("gives the cents left over to the largest remainders, earlier lines first", () => {
    expect(allocate(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(cents(10), [1, 2, 0])).toEqual([3, 7, 0]);
    expect(allocate(cents(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(zero, [0, 0])).toEqual([0, 0]);
    expect(() => allocate(cents(1), [0])).toThrow(RangeError);
    expect(() => allocate(cents(1), [-1, 2])).toThrow(RangeError);
  });

  it("always adds up, and no part is a cent or more away from its fair share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 12 }),
        (total, weights) => {
          const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
          fc.pre(weightSum > 0);
          const parts = allocate(cents(total), weights);
          expect(sumCents(parts)).toBe(total === 0 ? 0 : total);
          parts.forEach((part, index) => {
            expect(Math.abs(part - (total * (weights[index] ?? 0)) / weightSum)).toBeLessThan(1);
          });
        },
      ),
    );
  });
});

describe("reading and writing euros", () => {
  it.each([
    ["1.234,50", 123_450],
    ["1234,5", 123_450],
    ["1234.50", 123_450],
    ["1,234.50", 123_450],
    ["1.234", 123_400],
    ["€ 12", 1200],
    ["12,00 €", 1200],
    ["12 EUR", 1200],
    ["0,01", 1],
    ["-3,20", -320],
    ["1.23", 123],
  ])("%s is %s cents", (text, expected) => {
    expect(parseEuros(text)).toBe(expected);
  });

  it.each([
    "",
    "abc",
    "1,234",
    "1.2345",
    "12,345",
    "1.23.4",
    "1,2,3",
    "12,",
    ",5",
    "1e3",
    "99999999999999999",
    "€",
  ])("%s is not an amount", (text) => {
    expect(parseEuros(text)).toBeUndefined();
  });

  it("writes amounts as each language does", () => {
    expect(formatEuros(cents(123_450), "it")).toBe("1.234,50 €");
    expect(formatEuros(cents(123_450), "en")).toBe("€1,234.50");
    expect(formatEuros(cents(-5), "it")).toBe("-0,05 €");
    expect(formatEuros(cents(123_456_789), "it")).toBe("1.234.567,89 €");
  });

  it("reads back whatever it writes, in both languages", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
        for (const language of ["it", "en"] as const) {
          expect(parseEuros(formatEuros(cents(amount), language))).toBe(cents(amount));
        }
      }),
    );
  });
});
