import { isoWeekOf } from "./dates.ts";
import type { LocalDate } from "./dates.ts";
import type { Bilingual } from "./language.ts";
import { roundedQuotient } from "./money.ts";
import type { Cents } from "./money.ts";

/** The average rate of a currency in a week: units of the currency for one euro, written as published ("1.20495"). */
export interface WeeklyRate {
  readonly week: string;
  readonly currency: string;
  readonly ratePerEuro: string;
}

export type WeeklyRates = ReadonlyMap<string, string>;

const keyOf = (week: string, currency: string) => `${week} ${currency}`;

export function weeklyRates(rates: Iterable<WeeklyRate>): WeeklyRates {
  return new Map([...rates].map(({ week, currency, ratePerEuro }) => [keyOf(week, currency), ratePerEuro]));
}

export interface RefusedRate {
  readonly line: number;
  readonly reason: Bilingual;
}

const HEADER = ["iso_week", "currency", "avg_rate_per_eur"] as const;
const DECIMAL = /^\d+(?:\.\d+)?$/;

/**
 * Reads a table of weekly averages: comma-separated, with a header naming at least iso_week, currency and
 * avg_rate_per_eur. Rows that cannot be read are listed with their line, never skipped in silence.
 */
export function readWeeklyRates(csv: string): { rates: WeeklyRate[]; refused: RefusedRate[] } {
  const [header = "", ...rows] = csv.replace(/^\uFEFF/, "").split(/\r?\n/);
  const columns = header.split(",").map((name) => name.trim());
  const [week, currency, rate] = HEADER.map((name) => columns.indexOf(name));
  if (
    week === undefined ||
    currency === undefined ||
    rate === undefined ||
    week < 0 ||
    currency < 0 ||
    rate < 0
  ) {
    const names = HEADER.join(", ");
    return {
      rates: [],
      refused: [{ line: 1, reason: { it: `Servono le colonne ${names}`, en: `Columns needed: ${names}` } }],
    };
  }
  const rates: WeeklyRate[] = [];
  const refused: RefusedRate[] = [];
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    if (row.trim() === "") return;
    const cells = row.split(",").map((cell) => cell.trim());
    const read = { week: cells[week] ?? "", currency: cells[currency] ?? "", ratePerEuro: cells[rate] ?? "" };
    const reason =
      refusalOf(read) ?? (seen.has(keyOf(read.week, read.currency)) ? repeated(read) : undefined);
    if (reason) refused.push({ line: index + 2, reason });
    else {
      seen.add(keyOf(read.week, read.currency));
      rates.push(read);
    }
  });
  return { rates, refused };
}

function refusalOf({ week, currency, ratePerEuro }: WeeklyRate): Bilingual | undefined {
  if (!/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/.test(week)) {
    return { it: `Settimana non valida: ${week}`, en: `Not a week: ${week}` };
  }
  if (!/^[A-Z]{3}$/.test(currency))
    return { it: `Valuta non valida: ${currency}`, en: `Not a currency: ${currency}` };
  if (!DECIMAL.test(ratePerEuro) || Number(ratePerEuro) === 0) {
    return { it: `Cambio non valido: ${ratePerEuro}`, en: `Not a rate: ${ratePerEuro}` };
  }
  return undefined;
}

const repeated = ({ week, currency }: WeeklyRate): Bilingual => ({
  it: `Il cambio ${currency} della settimana ${week} è ripetuto`,
  en: `The ${currency} rate of week ${week} is repeated`,
});

export type Conversion =
  | { readonly cents: Cents; readonly week: string; readonly ratePerEuro: string }
  | { readonly missingWeek: string; readonly currency: string; readonly reason: Bilingual };

/**
 * Euros for an amount in another currency, at the average rate of the week in which the expense was made, rounded
 * once. A week without a rate is refused by name: no neighbouring week is used in its place.
 * @param amount as on the invoice, a plain decimal: "1234.50"
 * @throws RangeError when the amount is not a plain decimal.
 */
export function toEuros(
  amount: string,
  currency: string,
  spentOn: LocalDate,
  rates: WeeklyRates,
): Conversion {
  if (!DECIMAL.test(amount)) throw new RangeError(`Not an amount: "${amount}"`);
  const week = isoWeekOf(spentOn);
  const ratePerEuro = currency === "EUR" ? "1" : rates.get(keyOf(week, currency));
  if (ratePerEuro === undefined) {
    return {
      missingWeek: week,
      currency,
      reason: {
        it: `Manca il cambio medio ${currency} della settimana ${week}`,
        en: `The average ${currency} rate of week ${week} is missing`,
      },
    };
  }
  const asked = decimalOf(amount);
  const rate = decimalOf(ratePerEuro);
  const cents = roundedQuotient(asked.digits * 100n * rate.scale, rate.digits * asked.scale);
  return { cents, week, ratePerEuro };
}

/** A decimal as a whole number and the power of ten that divides it: "1.20" is 120 over 100. */
function decimalOf(text: string): { digits: bigint; scale: bigint } {
  const [whole = "0", fraction = ""] = text.split(".");
  return { digits: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length) };
}
