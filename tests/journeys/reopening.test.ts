import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { expectBooksAgree } from "./books.ts";
import {
  authorised,
  done,
  invoiced,
  mailTo,
  newKey,
  newPayments,
  payEverything,
  physiotherapyLimit,
  signedIn,
  type TakeInCharge,
  takeInCharge,
  tell,
  type UserError,
} from "./story.ts";

describeOnBothDatabases("a settlement reopened on appeal", (database) => {
  const server = serverFor({ database });
  let giulia: Client;
  let reception: Client;
  let desk: Client;

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    giulia = await signedIn(server, "giulia.ferrero");
    reception = await signedIn(server, "reception.crocetta");
    desk = await signedIn(server, "centrale.operativa");
  });

  /** So many sessions at 45 euros, done and invoiced. */
  async function settled(units: number): Promise<TakeInCharge> {
    const invoice = await invoiced(reception, await authorised(reception, giulia, { units }));
    if (!invoice.settlement) throw new Error("not settled");
    return invoice;
  }

  function revision(of: TakeInCharge, units: number, change: object = {}) {
    const [line] = of.lines;
    return {
      idempotencyKey: newKey(),
      takeInChargeId: of.id,
      settlementId: of.settlement?.id,
      reason: "Nota di credito: alcune sedute non sono state eseguite.",
      lines: [{ takeInChargeLineId: line?.id, units, amountCents: units * 4_500 }],
      ...change,
    };
  }

  const revise = (client: Client, input: object) =>
    tell(client, "reviseSettlement", "ReviseSettlementInput", input);

  /** Whether what the accounts of limits say is what their ledger says. */
  async function ledgerAddsUp(): Promise<void> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from limit_account a
      join lateral (
        select coalesce(sum(used_delta), 0)::int as used, coalesce(sum(held_delta), 0)::int as held
        from limit_entry e where e.limit_account_id = a.id
      ) e on true
      where a.used <> e.used or a.held <> e.held or a.used + a.held > a.capacity
    `.execute(database.orm.em.fork().getKysely());
    expect(rows[0]?.count).toBe(0);
  }

  const books = () => expectBooksAgree(database, { members: [giulia], doors: [reception, desk] });
  const payments = () => newPayments(desk);
  const paid = () => payEverything(desk);

  async function askedBack(client: Client) {
    const { recoveries } = await client.ask<{
      recoveries: {
        edges: {
          node: {
            id: string;
            status: string;
            amountCents: number;
            debtor: string;
            returnedOn: string | null;
            payTo: { name: string; iban: string; bic: string };
          };
        }[];
      };
    }>(
      `{ recoveries { edges { node { id status amountCents debtor returnedOn payTo { name iban bic } } } } }`,
    );
    return recoveries.edges.map(({ node }) => node);
  }

  test("a limit given back by one case pays what another was short of, and the ledger keeps every line", async () => {
    const first = await settled(10); // 450 of the 500 euros
    const second = await settled(3); // 135 asked, 50 left
    expect(second.settlement).toMatchObject({ payableCents: 5_000, memberShareCents: 8_500 });

    const corrected = done(await revise(desk, revision(first, 6)));
    expect(corrected.settlement).toMatchObject({ requestedCents: 27_000, payableCents: 27_000 });
    const limit = { usedCents: 32_000, heldCents: 0, leftCents: 18_000 };
    expect(await physiotherapyLimit(giulia)).toMatchObject(limit);

    const appealed = done(await revise(desk, revision(second, 3, { reason: "Ricorso accolto." })));
    expect(appealed.settlement).toMatchObject({ payableCents: 13_500, memberShareCents: 0 });
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 40_500, leftCents: 9_500 });
    await ledgerAddsUp();
    const { rows } = await sql<{ kind: string; sum: number }>`
      select kind, sum(used_delta)::int as sum from limit_entry group by kind order by kind
    `.execute(database.orm.em.fork().getKysely());
    expect(rows.find(({ kind }) => kind === "refund")?.sum).toBe(-50_000);
  });

  test("what was ordered and not yet sent is withdrawn, and ordered anew", async () => {
    const first = await settled(10);
    done(await revise(desk, revision(first, 6)));
    const statuses = (await payments()).map(({ status, amountCents }) => [status, amountCents]);
    expect(statuses).toContainEqual(["WITHDRAWN", 45_000]);
    expect(statuses).toContainEqual(["DUE", 27_000]);
    expect(statuses).toHaveLength(2);
  });

  test("of a paid case only the difference is paid, or asked back from the facility until it returns", async () => {
    const first = await settled(4);
    await paid();
    const lower = done(await revise(desk, revision(first, 3)));
    expect(lower.payment).toMatchObject({ status: "PAID", amountCents: 18_000 });
    const [owed] = await askedBack(reception);
    expect(owed).toMatchObject({ amountCents: 4_500, returnedOn: null });

    const again = done(await revise(desk, revision(lower, 2)));
    expect(await askedBack(reception)).toMatchObject([{ amountCents: 9_000, returnedOn: null }]);
    const [all] = await askedBack(desk);
    const returned = { idempotencyKey: newKey(), recoveryId: all?.id, returnedOn: "2026-11-23" };
    const mark = `mutation ($input: MarkRecoveryReturnedInput!) { markRecoveryReturned(input: $input) { errors { code } recovery { returnedOn } } }`;
    expect(await desk.ask(mark, { input: returned })).toMatchObject({
      markRecoveryReturned: { errors: [], recovery: { returnedOn: "2026-11-23" } },
    });
    expect(await desk.ask(mark, { input: { ...returned, idempotencyKey: newKey() } })).toMatchObject({
      markRecoveryReturned: { errors: [{ code: "INVALID_STATE" }] },
    });

    done(await revise(desk, revision(again, 4)));
    const due = (await payments()).filter(({ status }) => status === "DUE");
    expect(due.map(({ amountCents }) => amountCents)).toEqual([9_000]);
    await ledgerAddsUp();
  });

  test("lists, statement, orders and ledger agree after every step, and each case says what is due", async () => {
    const balance = async (client: Client, id: string) => {
      const { takeInCharge: seen } = await client.ask<{ takeInCharge: { balance: object } }>(
        `query ($id: ID!) { takeInCharge(id: $id) { balance { paidCents dueCents owedBackCents returnedCents } } }`,
        { id },
      );
      return seen.balance;
    };
    const first = await settled(2);
    await books();
    await paid();
    await books();
    const lower = done(await revise(desk, revision(first, 1)));
    await books();
    const [owed] = await askedBack(reception);
    expect(owed?.payTo).toEqual({
      name: "Fondo di prova",
      iban: "IT60X0542811101000000123456",
      bic: "BLOPIT22XXX",
    });
    const owes = { paidCents: 9_000, dueCents: 0, owedBackCents: 4_500, returnedCents: 0 };
    for (const client of [giulia, reception, desk]) expect(await balance(client, first.id)).toEqual(owes);
    await desk.ask(
      `mutation ($input: MarkRecoveryReturnedInput!) { markRecoveryReturned(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey(), recoveryId: owed?.id, returnedOn: "2026-11-23" } },
    );
    await books();
    expect(await askedBack(reception)).toMatchObject([{ status: "RETURNED", returnedOn: "2026-11-23" }]);
    expect(await balance(reception, first.id)).toMatchObject({ paidCents: 4_500, returnedCents: 4_500 });
    done(await revise(desk, revision(lower, 2)));
    await books();
    expect(await balance(desk, first.id)).toMatchObject({
      paidCents: 4_500,
      dueCents: 4_500,
      owedBackCents: 0,
    });
    await paid();
    await books();
    expect(await balance(giulia, first.id)).toMatchObject({ paidCents: 9_000, dueCents: 0 });
  });

  test("the first settlement's sheet stays, marked as superseded; a stranger finds neither", async () => {
    const first = await settled(4);
    const second = done(await revise(desk, revision(first, 3)));
    const stranger = await signedIn(server, "paolo.conti");
    for (const [id, name] of [
      [first.settlement?.id, /superato/],
      [second.settlement?.id, /prospetto-[\d-]+\.pdf/],
    ] as const) {
      for (const client of [giulia, reception, desk]) {
        const sheet = await client.fetch(`/documents/settlement/${id}.pdf`);
        expect(sheet.status).toBe(200);
        expect(sheet.headers.get("content-disposition")).toMatch(name);
      }
      expect((await stranger.fetch(`/documents/settlement/${id}.pdf`)).status).toBe(404);
    }
  });

  test("a reopening that changes nothing is refused, writes nothing and mails nobody", async () => {
    const first = await settled(4);
    await mailTo(desk, "giulia.ferrero@posta.example", /liquidata/);
    const { errors } = await revise(desk, revision(first, 4));
    expect(errors).toMatchObject([{ code: "NOTHING_CHANGED" }]);
    expect((await takeInCharge(desk, first.id))?.settlement?.id).toBe(first.settlement?.id);
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from outbox_mail where template = 'revised'`.execute(
      database.orm.em.fork().getKysely(),
    );
    expect(rows[0]?.count).toBe(0);
    await books();
  });

  test("what is cancelled is paid by nobody, in every list; the member is written to", async () => {
    const taken = await authorised(reception, giulia, { units: 4 });
    await books();
    const cancelled = await tell(reception, "cancelTakeInCharge", "CancelTakeInChargeInput", {
      idempotencyKey: newKey(),
      takeInChargeId: taken.id,
      reason: "L'assistita non si è presentata.",
    });
    expect(done(cancelled).status).toBe("CANCELLED");
    await books();
    const mail = await mailTo(desk, "giulia.ferrero@posta.example", /annullata/);
    expect(mail).toContain(taken.number);
    expect(mail).toContain("Centro Fisioterapico Crocetta ha annullato");
    expect(mail).not.toContain("presentata");
    const sheet = await giulia.fetch(`/documents/take-in-charge/${taken.id}.pdf`);
    expect(sheet.status).toBe(200);
  });

  test("the member reads one settlement in the statement, and in the claim both with the reason", async () => {
    const first = await settled(10);
    done(await revise(desk, revision(first, 6)));
    const { accountStatement, claim } = await giulia.ask<{
      accountStatement: { rows: { documentNumber: string; payableCents: number }[] };
      claim: {
        settlements: { payableCents: number; reason: string | null; supersededAt: string | null }[];
      };
    }>(
      `query ($id: ID!) {
        accountStatement(year: 2026) { rows { documentNumber payableCents } }
        claim(id: $id) { settlements { payableCents reason supersededAt } }
      }`,
      { id: first.claim?.id },
    );
    const rows = accountStatement.rows.filter(({ documentNumber }) => documentNumber === `F-${first.number}`);
    expect(rows).toMatchObject([{ payableCents: 27_000 }]);
    expect(claim.settlements).toMatchObject([
      { payableCents: 45_000, reason: null, supersededAt: expect.any(String) },
      { payableCents: 27_000, reason: expect.stringContaining("Nota di credito"), supersededAt: null },
    ]);
  });

  test("the desk sees beforehand what it would come to, and nothing is written by looking", async () => {
    const first = await settled(10);
    const { settlementRevision } = await desk.ask<{
      settlementRevision: {
        revision: { payableBeforeCents: number; payableCents: number; memberShareCents: number };
      };
    }>(
      `query ($input: CorrectionInput!) { settlementRevision(input: $input) {
        errors { code } revision { payableBeforeCents requestedCents payableCents memberShareCents lines { clause amountCents } }
      } }`,
      {
        input: {
          takeInChargeId: first.id,
          lines: [{ takeInChargeLineId: first.lines[0]?.id, units: 6, amountCents: 27_000 }],
        },
      },
    );
    expect(settlementRevision.revision).toMatchObject({ payableBeforeCents: 45_000, payableCents: 27_000 });
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 45_000 });
    expect((await takeInCharge(desk, first.id))?.settlement?.id).toBe(first.settlement?.id);
  });

  test("an illness instead of an injury ends in nothing paid, with the clause; what was paid is asked back", async () => {
    const first = await settled(4);
    await paid();
    const changed = done(
      await revise(
        desk,
        revision(first, 4, { cause: "ILLNESS", reason: "Dal referto non risulta un infortunio." }),
      ),
    );
    expect(changed.settlement).toMatchObject({ payableCents: 0, memberShareCents: 18_000 });
    // the invoice is as it was: the facility keeps what it was paid, the member owes what the plan does not pay
    expect(await askedBack(desk)).toMatchObject([{ amountCents: 18_000, debtor: "MEMBER" }]);
    expect(await askedBack(giulia)).toMatchObject([{ amountCents: 18_000, debtor: "MEMBER" }]);
    expect(await askedBack(reception)).toEqual([]);
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 0, leftCents: 50_000 });
    await ledgerAddsUp();
  });

  test("it is refused without a reason, above the authorisation, on an old settlement, and while the bank has the payment", async () => {
    const first = await settled(4);
    const codes = async (input: object) =>
      (await revise(desk, input)).errors.map(({ code, field }) => [code, field]);
    expect(await codes(revision(first, 4, { reason: "  " }))).toEqual([["INVALID_INPUT", "input.reason"]]);
    expect(await codes(revision(first, 5))).toEqual([["INVOICE_ABOVE_AUTHORISATION", "input.lines.0.units"]]);
    expect(await codes(revision(first, 4, { injuredOn: "2026-11-24" }))).toEqual([
      ["INVALID_INPUT", "input.injuredOn"],
    ]);
    done(await revise(desk, revision(first, 3)));
    expect(await codes(revision(first, 2))).toEqual([["INVALID_STATE", null]]);

    const due = (await payments()).filter(({ status }) => status === "DUE").map(({ id }) => id);
    await desk.ask(
      `mutation ($input: CreatePaymentBatchInput!) { createPaymentBatch(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey(), paymentOrderIds: due } },
    );
    const current = await takeInCharge(desk, first.id);
    if (!current) throw new Error("gone");
    expect(await codes(revision(current, 2))).toEqual([["INVALID_STATE", null]]);
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 13_500 });
    await ledgerAddsUp();
  });

  test("the same key reopens once; sixteen at the same moment reopen once, and the others are told", async () => {
    const first = await settled(10);
    const same = revision(first, 6);
    const [one, other] = [await revise(desk, same), await revise(desk, same)];
    expect(other).toEqual(one);
    const current = done(one);
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, number) => revise(desk, revision(current, 1 + (number % 5)))),
    );
    const won = answers.filter(({ errors }) => errors.length === 0);
    const told = answers.flatMap(({ errors }) => errors).map(({ code }: UserError) => code);
    expect(won).toHaveLength(1);
    expect(new Set(told)).toEqual(new Set(["INVALID_STATE"]));
    await ledgerAddsUp();
  });

  test("nobody but the desk reopens, and nobody there a case of their own", async () => {
    const first = await settled(4);
    for (const client of [giulia, reception]) {
      const { errors } = await client.send(
        `mutation ($input: ReviseSettlementInput!) { reviseSettlement(input: $input) { errors { code } } }`,
        { input: revision(first, 3) },
      );
      expect(errors[0]?.extensions?.code).toBe("FORBIDDEN");
    }
    const elsewhere = revision(first, 3, { takeInChargeId: crypto.randomUUID() });
    expect((await revise(desk, elsewhere)).errors).toMatchObject([{ code: "NOT_FOUND" }]);
    await sql`
      update account set person_id = (select person_id from account where user_name = 'giulia.ferrero')
      where user_name = 'centrale.operativa'`.execute(database.orm.em.fork().getKysely());
    expect((await revise(desk, revision(first, 3))).errors).toMatchObject([{ code: "OWN_CASE" }]);
  });
});
