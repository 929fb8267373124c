import { composeIBAN } from "ibantools";
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
  newKey,
  newPayments,
  payEverything,
  signedIn,
  type TakeInCharge,
  takeInCharge,
  tell,
  type UserError,
} from "./story.ts";

const otherIban = composeIBAN({ countryCode: "IT", bban: "X0542811101000000000777" }) ?? "";
const masked = `${otherIban.slice(0, 4)} •••• •••• 0777`;

describeOnBothDatabases("payments and what comes back", (database) => {
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

  const books = () => expectBooksAgree(database, { members: [giulia], doors: [reception, desk] });

  async function settled(units: number): Promise<TakeInCharge> {
    return invoiced(reception, await authorised(reception, giulia, { units }));
  }

  async function revised(of: TakeInCharge, change: object): Promise<TakeInCharge> {
    const current = await takeInCharge(desk, of.id);
    const input = {
      ...{ idempotencyKey: newKey(), takeInChargeId: of.id, settlementId: current?.settlement?.id },
      ...{ reason: "Dal referto risulta altro.", ...change },
    };
    return done(await tell(desk, "reviseSettlement", "ReviseSettlementInput", input));
  }

  interface Asked {
    readonly id: string;
    readonly amountCents: number;
    readonly debtor: string;
    readonly status: string;
    readonly reference: string;
  }
  async function askedBack(client: Client): Promise<readonly Asked[]> {
    const { recoveries } = await client.ask<{ recoveries: { edges: { node: Asked }[] } }>(
      `{ recoveries { edges { node { id amountCents debtor debtorName status reference payTo { iban } } } } }`,
    );
    return recoveries.edges.map(({ node }) => node);
  }

  async function markReturned(id: string | undefined, more: object = {}): Promise<UserError[]> {
    const { markRecoveryReturned } = await desk.ask<{ markRecoveryReturned: { errors: UserError[] } }>(
      `mutation ($input: MarkRecoveryReturnedInput!) { markRecoveryReturned(input: $input) { errors { code message field clause } } }`,
      { input: { idempotencyKey: newKey(), recoveryId: id, returnedOn: "2026-11-23", ...more } },
    );
    return markRecoveryReturned.errors;
  }

  /** One verb on an order; the codes of what was refused, or the order as it stands. */
  async function ask(verb: string, id: string | undefined, more: object = {}) {
    const type = verb === "markPaymentOrderSentBack" ? "MarkPaymentOrderSentBackInput" : "PaymentOrderInput";
    const answer = await desk.ask<
      Record<string, { errors: UserError[]; paymentOrder: { id: string; status: string } | null }>
    >(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { errors { code message field clause } paymentOrder { id status maskedIban amountCents } } }`,
      { input: { idempotencyKey: newKey(), paymentOrderId: id, ...more } },
    );
    const { errors = [], paymentOrder } = answer[verb] ?? {};
    return errors.length > 0 ? errors.map(({ code, field }) => [code, field]) : paymentOrder;
  }

  async function balanceAt(client: Client, id: string) {
    const { takeInCharge: seen } = await client.ask<{ takeInCharge: { balance: object } }>(
      `query ($id: ID!) { takeInCharge(id: $id) { balance { paidCents dueCents owedBackCents returnedCents memberOwesCents memberReturnedCents } } }`,
      { id },
    );
    return seen.balance;
  }

  test("the facility gives back what it corrects, the member what shows itself otherwise; the sums say so", async () => {
    const first = await settled(4);
    await payEverything(desk);
    const lines = [{ takeInChargeLineId: first.lines[0]?.id, units: 3, amountCents: 13_500 }];
    await revised(first, { lines, reason: "Nota di credito." });
    await revised(first, { lines, cause: "ILLNESS" });
    await books();
    expect((await askedBack(desk)).map(({ debtor, amountCents }) => [debtor, amountCents]).sort()).toEqual([
      ["FACILITY", 4_500],
      ["MEMBER", 13_500],
    ]);
    expect(await askedBack(reception)).toMatchObject([{ debtor: "FACILITY", amountCents: 4_500 }]);
    expect(await askedBack(giulia)).toMatchObject([{ debtor: "MEMBER", amountCents: 13_500 }]);
    expect(await askedBack(await signedIn(server, "paolo.conti"))).toEqual([]);
    const facilitys = { paidCents: 18_000, dueCents: 0, owedBackCents: 4_500, returnedCents: 0 };
    expect(await balanceAt(giulia, first.id)).toMatchObject({ ...facilitys, memberOwesCents: 13_500 });
    expect(await balanceAt(reception, first.id)).toMatchObject({ ...facilitys, memberOwesCents: null });
    const { accountStatement } = await giulia.ask<{ accountStatement: { recoveries: object[] } }>(
      `{ accountStatement(year: 2026) { recoveries { amountCents status payTo { iban } reference } } }`,
    );
    expect(accountStatement.recoveries).toMatchObject([{ amountCents: 13_500, status: "OWED" }]);
  });

  test("what a member gave back in vain goes back to the account that it came from", async () => {
    const first = await settled(4);
    await payEverything(desk);
    await revised(first, { cause: "ILLNESS" });
    const [owed] = await askedBack(desk);
    expect(await markReturned(owed?.id)).toMatchObject([
      { code: "INVALID_INPUT", field: "input.holderName" },
    ]);
    const account = { holderName: "Giulia Ferrero", iban: otherIban };
    expect(await markReturned(owed?.id, { ...account, iban: "IT00" })).toMatchObject([
      { code: "INVALID_INPUT", field: "input.iban" },
    ]);
    expect(await markReturned(owed?.id, account)).toEqual([]);
    await books();
    expect(await balanceAt(desk, first.id)).toMatchObject({ paidCents: 18_000, memberReturnedCents: 18_000 });

    await revised(first, { cause: "INJURY", injuredOn: "2026-11-10" });
    await books();
    const { paymentOrders } = await desk.ask<{ paymentOrders: { edges: { node: object }[] } }>(
      `{ paymentOrders(status: DUE, first: 10) { edges { node { payeeName maskedIban amountCents } } } }`,
    );
    expect(paymentOrders.edges.map(({ node }) => node)).toEqual([
      { payeeName: "Giulia Ferrero", maskedIban: masked, amountCents: 18_000 },
    ]);
    expect(await newPayments(reception)).toMatchObject([{ status: "PAID", amountCents: 18_000 }]);
    expect(await balanceAt(reception, first.id)).toMatchObject({ paidCents: 18_000, dueCents: 0 });
    expect(await balanceAt(giulia, first.id)).toMatchObject({ memberOwesCents: 0, memberReturnedCents: 0 });
  });

  test("what a bank sends back is ordered again on the account of that day, once", async () => {
    const first = await settled(4);
    const [due] = await newPayments(desk);
    const sentBack = { sentBackOn: "2026-11-23", reason: "Conto chiuso" };
    expect(await ask("markPaymentOrderSentBack", due?.id, sentBack)).toEqual([["INVALID_STATE", null]]);
    await payEverything(desk);
    expect(await ask("orderPaymentAgain", due?.id)).toEqual([["INVALID_STATE", null]]);
    const future = { ...sentBack, sentBackOn: "2026-11-24" };
    expect(await ask("markPaymentOrderSentBack", due?.id, future)).toEqual([
      ["INVALID_INPUT", "input.sentBackOn"],
    ]);
    expect(await ask("markPaymentOrderSentBack", due?.id, { ...sentBack, reason: " " })).toEqual([
      ["INVALID_INPUT", "input.reason"],
    ]);
    expect(await ask("markPaymentOrderSentBack", due?.id, sentBack)).toMatchObject({ status: "SENT_BACK" });
    expect(await balanceAt(reception, first.id)).toMatchObject({ paidCents: 0, dueCents: 0 });
    await sql`update facility_bank_account set iban = ${otherIban}`.execute(
      database.orm.em.fork().getKysely(),
    );
    const again = await ask("orderPaymentAgain", due?.id);
    expect(again).toMatchObject({ status: "DUE", maskedIban: masked, amountCents: 18_000 });
    expect(await ask("orderPaymentAgain", due?.id)).toEqual([["INVALID_STATE", null]]);
    await books();
    await payEverything(desk);
    expect(await balanceAt(giulia, first.id)).toMatchObject({ paidCents: 18_000, dueCents: 0 });
    await books();
  });

  test("a due payment is withdrawn and ordered again; sixteen at once order it once", async () => {
    await settled(4);
    const [due] = await newPayments(desk);
    expect(await ask("withdrawPaymentOrder", due?.id)).toMatchObject({ status: "WITHDRAWN" });
    const answers = await Promise.all(Array.from({ length: 16 }, () => ask("orderPaymentAgain", due?.id)));
    expect(answers.filter((answer) => !Array.isArray(answer))).toHaveLength(1);
    expect(new Set(answers.filter((answer) => Array.isArray(answer)).flat(2))).toEqual(
      new Set(["INVALID_STATE", null]),
    );
    await books();
  });

  test("a settlement made anew after its payment was sent back orders the whole of it, and nothing twice", async () => {
    const first = await settled(4);
    const [due] = await newPayments(desk);
    await payEverything(desk);
    await ask("markPaymentOrderSentBack", due?.id, { sentBackOn: "2026-11-23", reason: "Conto chiuso" });
    const lines = [{ takeInChargeLineId: first.lines[0]?.id, units: 3, amountCents: 13_500 }];
    await revised(first, { lines });
    expect(await ask("orderPaymentAgain", due?.id)).toEqual([["INVALID_STATE", null]]);
    const standing = (await newPayments(desk)).filter(({ status }) => status === "DUE");
    expect(standing).toMatchObject([{ amountCents: 13_500 }]);
    expect(await askedBack(desk)).toEqual([]);
    await books();
  });

  test("the member reads in the timeline and by mail that the facility was paid", async () => {
    const first = await settled(1);
    await payEverything(desk);
    for (const client of [giulia, reception, desk]) {
      const { takeInCharge: seen } = await client.ask<{ takeInCharge: { timeline: { label: string }[] } }>(
        `query ($id: ID!) { takeInCharge(id: $id) { timeline { label } } }`,
        { id: first.id },
      );
      expect(seen.timeline.at(-1)?.label).toBe("Pagata alla struttura");
    }
    const { rows } = await sql<{ subject: string }>`
      select subject_id as subject from outbox_mail where template = 'paid'`.execute(
      database.orm.em.fork().getKysely(),
    );
    expect(rows).toEqual([{ subject: first.id }]);
  });
});
