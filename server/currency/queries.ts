import type { EntityManager } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { toEuros, weeklyRates } from "../kernel/currency.ts";
import { isoWeekOf, type LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { Refusal } from "../kernel/refusal.ts";
import { ExchangeRate } from "./entity.ts";

/** A foreign amount in euros, with the rate that was used. */
export interface Exchanged {
  readonly cents: Cents;
  readonly week: string;
  readonly ratePerEuro: string;
}

/**
 * Euros for an amount in another currency at the average rate of the week of the expense (guide 3.2, 6.5.6.2).
 * @param amount plain decimal, "1234.50"
 * @throws Refusal EXCHANGE_RATE_MISSING naming the week: no other week is used in its place
 */
export async function exchange(
  em: EntityManager,
  amount: string,
  currency: string,
  spentOn: LocalDate,
  field: string,
): Promise<Exchanged> {
  const converted = await converting(em, amount, currency, spentOn);
  if (!("missingWeek" in converted)) return converted;
  const { it, en } = converted.reason;
  throw new Refusal(
    "EXCHANGE_RATE_MISSING",
    {
      it: `${it}: la Centrale Operativa lo carica appena è pubblicato, riprova più tardi.`,
      en: `${en}: the Operations Centre loads it as soon as it is published, try again later.`,
    },
    { field },
  );
}

/** The same, where the rate of the week is known; else undefined. */
export async function exchanged(
  em: EntityManager,
  amount: string,
  currency: string,
  spentOn: LocalDate,
): Promise<Exchanged | undefined> {
  const converted = await converting(em, amount, currency, spentOn);
  return "missingWeek" in converted ? undefined : converted;
}

async function converting(em: EntityManager, amount: string, currency: string, spentOn: LocalDate) {
  const row = await em.findOne(ExchangeRate, { week: isoWeekOf(spentOn), currency });
  return toEuros(amount, currency, spentOn, weeklyRates(row === null ? [] : [row]));
}

/** The currencies of which any weekly rate was ever loaded. */
export async function currenciesWithRates(em: SqlEntityManager): Promise<string[]> {
  const { rows } = await sql<{ currency: string }>`
    select distinct currency from exchange_rate where currency <> 'EUR' order by currency`.execute(
    em.getKysely(),
  );
  return rows.map(({ currency }) => currency);
}
