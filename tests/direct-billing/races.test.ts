import { beforeAll, expect, test } from "vitest";
import { decide } from "../../server/reimbursement/decide.ts";
import { maxDocuments } from "../../server/reimbursement/rules.ts";
import { atDesk, Cast } from "../reimbursement/handed-in.ts";
import { giulia, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnPostgres } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  confirmed,
  done,
  foundMember,
  invoiceInput,
  newKey,
  openingInput,
  paolo,
  physiotherapy,
  physiotherapyLimit,
  signedIn,
  type TakeInCharge,
  tell,
} from "../journeys/story.ts";

const many = 64;

/** A session of physiotherapy after an accident, paid by the member at a contracted facility. */
const paidAtTheFacility = {
  ...{ serviceCode: physiotherapy, amountCents: 900, regime: "network" as const, treatedOn: "2026-11-20" },
  issuedOn: "2026-11-20",
  papers: ["prescription", "emergencyRoomCertificate"],
  provider: {
    ...{ facilityId: crocettaId, vatNumber: null, taxCode: null, foreignId: null, name: "", place: null },
  },
  facts: [
    { name: "cause", value: "injury" },
    { name: "injuredOn", value: "2026-11-10" },
  ],
};

describeOnPostgres("64 at once", (database) => {
  const server = serverFor({ database });
  let reception: Client;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    reception = await signedIn(server, "reception.crocetta");
  });

  const sql = <Row>(text: string, values: unknown[] = []) =>
    database.orm.em.fork().execute<Row[]>(text, values);

  /** Every accumulator equals the sums of its ledger, and none is overdrawn. */
  async function expectLedgerFits(): Promise<void> {
    const rows = await sql<Record<"used" | "held" | "capacity" | "ledgerUsed" | "ledgerHeld", number>>(`
      select a.used, a.held, a.capacity,
        coalesce(sum(e.used_delta), 0)::int as "ledgerUsed", coalesce(sum(e.held_delta), 0)::int as "ledgerHeld"
      from limit_account a left join limit_entry e on e.limit_account_id = a.id group by a.id`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { used, held, capacity, ledgerUsed, ledgerHeld } of rows) {
      expect([used, held]).toEqual([ledgerUsed, ledgerHeld]);
      expect(used + held).toBeLessThanOrEqual(capacity);
    }
  }

  async function deadlocks(): Promise<number> {
    const [row] = await sql<{ deadlocks: string }>(
      "select deadlocks from pg_stat_database where datname = current_database()",
    );
    return Number(row?.deadlocks);
  }

  async function openMany(count: number, patient = giulia): Promise<TakeInCharge[]> {
    const input = await openingInput(reception, { member: patient, units: 1, unitPriceCents: 900 });
    // One search of a member is good for ten.
    const checks = await Promise.all(
      Array.from({ length: Math.ceil(count / 10) }, () => foundMember(reception, patient)),
    );
    const opening = Array.from({ length: count }, (_, index) =>
      tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", {
        ...input,
        coverCheckId: checks[index % checks.length],
        idempotencyKey: newKey(),
      }),
    );
    return (await Promise.all(opening)).map(done);
  }

  test("settlements on one limit of 500 euros never overdraw it, and the ledger fits", async () => {
    const student = await signedIn(server, "giulia.ferrero");
    const before = await deadlocks();
    const requests = await openMany(many);
    const decided = await Promise.all(requests.map(({ id }) => confirmed(student, id)));
    const granted = decided.filter(({ status }) => status === "AUTHORISED");
    // 55 at 9 euros, and one that gets the last 5.
    expect(granted.length).toBe(56);
    expect(granted.reduce((sum, one) => sum + (one.authorisedCents ?? 0), 0)).toBe(50_000);

    const inputs = await Promise.all(
      granted.map((one, index) => invoiceInput(reception, one, { number: `R${index}` })),
    );
    // Each invoice is sent several times over, under its own key and under others: 64 settlements at once.
    const calls = Array.from({ length: many }, (_, index) => {
      const input = inputs[index % inputs.length];
      return tell(reception, "submitInvoice", "SubmitInvoiceInput", {
        ...input,
        ...(index % 2 === 0 ? {} : { idempotencyKey: newKey() }),
      });
    });
    const settled = await Promise.all(calls);
    const refused = new Set(settled.flatMap(({ errors }) => errors.map(({ code }) => code)));
    expect([...refused].every((code) => code === "INVALID_STATE")).toBe(true);
    expect(await physiotherapyLimit(student)).toEqual({
      limitCents: 50_000,
      usedCents: 50_000,
      heldCents: 0,
      leftCents: 0,
    });
    const [paid] = await sql<{ sum: string }>(
      "select coalesce(sum(payable_cents), 0) as sum from settlement",
    );
    expect(Number(paid?.sum)).toBe(50_000);
    await expectLedgerFits();
    expect((await deadlocks()) - before).toBe(0);
  });

  test("one key used 64 times at once opens one take-in-charge", async () => {
    const input = await openingInput(reception, { member: paolo });
    const answers = await Promise.all(
      Array.from({ length: many }, () => tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", input)),
    );
    expect(new Set(answers.map(({ takeInCharge }) => takeInCharge?.id)).size).toBe(1);
    expect(answers.every(({ errors }) => errors.length === 0)).toBe(true);
    const [row] = await sql<{ count: string }>(
      "select count(*) as count from take_in_charge t join person p on p.id = t.person_id where p.tax_code = ?",
      [paolo.taxCode],
    );
    expect(Number(row?.count)).toBe(1);
  });

  test("authorisations and reimbursements on one limit, half of each, never overdraw it together", async () => {
    const student = await signedIn(server, "paolo.conti");
    const before = await deadlocks();
    const cast = new Cast(database);
    const [requests, expenses] = await Promise.all([
      openMany(many - maxDocuments, paolo),
      cast.handedInTogether(
        paolo,
        Array.from({ length: maxDocuments }, () => paidAtTheFacility),
      ),
    ]);
    const [decided] = await Promise.all([
      Promise.all(requests.map(({ id }) => confirmed(student, id))),
      Promise.all(
        expenses.map(({ id }) =>
          cast.as(atDesk(), (act) => decide(act, { expenseDocumentId: id, outcome: "approved" })),
        ),
      ),
    ]);
    const authorisedCents = decided.reduce((sum, one) => sum + (one.authorisedCents ?? 0), 0);
    const [paid] = await sql<{ sum: number }>(
      `select coalesce(sum(payable_cents), 0)::int as sum from settlement s
       join expense_document e on e.id = s.expense_document_id where e.channel = 'reimbursement'`,
    );
    expect(authorisedCents + (paid?.sum ?? 0)).toBe(50_000);
    expect(await physiotherapyLimit(student)).toMatchObject({
      ...{ usedCents: paid?.sum, heldCents: authorisedCents, leftCents: 0 },
    });
    await expectLedgerFits();
    expect((await deadlocks()) - before).toBe(0);
  });

  test("numbers of takes-in-charge and claims have no gaps", async () => {
    const claims = await sql<{ number: string }>("select number from claim order by opened_at, number");
    const numbers = claims.map(({ number }) => Number(number.split("/")[0])).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });
});
