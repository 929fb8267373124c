import { randomUUID } from "node:crypto";
import { defineEntity, p } from "@mikro-orm/core";
import { sql } from "kysely";
import type { Act } from "./act.ts";

/** The last number given in a series and year; its row is the lock, so numbers have no gaps. */
const NumberSeriesSchema = defineEntity({
  name: "NumberSeries",
  properties: { series: p.string().length(40).primary(), year: p.integer().primary(), last: p.integer() },
});
export class NumberSeries extends NumberSeriesSchema.class {}
NumberSeriesSchema.setClass(NumberSeries);

/** The next number of a series in a year, from 1; waits for a transaction that took one before. */
export async function nextNumber(act: Act, series: string, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into number_series (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = number_series.last + 1
    returning last`.execute(act.em.getKysely());
  const row = rows[0];
  if (row === undefined) throw new Error(`no number from series ${series}`);
  return row.last;
}

/**
 * Writes the next number of a series when all else of the transaction is done, so that others wait for it as short as can be.
 * @returns what a new row carries until then, 20 characters; the database lets no row be committed with it
 */
export function numberLater(act: Act, series: string, year: number, write: (number: number) => void): string {
  act.atEnd(`${series} ${year}`, async () => write(await nextNumber(act, series, year)));
  return `~${randomUUID().replaceAll("-", "").slice(0, 19)}`;
}
