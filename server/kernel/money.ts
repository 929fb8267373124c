import type { Language } from "./language.ts";

declare const centsBrand: unique symbol;

/** An amount of money in whole euro cents. Never a fraction, never a float of euros. */
export type Cents = number & { readonly [centsBrand]: "Cents" };

/**
 * Brands a whole number as cents.
 * @throws RangeError for fractions, NaN, infinities and anything beyond ±2^53 - 1.
 */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of cents: ${amount}`);
  return (amount === 0 ? 0 : amount) as Cents; // -0 would print as "-0,00 €"
}

export const zero: Cents = cents(0);

export function addCents(left: Cents, right: Cents): Cents {
  return cents(left + right);
}

export function subtractCents(left: Cents, right: Cents): Cents {
  return cents(left - right);
}

/** The sum of a list, zero when it is empty. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total = cents(total + amount);
  return cents(total);
}

export function minCents(first: Cents, ...others: readonly Cents[]): Cents {
  return cents(Math.min(first, ...others));
}

export function maxCents(first: Cents, ...others: readonly Cents[]): Cents {
  return cents(Math.max(first, ...others));
}

/** Units times the price of one, e.g. five sessions of 45,00 €. */
export function timesCents(amount: Cents, count: number): Cents {
  if (!Number.isSafeInteger(count)) throw new RangeError(`Not a whole count: ${count}`);
  return cents(amount * count);
}

/**
 * The only rounding of money in the product: numerator ÷ denominator, exact halves away from zero
 * (0,005 € → 0,01 €), so that a reversal of an amount is the exact mirror of the amount.
 */
export function roundedQuotient(numerator: bigint, denominator: bigint): Cents {
  if (denominator <= 0n) throw new RangeError(`The denominator must be positive: ${denominator}`);
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return cents(Number(numerator < 0n ? -rounded : rounded));
}

const HUNDREDTHS_PER_WHOLE = 10_000n;

/**
 * A percentage of an amount, rounded once by {@link roundedQuotient}.
 * @param percent whole or with at most two decimals: 45, 12.5, 0.75
 * @throws RangeError when the percentage is negative or finer than a hundredth of a percent.
 */
export function percentOf(amount: Cents, percent: number): Cents {
  const hundredths = Math.round(percent * 100);
  if (!(percent >= 0) || Math.abs(percent * 100 - hundredths) > 1e-6) {
    throw new RangeError(`Not a percentage in hundredths: ${percent}`);
  }
  return roundedQuotient(BigInt(amount) * BigInt(hundredths), HUNDREDTHS_PER_WHOLE);
}

/**
 * Splits a total over weights (line amounts, days …) so that the parts add up to the total exactly: each part is
 * its fair share rounded down, and the cents left over go to the largest remainders, earlier parts first.
 * @throws RangeError when a weight is negative or fractional, or a non-zero total meets only zero weights.
 */
export function allocate(total: Cents, weights: readonly number[]): Cents[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError(`Weights must be whole and not negative: ${weights.join(", ")}`);
  }
  const weightSum = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (weightSum === 0n) {
    if (total !== 0) throw new RangeError("Nothing to allocate to: every weight is zero");
    return weights.map(() => zero);
  }
  const sign = total < 0 ? -1 : 1;
  const magnitude = BigInt(Math.abs(total));
  const shares = weights.map((weight, index) => {
    const exact = magnitude * BigInt(weight);
    return { index, whole: exact / weightSum, remainder: exact % weightSum };
  });
  let left = Number(magnitude - shares.reduce((sum, share) => sum + share.whole, 0n));
  const byRemainder = [...shares].sort((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const parts = shares.map((share) => Number(share.whole));
  for (const share of byRemainder) {
    if (left === 0) break;
    parts[share.index] = (parts[share.index] ?? 0) + 1;
    left -= 1;
  }
  return parts.map((part) => cents(sign * part));
}

const ITALIAN_AMOUNT = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,2})?$/;
const PLAIN_AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2}$/;

/**
 * Reads an amount as people type it: "1.234,50", "1234,5", "€ 12", "12 €", and the plain "1234.50" or "1,234.50".
 * A lone dot before three digits groups thousands ("1.234" is one thousand two hundred and thirty-four euros).
 * @returns undefined when the text is not an amount, has more than two decimals, or is beyond what cents can hold.
 */
export function parseEuros(text: string): Cents | undefined {
  const bare = text
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/^(-?)(?:€|EUR)/i, "$1")
    .replace(/(?:€|EUR)$/i, "")
    .replace(/^\u2212/, "-");
  let normal: string;
  if (ITALIAN_AMOUNT.test(bare)) normal = bare.replaceAll(".", "").replace(",", ".");
  else if (PLAIN_AMOUNT.test(bare)) normal = bare.replaceAll(",", "");
  else return undefined;
  const [euros = "0", decimals = ""] = normal.replace("-", "").split(".");
  const magnitude = Number(euros) * 100 + Number(decimals.padEnd(2, "0"));
  if (!Number.isSafeInteger(magnitude)) return undefined;
  return cents(normal.startsWith("-") ? -magnitude : magnitude);
}

/** "1.234,50 €" in Italian, "€1,234.50" in English; the sign never parts from its number at the end of a line. */
export function formatEuros(amount: Cents, language: Language = "it"): string {
  const sign = amount < 0 ? "-" : "";
  const number = grouped(Math.abs(amount), language);
  return language === "it" ? `${sign}${number}\u00a0€` : `${sign}€${number}`;
}

/** "1.234,50 CHF" in Italian, "1,234.50 CHF" in English: hundredths of another currency, as printed on a document. */
export function formatForeign(hundredths: number, currency: string, language: Language): string {
  return `${hundredths < 0 ? "-" : ""}${grouped(Math.abs(hundredths), language)}\u00a0${currency}`;
}

function grouped(hundredths: number, language: Language): string {
  const whole = String(Math.floor(hundredths / 100));
  const decimals = String(hundredths % 100).padStart(2, "0");
  return language === "it"
    ? `${whole.replace(/\B(?=(?:\d{3})+$)/g, ".")},${decimals}`
    : `${whole.replace(/\B(?=(?:\d{3})+$)/g, ",")}.${decimals}`;
}
