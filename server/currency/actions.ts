import { sql } from "kysely";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { WeeklyRate } from "../kernel/currency.ts";

export interface StoredRates {
  readonly added: number;
  readonly changed: number;
  readonly equal: number;
}

const rowsAtOnce = 1_000;

/** Stores weekly rates by week and currency, all or none; a published correction replaces the rate before it. */
export async function storeRates(em: SqlEntityManager, rates: readonly WeeklyRate[]): Promise<StoredRates> {
  return em.transactional(async (inner) => {
    let added = 0;
    let changed = 0;
    for (let start = 0; start < rates.length; start += rowsAtOnce) {
      const rows = JSON.stringify(rates.slice(start, start + rowsAtOnce));
      const { rows: written } = await sql<{ isNew: boolean }>`
        insert into exchange_rate (week, currency, rate_per_euro)
        select r.week, r.currency, r."ratePerEuro"
        from jsonb_to_recordset(${rows}::jsonb) as r(week text, currency text, "ratePerEuro" text)
        on conflict (week, currency) do update set rate_per_euro = excluded.rate_per_euro
          where exchange_rate.rate_per_euro <> excluded.rate_per_euro
        returning xmax = 0 as "isNew"`.execute(inner.getKysely());
      added += written.filter(({ isNew }) => isNew).length;
      changed += written.filter(({ isNew }) => !isNew).length;
    }
    return { added, changed, equal: rates.length - added - changed };
  });
}
