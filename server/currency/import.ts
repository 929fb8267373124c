import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { rateFault, type WeeklyRate } from "../kernel/currency.ts";
import { countedMerge, type ImportOptions, type Remarks, type Sheet } from "../kernel/sheet/sheet.ts";
import type { Column, Row } from "../kernel/sheet/table.ts";

const columns: readonly Column[] = [
  { name: "iso_week", alsoCalled: ["week", "settimana", "settimana iso"], isRequired: true },
  { name: "currency", alsoCalled: ["valuta", "divisa", "codice valuta"], isRequired: true },
  {
    name: "avg_rate_per_eur",
    alsoCalled: ["rate", "cambio", "cambio medio", "valuta per euro"],
    isRequired: true,
  },
];

/** The file of weekly average rates; a published correction replaces the rate before it. */
export const rateSheet: Sheet<Staged> = {
  kind: "rates",
  columns,
  example: [
    ["2026-W47", "USD", "1.0825"],
    ["2026-W47", "CHF", "0.9410"],
  ],
  staging: "week text, currency text, rate text",
  key: ({ week, currency }) => `${week} ${currency}`,
  repeats: "stesse settimana e valuta",
  read: readRate,
  merge: mergeRates,
};

interface Staged {
  readonly week: string;
  readonly currency: string;
  readonly rate: string;
}

const fields: Readonly<Record<keyof WeeklyRate, string>> = {
  week: "iso_week",
  currency: "currency",
  ratePerEuro: "avg_rate_per_eur",
};

function readRate({ cells }: Row, remarks: Remarks, { today }: ImportOptions): Staged {
  const rate: WeeklyRate = {
    week: cells["iso_week"] ?? "",
    currency: cells["currency"] ?? "",
    ratePerEuro: plain(cells["avg_rate_per_eur"] ?? ""),
  };
  const fault = rateFault(rate, today);
  if (fault) remarks.refuse(fields[fault.field], fault.reason.it);
  return { week: rate.week, currency: rate.currency, rate: rate.ratePerEuro };
}

/** Kept digit by digit as published; only an Italian comma becomes a dot. */
function plain(text: string): string {
  return /^\d+,\d+$/.test(text) ? text.replace(",", ".") : text;
}

async function mergeRates(em: SqlEntityManager) {
  return countedMerge(
    em,
    sql`
    insert into exchange_rate (week, currency, rate_per_euro)
    select week, currency, rate from staged order by line
    on conflict (week, currency) do update set rate_per_euro = excluded.rate_per_euro
      where exchange_rate.rate_per_euro <> excluded.rate_per_euro
    returning (xmax = 0) as is_new`,
  );
}
