/**
 * Expense documents of any number for measuring, every value drawn from its row's number, so that two runs write the same
 * rows: six years of them, most settled and paid, what waits among the newest; one family has five hundred. Written set by
 * set inside the database, beside the demo's people.
 */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import * as words from "../../server/seed/network-words.ts";

/** Documents of the family that is measured, among the first ten thousand. */
export const familyDocuments = 500;

/** People, families of four, providers: for a million documents. */
const people = 200_000;
const providers = 20_000;

/** The four persons of the family. */
export const familyIds = [0, 1, 2, 3].map((number) => uuidOf("a", number));

function uuidOf(letter: string, number: number): string {
  return `${letter.repeat(8)}-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
const uuid = (letter: string, number: ReturnType<typeof sql>) =>
  sql`(${`${letter.repeat(8)}-0000-4000-8000-`} || lpad((${number})::text, 12, '0'))::uuid`;

/** Writes the people, once, and the documents from `have` up to `wanted`. */
export async function writeExpenses(
  em: SqlEntityManager,
  { have, wanted }: { have: number; wanted: number },
): Promise<void> {
  await em.transactional(async (inside) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(inside.getKysely());
    // Triggers and foreign keys rest.
    await run(sql`set local session_replication_role = replica`);
    await run(chance);
    if (have === 0) for (const statement of peopleRows()) await run(statement);
    const indexes = await sql<{ name: string; definition: string }>`
      select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where i.indrelid in ('expense_document'::regclass, 'claim'::regclass, 'settlement'::regclass) and not i.indisunique
    `.execute(inside.getKysely());
    // made again at the end, which takes a third of the time
    for (const { name } of indexes.rows) await run(sql`drop index ${sql.raw(name)}`);
    for (const statement of documentRows(have, wanted)) await run(statement);
    for (const { definition } of indexes.rows) await run(sql`${sql.raw(definition)}`);
  });
  await sql`vacuum analyze`.execute(em.getKysely());
}

/** 0 ≤ draw < 1, by the number of a row and of a draw. */
const chance = sql`
  create or replace function pg_temp.draw(row_number bigint, draw int) returns float8 language sql immutable as $$
    select ((hashint8extended(row_number, draw) >> 12) & 2147483647) / 2147483648.0::float8
  $$`;

function peopleRows() {
  const picked = (list: readonly string[], draw: number) =>
    sql`(${JSON.stringify(list)}::jsonb ->> floor(pg_temp.draw(n, ${draw}) * ${list.length})::int)`;
  return [
    sql`
      insert into person (id, tax_code, first_name, last_name, birth_date, sex)
      select ${uuid("a", sql`n`)}, 'BNC' || lpad(n::text, 13, '0'), ${picked(words.firstNames, 1)}, ${picked(words.lastNames, 2)},
        date '1950-01-01' + floor(pg_temp.draw(n, 3) * 20000)::int, 'female'
      from generate_series(0, ${people - 1}) n`,
    sql`
      insert into provider (id, vat_number, name, place)
      select ${uuid("b", sql`n`)}, lpad(n::text, 11, '0'), 'Studio ' || ${picked(words.lastNames, 4)} || ' ' || n, 'Torino'
      from generate_series(0, ${providers - 1}) n`,
    sql`
      insert into payee (id, person_id, holder_name, iban, known_since)
      select ${uuid("c", sql`n`)}, ${uuid("a", sql`n`)}, 'Chi riceve', 'IT60X' || lpad(n::text, 22, '0'), now()
      from generate_series(0, ${people - 1}) n`,
  ];
}

/** Each third document shares its claim with the one before. */
function documentRows(have: number, wanted: number) {
  const rows = sql`generate_series(${have}::int, ${wanted - 1}::int)`;
  const policy = sql`(select id from policy order by number limit 1)`;
  return [
    sql`
      create temporary table drawn on commit drop as
      select n, person, received_at, issued_on, kind, stage,
        case when stage = 'settled' and kind <> 'creditNote' and received_at < now() - interval '20 days' and pg_temp.draw(n, 16) < 0.995
          then (received_at + interval '15 days')::date end as paid_on,
        n - (n % 3 = 2)::int as claim, (exp(pg_temp.draw(n, 17) * 6) * 1000)::int as amount
      from (
        select n, received_at, kind,
          case when n < 10000 and n % 20 = 0 then n / 20 % 4 else 4 + floor(pg_temp.draw(n, 10) * ${people - 4})::int end as person,
          (received_at - pg_temp.draw(n, 11) * interval '60 days')::date as issued_on,
          case when received_at > now() - interval '12 days'
            then (array['received', 'underEvaluation', 'documentsMissing', 'settled'])[1 + floor(pg_temp.draw(n, 12) * 4)::int]
            when pg_temp.draw(n, 13) < 0.004 then 'documentsMissing' when pg_temp.draw(n, 13) < 0.08 then 'notPayable'
            else 'settled' end as stage
        from (
          select n, now() - pg_temp.draw(n, 14) * interval '2190 days' as received_at,
            case when pg_temp.draw(n, 15) < 0.55 then 'invoice' when pg_temp.draw(n, 15) < 0.7 then 'receipt'
              when pg_temp.draw(n, 15) < 0.85 then 'ssnTicket' when pg_temp.draw(n, 15) < 0.97 then 'feeNote'
              when pg_temp.draw(n, 15) < 0.99 then 'hospitalRecord' else 'creditNote' end as kind
          from ${rows} n
        ) one
      ) two`,
    sql`
      insert into claim (id, number, person_id, policy_id, cause, opened_on, opened_at)
      select ${uuid("d", sql`n`)}, n || '/' || extract(year from received_at), ${uuid("a", sql`person`)}, ${policy}, 'illness',
        received_at::date, received_at
      from drawn where n % 3 < 2`,
    sql`
      insert into expense_document (id, claim_id, person_id, policy_id, provider_id, kind, regime, channel, payee_id, number,
        issued_on, issued_year, amount_cents, currency, stage, paid_on, document_id, received_at)
      select ${uuid("e", sql`n`)}, ${uuid("d", sql`claim`)}, ${uuid("a", sql`person`)}, ${policy},
        ${uuid("b", sql`floor(pg_temp.draw(n, 18) * ${providers})::int`)}, kind, 'outOfNetwork',
        case when pg_temp.draw(n, 19) < 0.4 then 'directBilling' else 'reimbursement' end, ${uuid("c", sql`person`)},
        case n % 4 when 0 then n / 4 || '/A' when 1 then (n % 2000) || '/' || extract(year from issued_on) || '/' || n
          when 2 then 'FT-' || n else n::text end,
        issued_on, extract(year from issued_on), amount, 'EUR', stage, paid_on, ${uuid("f", sql`0`)}, received_at
      from drawn`,
    sql`
      insert into settlement (id, claim_id, expense_document_id, kind, edition_id, requested_cents, payable_cents, member_share_cents,
        steps, settled_at)
      select ${uuid("e", sql`n`)}, ${uuid("d", sql`claim`)}, ${uuid("e", sql`n`)}, 'expense', 'ippocrate-2023-10', amount,
        case stage when 'settled' then amount / 2 else 0 end, case stage when 'settled' then amount - amount / 2 else amount end,
        '[]', received_at + interval '5 days'
      from drawn where stage in ('settled', 'notPayable')`,
  ];
}
