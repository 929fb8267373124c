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

/** A rate that cannot be used, and the part of it to mend. */
export interface RateFault {
  readonly field: keyof WeeklyRate;
  readonly reason: Bilingual;
}

/** The codes of ISO 4217, past and present. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

const DECIMAL = /^\d+(?:\.\d+)?$/;
const LONGEST_RATE = 24;

/** What is wrong with a rate published today or before; undefined when nothing is. */
export function rateFault(
  { week, currency, ratePerEuro }: WeeklyRate,
  today: LocalDate,
): RateFault | undefined {
  const fault = (field: keyof WeeklyRate, it: string, en: string) => ({ field, reason: { it, en } });
  if (!/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/.test(week))
    return fault(
      "week",
      `settimana «${week}» non valida; scrivere ad esempio 2026-W17`,
      `“${week}” is not a week; write for example 2026-W17`,
    );
  const thisWeek = isoWeekOf(today);
  if (week > thisWeek)
    return fault(
      "week",
      `la settimana ${week} deve ancora venire (oggi è la ${thisWeek}): il cambio medio si conosce dopo`,
      `week ${week} is still to come (this is ${thisWeek}): its average is known afterwards`,
    );
  if (!currencies.has(currency))
    return fault(
      "currency",
      `valuta «${currency}» sconosciuta; scrivere il codice ISO di tre lettere, ad esempio USD`,
      `“${currency}” is not a known currency; write its ISO code of three letters, for example USD`,
    );
  if (!DECIMAL.test(ratePerEuro) || Number(ratePerEuro) === 0 || ratePerEuro.length > LONGEST_RATE)
    return fault(
      "ratePerEuro",
      `cambio «${ratePerEuro}» non valido; scrivere ad esempio 1.0825`,
      `“${ratePerEuro}” is not a rate; write for example 1.0825`,
    );
  return undefined;
}

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
