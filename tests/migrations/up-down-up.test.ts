import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { Settlement, SettlementLine } from "../../server/claim/entity.ts";
import { assess, sumUp } from "../../server/coverage/assessment.ts";
import { takeInChargeByDocument } from "../../server/direct-billing/invoices.ts";
import { questionOf } from "../../server/direct-billing/queries.ts";
import { describeOnBothDatabases } from "../support/databases.ts";

const versionBefore = "Migration20261127133829_same_bytes_once";
const filled = readFileSync(join(import.meta.dirname, "filled-before.sql"), "utf8");
const plenty = { "ippocrate/6.2": 1_000_000, "ippocrate/6.3": 1_000_000 };

describeOnBothDatabases("a database filled by the version before", (database) => {
  const execute = <Row>(statement: string) =>
    database.orm.em.fork().execute(statement) as unknown as Promise<Row[]>;

  /** Every table, line by line, but the list of migrations. */
  async function everything() {
    const tables = await execute<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^(spatial|mikro)' order by 1`,
    );
    const contents = await Promise.all(
      tables.map(({ name }) => {
        // which attachment it was nobody asks: it gets an id anew
        const row = name === "take_in_charge_attachment" ? "to_jsonb(t) - 'id'" : "to_jsonb(t)";
        return execute(`select ${row} as row from ${name} t order by (${row})::text`);
      }),
    );
    return new Map(tables.map(({ name }, index) => [name, contents[index]]));
  }

  beforeAll(async () => {
    await database.orm.migrator.down({ to: versionBefore });
    await database.orm.em.fork().transactional(async (em) => {
      for (const statement of filled.split(/;\n/).filter((one) => one.trim() !== "")) await em.execute(statement);
    });
  });

  test("goes up, down to what it was, and up again", async () => {
    const before = await everything();
    await database.orm.migrator.up();
    await database.orm.migrator.down({ to: versionBefore });
    expect(await everything()).toEqual(before);
    await database.orm.migrator.up();
  });

  test("has each settlement, superseded ones too, in lines that the plan settles to the same cent", async () => {
    const em = database.orm.em.fork();
    const settlements = await em.find(Settlement, {}, { orderBy: { settledAt: "asc", id: "asc" } });
    expect(settlements).toHaveLength(6);
    for (const settlement of settlements) {
      const { expenseDocument, requestedCents, payableCents, memberShareCents } = settlement;
      const takeInCharge = (await takeInChargeByDocument({ em }, [expenseDocument])).get(expenseDocument);
      if (takeInCharge === undefined) throw new Error("an invoice of no take-in-charge");
      const lines = await em.find(
        SettlementLine,
        { settlement: settlement.id },
        { orderBy: { position: "asc" } },
      );
      const question = {
        ...(await questionOf(em, takeInCharge)),
        lines: lines.map(({ serviceCode, units, requestedCents: amountCents }) => ({
          ...{ serviceCode, units, amountCents },
        })),
      };
      const again = sumUp(assess(question, "assumed"), plenty);
      const number = takeInCharge.number;
      expect({ number, ...again }).toMatchObject({
        ...{ number, requestedCents, payableCents, memberShareCents },
        payableOfLines: lines.map((line) => line.payableCents),
      });
    }
  });

  test("keeps exactly what the last settlement asked, and splits what was overwritten", async () => {
    const lines = await execute(`
      select t.number, s.superseded_at is null as current, l.position, l.service_code as service, l.units, l.requested_cents as cents
      from settlement_line l join settlement s on s.id = l.settlement_id
      join take_in_charge_invoice i on i.expense_document_id = s.expense_document_id
      join take_in_charge t on t.id = i.take_in_charge_id
      where t.number >= 'PC-2' order by t.number, current, l.position`);
    expect(lines).toEqual([
      { number: "PC-2", current: false, position: 0, service: "FKT-RIABILITATIVA", units: 6, cents: 27_000 },
      { number: "PC-2", current: true, position: 0, service: "FKT-RIABILITATIVA", units: 3, cents: 13_500 },
      { number: "PC-3", current: true, position: 0, service: "AUS-TUTORE", units: 1, cents: 12_000 },
      { number: "PC-3", current: true, position: 1, service: "AUS-PLANTARI", units: 1, cents: 3_999 },
      { number: "PC-4", current: false, position: 0, service: "AUS-TUTORE", units: 1, cents: 10_200 },
      { number: "PC-4", current: false, position: 1, service: "AUS-PLANTARI", units: 2, cents: 6_800 },
      { number: "PC-4", current: true, position: 0, service: "AUS-TUTORE", units: 1, cents: 12_000 },
    ]);
  });

  test("has cause, day of injury, pathology and attachments as facts, and what was decided as rows", async () => {
    const facts = await execute(`
      select f.name, f.value, f.source, f.document_id is not null as file from case_fact f
      join take_in_charge t on t.id = f.owner_id where t.number = 'PC-1' order by f.id`);
    expect(facts).toEqual([
      { name: "providerQualified", value: "true", source: "plan", file: false },
      { name: "cause", value: "injury", source: "member", file: false },
      { name: "injuredOn", value: "2026-08-20", source: "member", file: false },
      { name: "pathology", value: "Distorsione", source: "member", file: false },
      { name: "pathologySince", value: "underOneMonth", source: "member", file: false },
      { name: "prescription", value: "true", source: "facility", file: true },
      { name: "emergencyRoomCertificate", value: "true", source: "facility", file: true },
    ]);
    const [row] = await execute(`
      select count(*)::int as cases, count(d.id)::int as decisions,
        bool_and(d.outcome = 'authorised' and d.payable_cents = t.authorised_cents and d.decided_by_id is null
          and d.facts_up_to = (select max(id) from case_fact f where f.owner_id = t.id)) as told
      from take_in_charge t left join case_decision d on d.take_in_charge_id = t.id where t.decided_at is not null`);
    expect(row).toEqual({ cases: 5, decisions: 5, told: true });
  });

  test("has documents of providers with a payee, whose lines add up", async () => {
    const [row] = await execute(`
      select count(*)::int as documents, count(distinct provider_id)::int as providers, count(distinct payee_id)::int as payees,
        count(*) filter (where amount_cents = (select sum(amount_cents) from expense_line l where l.expense_document_id = e.id))::int as sums
      from expense_document e where kind = 'invoice' and regime = 'network' and channel = 'directBilling' and currency = 'EUR'`);
    expect(row).toEqual({ documents: 4, providers: 2, payees: 2, sums: 4 });
  });
});
