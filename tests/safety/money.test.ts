import { afterAll, beforeAll, expect, test } from "vitest";
import { firstPossibleDay } from "../../server/direct-request/rules.ts";
import { addDays, romeDate } from "../../server/kernel/dates.ts";
import {
  authorised,
  done,
  invoiced,
  invoiceInput,
  newKey,
  opened,
  openingInput,
  physiotherapyLimit,
  type TakeInCharge,
  tell,
} from "./demo-story.ts";
import { rowsOf } from "../support/psql.ts";
import { inTurns, people, type People, today } from "./people.ts";
import { describeSafety, isLong, ownProduct } from "./stage.ts";

/** A place on earth where at this moment it is another day than in Rome. */
const elsewhere = ["Pacific/Kiritimati", "Pacific/Niue"].find(
  (timeZone) => new Intl.DateTimeFormat("sv-SE", { timeZone }).format(new Date()) !== today(),
);
const atOnce = isLong ? 64 : 16;

describeSafety("26-30 money and days", () => {
  let product: Awaited<ReturnType<typeof ownProduct>>;
  let all: People;

  beforeAll(async () => {
    product = await ownProduct({ TZ: elsewhere ?? "Pacific/Niue" });
    all = await people(product);
  });
  afterAll(() => product.end());

  const one = async (query: string) =>
    (await rowsOf<Record<string, number>>(product.databaseUrl, query))[0] ?? {};
  const confirm = (id: string, idempotencyKey = newKey()) =>
    tell(all.giulia, "confirmTakeInCharge", "ConfirmInput", { idempotencyKey, takeInChargeId: id });

  /** What the ledger must come to, whatever happened: no account overdrawn, none apart from its lines. */
  async function ledgerAddsUp(): Promise<void> {
    const wrong = await rowsOf(
      product.databaseUrl,
      `select a.id from limit_account a left join limit_entry e on e.limit_account_id = a.id group by a.id
       having a.used + a.held > a.capacity or a.used <> coalesce(sum(e.used_delta), 0) or a.held <> coalesce(sum(e.held_delta), 0)`,
    );
    expect(wrong).toEqual([]);
  }

  test("30 the days of the product are Rome's, wherever its server stands", async () => {
    expect(elsewhere).toBeDefined();
    const rome = romeDate(new Date());
    const { firstDirectRequestDay } = await all.giulia.ask<{ firstDirectRequestDay: string }>(
      `{ firstDirectRequestDay }`,
    );
    expect(firstDirectRequestDay).toBe(firstPossibleDay(rome));
    const yesterday = await openingInput(all.crocetta, { startsOn: addDays(rome, -1) });
    const refused = await tell(all.crocetta, "openTakeInCharge", "OpenTakeInChargeInput", yesterday);
    expect(refused.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.startsOn" }]);
    const opened = await tell(all.crocetta, "openTakeInCharge", "OpenTakeInChargeInput", {
      ...yesterday,
      ...{ idempotencyKey: newKey(), startsOn: rome, documents: [] },
    });
    expect(done(opened).status).toBe("AWAITING_MEMBER");
  });

  test("30 Good Friday night and Easter Monday do not count: the first day is Thursday", () => {
    expect(firstPossibleDay(romeDate(new Date("2026-04-03T21:30:00Z")))).toBe("2026-04-09");
  });

  test("26 every amount is whole cents, and every sum adds up: lines, shares, statement and ledger", async () => {
    const wanted = [
      { units: 1, unitPriceCents: 4_499, invoicedCents: 4_499 },
      { units: 3, unitPriceCents: 1_333, invoicedCents: 3_997 },
      { units: 2, unitPriceCents: 3_707, invoicedCents: 1 },
    ];
    const settled: TakeInCharge[] = [];
    for (const { units, unitPriceCents, invoicedCents } of wanted) {
      const open = await authorised(all.crocetta, all.giulia, { units, unitPriceCents, startsOn: today() });
      const [line] = open.lines;
      const lines = [{ takeInChargeLineId: line?.id, units, amountCents: invoicedCents }];
      settled.push(await invoiced(all.crocetta, open, { issuedOn: today(), lines }));
    }
    for (const [index, { settlement, authorisedCents, payment, ...open }] of settled.entries()) {
      const { requestedCents = 0, payableCents = -1, memberShareCents = -1 } = settlement ?? {};
      expect(open.requestedCents).toBe((wanted[index]?.units ?? 0) * (wanted[index]?.unitPriceCents ?? 0));
      expect(requestedCents).toBe(wanted[index]?.invoicedCents);
      expect(payableCents + memberShareCents).toBe(requestedCents);
      expect(payableCents).toBeGreaterThanOrEqual(0);
      expect(payableCents).toBeLessThanOrEqual(Math.min(requestedCents, authorisedCents ?? 0));
      expect(payment?.amountCents).toBe(payableCents);
      const explained = open.explanation.reduce((sum, { amountCents }) => sum + amountCents, 0);
      expect(explained + (authorisedCents ?? 0)).toBe(open.requestedCents);
    }
    const { accountStatement } = await all.giulia.ask<{ accountStatement: Statement }>(
      `{ accountStatement { requestedCents payableCents memberShareCents
          rows { requestedCents payableCents memberShareCents lines { amountCents } } } }`,
    );
    expect(JSON.stringify(accountStatement)).not.toMatch(/\d\.\d/);
    expect(accountStatement.rows).toHaveLength(settled.length);
    for (const key of ["requestedCents", "payableCents", "memberShareCents"] as const) {
      expect(accountStatement.rows.reduce((sum, row) => sum + row[key], 0)).toBe(accountStatement[key]);
    }
    for (const { requestedCents, payableCents, lines } of accountStatement.rows) {
      expect(lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(
        requestedCents - payableCents,
      );
    }
    const { limitCents, usedCents, heldCents, leftCents } = await physiotherapyLimit(all.giulia);
    expect(usedCents + heldCents + leftCents).toBe(limitCents);
    expect(usedCents).toBe(accountStatement.payableCents);
    await ledgerAddsUp();
  });

  test("28 a key is answered once, is not burnt by what was refused, and stands for one input", async () => {
    const input = await openingInput(all.crocetta, { units: 1, startsOn: today() });
    const ask = (change: object = {}) =>
      tell(all.crocetta, "openTakeInCharge", "OpenTakeInChargeInput", { ...input, ...change });
    const lines = [{ serviceCode: "NOT-A-SERVICE", units: 1, unitPriceCents: 100 }];
    expect((await ask({ lines })).errors).toHaveLength(1);
    const first = done(await ask());
    expect(done(await ask()).id).toBe(first.id);
    const other = await ask({ doctorName: "Somebody Else" });
    expect(other.errors).toMatchObject([{ code: "IDEMPOTENCY_KEY_REUSED", field: "input.idempotencyKey" }]);
    const { count } = await one(`select count(*)::int from journal where subject_id = '${first.id}'`);
    expect(count).toBe(1);
  });

  test(`28 one key ${atOnce} times at once holds, settles and orders once`, async () => {
    const open = await opened(all.crocetta, { units: 1, startsOn: today() });
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: atOnce }, () => confirm(open.id, key)));
    for (const answer of answers) expect(done(answer).status).toBe("AUTHORISED");
    const invoice = await invoiceInput(all.crocetta, open, { issuedOn: today(), number: "ONCE-1" });
    const settled = await Promise.all(
      Array.from({ length: atOnce }, () =>
        tell(all.crocetta, "submitInvoice", "SubmitInvoiceInput", invoice),
      ),
    );
    expect(new Set(settled.map((answer) => done(answer).settlement?.id)).size).toBe(1);
    expect(
      await one(
        `select (select count(*)::int from limit_entry where cause_id = '${open.id}' and kind = 'hold') as holds,
           (select count(*)::int from limit_entry where kind = 'capture' and cause_id in (
             select expense_document_id from take_in_charge_invoice where take_in_charge_id = '${open.id}')) as captures,
           (select count(*)::int from payment_order o join settlement s on s.id = o.settlement_id
             join take_in_charge_invoice i on i.expense_document_id = s.expense_document_id where i.take_in_charge_id = '${open.id}') as orders`,
      ),
    ).toEqual({ holds: 1, captures: 1, orders: 1 });
  });

  test(`27 ${atOnce} at once on the last euros: the limit is used to the cent, and never beyond`, async () => {
    const { leftCents } = await physiotherapyLimit(all.giulia);
    const units = Math.floor(leftCents / 4_500 / (atOnce / 2)) + 1;
    const waiting: TakeInCharge[] = [];
    const wanted = Array.from({ length: atOnce });
    await inTurns(wanted, 4, async () => {
      waiting.push(await opened(all.crocetta, { units, startsOn: today() }));
    });
    expect(units * 4_500 * atOnce).toBeGreaterThan(leftCents);
    const decided = await Promise.all(waiting.map(async ({ id }) => done(await confirm(id))));
    const promised = decided.reduce((sum, { authorisedCents }) => sum + (authorisedCents ?? 0), 0);
    expect(promised).toBe(leftCents);
    expect(decided.some(({ status }) => status === "NOT_COVERED")).toBe(true);
    expect((await physiotherapyLimit(all.giulia)).leftCents).toBe(0);
    await ledgerAddsUp();
  });
});

interface Sums {
  readonly requestedCents: number;
  readonly payableCents: number;
  readonly memberShareCents: number;
}
interface Statement extends Sums {
  readonly rows: readonly (Sums & { readonly lines: readonly { amountCents: number }[] })[];
}
