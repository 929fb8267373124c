import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { type LocalDate, localDate } from "../../kernel/dates.ts";
import { type Cents, cents, formatEuros, parseEuros, zero } from "../../kernel/money.ts";
import { dayOf, requiredText } from "../../kernel/sheet/cells.ts";
import { type Findings, type Problem, type Remarks, type Sheet, unstage } from "../../kernel/sheet/sheet.ts";
import type { Column, Row } from "../../kernel/sheet/table.ts";
import { facilityColumn, identify, serviceCodeOf, serviceColumn } from "./named.ts";
import { arrange, type AskedPrice, type StoredPrice } from "./price-series.ts";

const columns: readonly Column[] = [
  facilityColumn,
  serviceColumn,
  { name: "price", alsoCalled: ["prezzo", "tariffa", "importo", "price_eur"], isRequired: true },
  {
    name: "valid_from",
    alsoCalled: ["valida dal", "valido dal", "dal", "decorrenza", "from"],
    isRequired: true,
  },
  { name: "valid_to", alsoCalled: ["valida al", "valido al", "al", "fino al", "scadenza", "to"] },
];

interface StagedFee {
  readonly facility_name: string;
  readonly service_code: string;
  readonly price_cents: Cents;
  readonly valid_from: LocalDate | null;
  readonly valid_to: LocalDate | null;
}

/** The file of fee schedules: what one unit of a service costs at a facility, and from when; with it, that it is offered. */
export const feeSheet: Sheet<StagedFee> = {
  kind: "fees",
  columns,
  example: [
    ["F-001", "FKT-RIABILITATIVA", "45,00 €", "01/01/2026", ""],
    ["F-002", "Visita odontoiatrica", "80.00", "2026-01-01", "31/12/2026"],
  ],
  staging:
    "facility_name text, service_code text, price_cents int, valid_from date, valid_to date, facility uuid, series int",
  key: ({ facility_name, service_code, valid_from }) => `${facility_name}\n${service_code}\n${valid_from}`,
  repeats: "stessi struttura, prestazione e data di inizio",
  read: readFee,
  check: checkFees,
  merge: mergeFees,
};

const LOWEST_USUAL = cents(100);
const HIGHEST_USUAL = cents(2_000_000);
const HIGHEST = cents(100_000_000);
const EARLIEST = localDate("2000-01-01");
const LATEST = localDate("2099-12-31");

function readFee(row: Row, remarks: Remarks): StagedFee {
  const from = dayOf(row, "valid_from", remarks);
  const to = dayOf(row, "valid_to", remarks);
  if (!row.cells["valid_from"]) remarks.refuse("valid_from", "data di inizio mancante");
  for (const [field, day] of [
    ["valid_from", from],
    ["valid_to", to],
  ] as const)
    if (day && (day < EARLIEST || day > LATEST))
      remarks.refuse(field, `l'anno ${day.slice(0, 4)} non è credibile`);
  if (from && to && to < from) remarks.refuse("valid_to", "la fine viene prima dell'inizio");
  return {
    facility_name: requiredText(row, "facility_id", 60, remarks),
    service_code: serviceCodeOf(row, remarks),
    price_cents: priceOf(row, remarks),
    valid_from: from,
    valid_to: to,
  };
}

function priceOf(row: Row, remarks: Remarks): Cents {
  const stated = requiredText(row, "price", 40, remarks);
  const price = parseEuros(stated);
  if (price === undefined) {
    if (stated) remarks.refuse("price", `«${stated}» non è un prezzo in euro; scrivere ad esempio 45,00`);
    return zero;
  }
  if (price <= 0) remarks.refuse("price", `il prezzo deve essere maggiore di zero, non «${stated}»`);
  else if (price > HIGHEST)
    remarks.refuse("price", `${formatEuros(price)} per una prestazione non è credibile`);
  else if (price < LOWEST_USUAL || price > HIGHEST_USUAL || /^[€\s]*\d+\.\d{3}\D*$/.test(stated))
    remarks.note("price", `«${stated}» letto come ${formatEuros(price)}: controllare`);
  return price;
}

/** So many series of prices in memory at once. */
const SERIES_PER_ROUND = 10_000;

interface Series {
  readonly asked: AskedPrice[];
  readonly stored: StoredPrice[];
}

/** Each series of prices, of one service at one facility, is read whole and put in order; see `price-series.ts`. */
async function checkFees(em: SqlEntityManager, present: ReadonlySet<string>): Promise<Findings> {
  const database = em.getKysely();
  const refused: Problem[] = await identify(em, "facility");
  const noted: Problem[] = [];
  await sql`create temporary table closing (series int, valid_from date, valid_to date) on commit drop`.execute(
    database,
  );
  await sql`
    update staged set series = s.series
    from (select line, dense_rank() over (order by facility, service_code) as series from staged) s
    where s.line = staged.line`.execute(database);
  await sql`create index on staged (series)`.execute(database);
  await sql`analyze staged`.execute(database);
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(series), 0)::int as last from staged`.execute(database);
  const hasEnd = present.has("valid_to");
  for (let from = 1; from <= (rows[0]?.last ?? 0); from += SERIES_PER_ROUND) {
    const round = await seriesBetween(em, from, from + SERIES_PER_ROUND - 1, hasEnd);
    const taken: { line: number; to: LocalDate | null }[] = [];
    const closed: { series: number; from: LocalDate; to: LocalDate }[] = [];
    const outside: Problem[] = [];
    for (const [series, { stored, asked }] of round) {
      const arranged = arrange(stored, asked);
      taken.push(...arranged.taken);
      closed.push(...arranged.closed.map((each) => ({ series, ...each })));
      outside.push(...arranged.refused);
      noted.push(...arranged.noted);
    }
    await writeRound(em, taken, closed);
    await unstage(em, outside);
    refused.push(...outside);
  }
  return { refused, noted };
}

async function seriesBetween(
  em: SqlEntityManager,
  first: number,
  last: number,
  hasEnd: boolean,
): Promise<Map<number, Series>> {
  const { rows } = await sql<{
    series: number;
    line: number | null;
    from: LocalDate;
    to: LocalDate | null;
    cents: Cents;
  }>`
    select series, line, valid_from::text as "from", valid_to::text as "to", price_cents as cents
    from staged where series between ${first} and ${last}
    union all
    select s.series, null, i.valid_from::text, i.valid_to::text, i.price_cents
    from (
      select distinct series, facility, service_code from staged where series between ${first} and ${last}
    ) s
    join fee_schedule_item i on i.facility_id = s.facility and i.service_code = s.service_code
  `.execute(em.getKysely());
  const found = new Map<number, Series>();
  for (const { series, line, from, to, cents: price } of rows) {
    const one = found.get(series) ?? { asked: [], stored: [] };
    if (line === null) one.stored.push({ from, to, cents: price });
    else one.asked.push({ line, from, to: hasEnd ? to : undefined, cents: price });
    found.set(series, one);
  }
  return found;
}

async function writeRound(
  em: SqlEntityManager,
  taken: readonly object[],
  closed: readonly object[],
): Promise<void> {
  const database = em.getKysely();
  await sql`
    update staged set valid_to = t."to"
    from jsonb_to_recordset(${JSON.stringify(taken)}::jsonb) as t (line int, "to" date)
    where t.line = staged.line and staged.valid_to is distinct from t."to"`.execute(database);
  await sql`
    insert into closing (series, valid_from, valid_to)
    select series, "from", "to" from jsonb_to_recordset(${JSON.stringify(closed)}::jsonb)
      as c (series int, "from" date, "to" date)`.execute(database);
}

/** Prices that end or change come first, so that the new ones find their place free. */
async function mergeFees(em: SqlEntityManager) {
  const database = em.getKysely();
  await sql`
    insert into facility_service (facility_id, service_code)
    select distinct facility, service_code from staged s
    where not exists (
      select 1 from facility_service o where o.facility_id = s.facility and o.service_code = s.service_code
    )
    order by 1, 2
    on conflict do nothing`.execute(database);
  await sql`
    update fee_schedule_item i set valid_to = c.valid_to
    from closing c join (select distinct series, facility, service_code from staged) s using (series)
    where i.facility_id = s.facility and i.service_code = s.service_code and i.valid_from = c.valid_from
  `.execute(database);
  const changed = await sql`
    update fee_schedule_item i set price_cents = s.price_cents, valid_to = s.valid_to
    from staged s
    where i.facility_id = s.facility and i.service_code = s.service_code and i.valid_from = s.valid_from
      and (i.price_cents, i.valid_to) is distinct from (s.price_cents, s.valid_to)`.execute(database);
  const added = await sql`
    insert into fee_schedule_item (facility_id, service_code, valid_from, valid_to, price_cents)
    select facility, service_code, valid_from, valid_to, price_cents from staged s
    where not exists (
      select 1 from fee_schedule_item i
      where i.facility_id = s.facility and i.service_code = s.service_code and i.valid_from = s.valid_from
    )
    order by facility, service_code, valid_from`.execute(database);
  return { added: Number(added.numAffectedRows ?? 0), changed: Number(changed.numAffectedRows ?? 0) };
}
