import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, openDatabase } from "../../server/database.ts";
import { describeSafety, seededDatabase } from "./stage.ts";

/** What is written once, and what of it may be said later, once. */
const appendOnly: Readonly<Record<string, readonly string[]>> = {
  journal: ["number"],
  limit_entry: [],
  cover_check: [],
  settlement: ["superseded_at"],
  settlement_line: [],
  expense_line: [],
  claim_link: ["unlink_reason", "unlinked_by_id", "unlinked_at"],
  consent: ["revoked_at"],
  agreement: ["revoked_at"],
  contact_change: [],
  setting_change: [],
  member_card: ["ended_on"],
  representation: ["ended_at", "ended_by_id", "end_reason"],
  death: ["withdrawn_at", "withdrawn_by_id"],
  person_correction: ["decided_by_id", "decided_at", "reason", "outcome"],
  payment_order: ["batch_id", "paid_on", "withdrawn_at", "sent_back_on", "sent_back_reason"],
  payment_batch: [
    ...["approved_at", "approved_by_id", "returned_at", "returned_by_id", "return_reason"],
    ...["executed_on", "executed_by_id"],
  ],
  recovery: ["returned_on", "returned_by_id", "withdrawn_at"],
};

/** Another value than the one that is there, by the type of the column. */
const otherwise: Readonly<Record<string, (column: string) => string>> = {
  uuid: () => "gen_random_uuid()",
  integer: (column) => `coalesce(${column}, 0) + 1`,
  bigint: (column) => `coalesce(${column}, 0) + 1000000`,
  date: (column) => `coalesce(${column}, current_date) + 1`,
  "timestamp with time zone": (column) => `coalesce(${column}, now()) + interval '1 second'`,
  "character varying": (column) => `coalesce(${column}, '') || 'x'`,
  text: (column) => `coalesce(${column}, '') || 'x'`,
  boolean: (column) => `not ${column}`,
  jsonb: () => `'[{"forged": true}]'::jsonb`,
};

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
}

describeSafety("49 records", () => {
  let database: Database;
  let drop: () => Promise<void>;
  let columns: readonly Column[];

  beforeAll(async () => {
    const seeded = await seededDatabase();
    drop = seeded.drop;
    database = await openDatabase({ databaseUrl: seeded.address, dataFolder: "" });
    await writeMore();
    columns = await execute(
      `select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'`,
    );
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  /** Beside the history of the demo: what is not said yet, and what is asked back. */
  async function writeMore(): Promise<void> {
    await execute(`
      insert into claim_link (id, claim_id, other_id, reason, linked_by_id, linked_at)
      select gen_random_uuid(), one.id, other.id, 'The same fall', (select id from account limit 1), now()
      from claim one join claim other on one.number < other.number limit 1`);
    await execute(`
      insert into consent (id, kind, wording, giver_id, reader_id, policy_id, given_at)
      select gen_random_uuid(), 'healthData', '2026-11', giver.person_id, reader.person_id, giver.policy_id, now()
      from enrolment giver join enrolment reader on reader.policy_id = giver.policy_id and reader.id <> giver.id limit 1`);
    await execute(`
      insert into person_correction (id, person_id, changes, proposed_by_id, proposed_at)
      select gen_random_uuid(), person_id, '[]', id, now() from account where person_id is not null limit 1`);
    await execute(`
      insert into representation (id, kind, represented_id, representative_id, document_id, starts_on, entered_by_id, entered_at)
      select gen_random_uuid(), 'delegate', one.id, other.id, (select id from document limit 1), current_date,
        (select id from account limit 1), now()
      from person one join person other on one.id < other.id limit 1`);
    await execute(`
      insert into death (id, person_id, died_on, document_id, closed_accounts, ended_enrolments, entered_by_id, entered_at)
      select gen_random_uuid(), person_id, current_date, (select id from document limit 1), '[]', '[]', id, now()
      from account where person_id is not null limit 1`);
    await execute(`
      insert into contact_change (id, person_id, changed_by_id, changed_at)
      select gen_random_uuid(), person_id, id, now() from account where person_id is not null limit 1`);
    await execute(`
      insert into setting_change (id, name, version, value, changed_at, changed_by)
      select gen_random_uuid(), 'heldHours', 1, '96', now(), id from account limit 1`);
    for (const number of [1, 2]) {
      await execute(`
        with copied as (
          insert into settlement select (jsonb_populate_record(s, jsonb_build_object(
            'id', gen_random_uuid(), 'superseded_at', now()))).* from settlement s where superseded_at is null
          returning id
        ), ordered as (
          insert into payment_order select (jsonb_populate_record(o, jsonb_build_object(
            'id', gen_random_uuid(), 'settlement_id', copied.id, 'batch_id', null, 'paid_on', null))).*
          from payment_order o, copied where o.paid_on is not null
          returning settlement_id, facility_id
        ), asked as (
          insert into recovery (id, settlement_id, facility_id, amount_cents, reference, created_at)
          select gen_random_uuid(), settlement_id, facility_id, 100, 'PC', now() from ordered
        )
        insert into payment_batch select (jsonb_populate_record(b, jsonb_build_object(
          'id', gen_random_uuid(), 'number', 'COPY-${number}', 'executed_on', null, 'executed_by_id', null))).*
        from payment_batch b where executed_on is not null`);
    }
  }

  /** By the role of the product itself. */
  const execute = <Rows = unknown>(statement: string) =>
    database.orm.em.fork().execute(statement) as Promise<Rows>;
  const attempt = (statement: string) =>
    execute(statement).then(
      () => "done",
      (error: unknown) => String(error),
    );
  const contentOf = (table: string) =>
    execute<[{ rows: string; hash: string }]>(
      `select count(*) as rows, md5(string_agg(t::text, ' ' order by t::text)) as hash from ${table} t`,
    );

  test.for(Object.keys(appendOnly))(
    "49 what stands in %s is never changed, taken away or emptied",
    async (table) => {
      const before = await contentOf(table);
      expect(Number(before[0].rows)).toBeGreaterThan(0);
      const own = columns.filter(({ table_name }) => table_name === table);
      expect(own.length).toBeGreaterThan(5);
      for (const { column_name: column, data_type: type } of own) {
        const value = otherwise[type]?.(column);
        if (value === undefined) throw new Error(`no other value of type ${type} is known`);
        if (appendOnly[table]?.includes(column)) continue;
        expect(await attempt(`update ${table} set ${column} = ${value}`), column).toContain("append-only");
      }
      expect(await attempt(`delete from ${table}`)).toContain("append-only");
      expect(await attempt(`truncate ${table} cascade`)).toContain("append-only");
      // Nor by way of what it hangs on.
      expect(await attempt(`truncate person, facility, account cascade`)).toContain("append-only");
      expect(await contentOf(table)).toEqual(before);
    },
  );

  /** Somebody else than who made it. */
  const another = "(select id from account where id <> created_by_id limit 1)";

  /** Where it is not said yet, and a value that the constraints beside the trigger accept. */
  const later: readonly (readonly [table: string, column: string, where: string, value: string])[] = [
    ["journal", "number", "true", "1"],
    ["settlement", "superseded_at", "true", "now()"],
    ["claim_link", "unlink_reason", "true", "'Another fall'"],
    ["claim_link", "unlinked_by_id", "true", "(select id from account limit 1)"],
    ["claim_link", "unlinked_at", "true", "now()"],
    ["consent", "revoked_at", "true", "now()"],
    ["agreement", "revoked_at", "true", "now()"],
    ["member_card", "ended_on", "true", "current_date"],
    ["representation", "ended_at", "true", "now()"],
    ["representation", "ended_by_id", "true", "(select id from account limit 1)"],
    ["representation", "end_reason", "true", "'The court revoked it'"],
    ["death", "withdrawn_at", "true", "now()"],
    ["death", "withdrawn_by_id", "true", "(select id from account limit 1)"],
    ["person_correction", "decided_by_id", "true", "(select id from account limit 1)"],
    ["person_correction", "decided_at", "true", "now()"],
    ["person_correction", "reason", "true", "'It is right as it is'"],
    ["person_correction", "outcome", "decided_at is not null", "'refused'"],
    ["payment_order", "batch_id", "withdrawn_at is null", "(select id from payment_batch limit 1)"],
    ["payment_order", "paid_on", "batch_id is not null", "current_date"],
    ["payment_order", "withdrawn_at", "batch_id is null", "now()"],
    ["payment_order", "sent_back_on", "paid_on is not null", "current_date"],
    ["payment_order", "sent_back_reason", "true", "'closed'"],
    ["payment_batch", "approved_at", "true", "now()"],
    ["payment_batch", "approved_by_id", "executed_on is null", another],
    ["payment_batch", "returned_at", "approved_by_id is null and executed_on is null", "now()"],
    ["payment_batch", "returned_by_id", "true", "(select id from account limit 1)"],
    ["payment_batch", "return_reason", "true", "'A wrong account'"],
    ["payment_batch", "executed_on", "returned_at is null", "current_date"],
    ["payment_batch", "executed_by_id", "true", "(select id from account limit 1)"],
    ["recovery", "returned_on", "withdrawn_at is null", "current_date"],
    ["recovery", "returned_by_id", "true", "(select id from payee limit 1)"],
    ["recovery", "withdrawn_at", "returned_on is null", "now()"],
  ];

  test("49 what may be said later is said once: never changed, never taken back", async () => {
    expect(later.map(([table, column]) => `${table}.${column}`)).toEqual(
      Object.entries(appendOnly).flatMap(([table, once]) => once.map((column) => `${table}.${column}`)),
    );
    for (const [table, column, where, value] of later) {
      const [row] = await execute<[{ id: string } | undefined]>(
        `select id from ${table} where ${column} is null and ${where} limit 1`,
      );
      const type = columns.find((one) => one.table_name === table && one.column_name === column)?.data_type;
      const set = (to: string) => attempt(`update ${table} set ${column} = ${to} where id = '${row?.id}'`);
      expect(await set(value), `${table}.${column}`).toBe("done");
      expect(await set(otherwise[type ?? ""]?.(column) ?? ""), column).toContain("append-only");
      expect(await set("null"), column).toContain("append-only");
      expect(await set(column), "said again, alike").toBe("done");
    }
  });
});
