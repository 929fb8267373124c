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
