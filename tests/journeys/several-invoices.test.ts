import { beforeEach, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { invoicePdf } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { expectBooksAgree } from "./books.ts";
import {
  authorised,
  done,
  invoiced,
  invoiceInput,
  newKey,
  newPayments,
  payEverything,
  physiotherapyLimit,
  signedIn,
  type TakeInCharge,
  takeInCharge,
  tell,
  uploaded,
} from "./story.ts";

interface Invoices {
  readonly invoices: readonly {
    number: string;
    isFinal: boolean;
    amountCents: number;
    settlement: { id: string; payableCents: number } | null;
    lines: readonly { takeInChargeLineId: string; units: number; amountCents: number }[];
  }[];
  readonly fundPaysCents: number | null;
  readonly mayClose: boolean;
  readonly lines: readonly { invoicedUnits: number | null; invoicedCents: number | null }[];
}

describeOnBothDatabases("several invoices for one take-in-charge", (database) => {
  const server = serverFor({ database });
  let giulia: Client;
  let reception: Client;
  let desk: Client;

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    server.clock.set(startsAt);
    giulia = await signedIn(server, "giulia.ferrero");
    reception = await signedIn(server, "reception.crocetta");
    desk = await signedIn(server, "centrale.operativa");
  });

  const books = () => expectBooksAgree(database, { members: [giulia], doors: [reception, desk] });

  async function invoicesOf(id: string): Promise<Invoices> {
    const { takeInCharge: found } = await reception.ask<{ takeInCharge: Invoices }>(
      `query ($id: ID!) { takeInCharge(id: $id) { fundPaysCents mayClose lines { invoicedUnits invoicedCents }
        invoices { number isFinal amountCents settlement { id payableCents }
          lines { takeInChargeLineId units amountCents } } } }`,
      { id },
    );
    return found;
  }

  /** An invoice for so many of the sessions. */
  async function part(of: TakeInCharge, number: string, units: number, change: object = {}) {
    const lines = of.lines.map(({ id }) => ({ takeInChargeLineId: id, units, amountCents: units * 4_500 }));
    const documentId = await uploaded(reception, invoicePdf(`${of.number} ${number} ${units}`));
    return { number, lines, documentId, moreToFollow: true, ...change };
  }

  test("what is not invoiced yet stays held, and the last invoice gives the rest back", async () => {
    const case1 = await authorised(reception, giulia); // five sessions, 225 euros
    const first = await invoiced(reception, case1, await part(case1, "1/A", 2));
    expect(first.status).toBe("PARTLY_SETTLED");
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 9_000, heldCents: 13_500 });
    expect(await invoicesOf(case1.id)).toMatchObject({ fundPaysCents: 22_500, mayClose: true });
    await books();

    const last = await invoiced(reception, case1, await part(case1, "2/A", 1, { moreToFollow: false }));
    expect(last.status).toBe("SETTLED");
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 13_500, heldCents: 0 });
    const { invoices, lines, fundPaysCents } = await invoicesOf(case1.id);
    expect(invoices).toMatchObject([
      { number: "1/A", isFinal: false, amountCents: 9_000, settlement: { payableCents: 9_000 } },
      { number: "2/A", isFinal: true, amountCents: 4_500, settlement: { payableCents: 4_500 } },
    ]);
    expect(lines).toEqual([{ invoicedUnits: 3, invoicedCents: 13_500 }]);
    expect(fundPaysCents).toBe(13_500);
    expect((await newPayments(desk)).map(({ amountCents }) => amountCents).sort((a, b) => a - b)).toEqual([
      4_500, 9_000,
    ]);
    await payEverything(desk);
    await books();
  });

  test("an invoice for everything that is left is the last, whatever it says", async () => {
    const case1 = await authorised(reception, giulia);
    await invoiced(reception, case1, await part(case1, "1/A", 2));
    expect((await invoiced(reception, case1, await part(case1, "2/A", 3))).status).toBe("SETTLED");
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 22_500, heldCents: 0 });
  });

  test("no invoice asks for more than those before it left, nor for its number twice", async () => {
    const case1 = await authorised(reception, giulia);
    await invoiced(reception, case1, await part(case1, "1/A", 3));
    const ask = async (change: object) =>
      tell(reception, "submitInvoice", "SubmitInvoiceInput", await invoiceInput(reception, case1, change));
    expect((await ask(await part(case1, "2/A", 3))).errors).toMatchObject([
      { code: "INVOICE_ABOVE_AUTHORISATION", field: "input.lines.0.units" },
    ]);
    expect((await ask(await part(case1, "1/A", 1))).errors).toMatchObject([
      { code: "INVOICE_ALREADY_SUBMITTED" },
    ]);
    expect(await invoicesOf(case1.id)).toMatchObject({ invoices: [{ number: "1/A" }] });
  });

  test("the facility says that no other follows, and what was held is free again", async () => {
    const case1 = await authorised(reception, giulia);
    const close = (client: Client) =>
      tell(client, "closeTakeInCharge", "CloseTakeInChargeInput", {
        idempotencyKey: newKey(),
        takeInChargeId: case1.id,
      });
    expect((await close(reception)).errors).toMatchObject([{ code: "INVALID_STATE" }]);
    await invoiced(reception, case1, await part(case1, "1/A", 2));
    expect(done(await close(reception)).status).toBe("SETTLED");
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 9_000, heldCents: 0 });
    expect((await close(reception)).errors).toMatchObject([{ code: "INVALID_STATE" }]);
    await books();
  });

  test("one invoice of several is reopened alone", async () => {
    const case1 = await authorised(reception, giulia);
    await invoiced(reception, case1, await part(case1, "1/A", 2));
    await invoiced(reception, case1, await part(case1, "2/A", 2, { moreToFollow: false }));
    const [first] = (await invoicesOf(case1.id)).invoices;
    const [line] = case1.lines;
    expect(first?.lines).toEqual([{ takeInChargeLineId: line?.id, units: 2, amountCents: 9_000 }]);
    const correction = {
      ...{ takeInChargeId: case1.id, settlementId: first?.settlement?.id },
      lines: [{ takeInChargeLineId: line?.id, units: 1, amountCents: 4_500 }],
    };
    const preview = () =>
      desk.ask(
        `query ($input: CorrectionInput!) { settlementRevision(input: $input) {
          errors { code } revision { payableBeforeCents payableCents } } }`,
        { input: correction },
      );
    expect(await preview()).toMatchObject({
      settlementRevision: { revision: { payableBeforeCents: 9_000, payableCents: 4_500 } },
    });
    const corrected = done(
      await tell(desk, "reviseSettlement", "ReviseSettlementInput", {
        ...correction,
        idempotencyKey: newKey(),
        reason: "Una seduta non è stata eseguita.",
      }),
    );
    expect(corrected.status).toBe("SETTLED");
    expect((await invoicesOf(case1.id)).invoices.map(({ settlement }) => settlement?.payableCents)).toEqual([
      4_500, 9_000,
    ]);
    // that settlement no longer counts
    expect(await preview()).toMatchObject({ settlementRevision: { errors: [{ code: "INVALID_STATE" }] } });
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 13_500, heldCents: 0 });
    await books();
  });

  test("of ten last invoices at once one is taken", async () => {
    const case1 = await authorised(reception, giulia);
    await invoiced(reception, case1, await part(case1, "1/A", 4));
    const inputs = await Promise.all(
      Array.from({ length: 10 }, async (_, index) =>
        invoiceInput(reception, case1, await part(case1, `${index + 2}/A`, 1)),
      ),
    );
    const answers = await Promise.all(
      inputs.map((input) => tell(reception, "submitInvoice", "SubmitInvoiceInput", input)),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect((await takeInCharge(reception, case1.id))?.status).toBe("SETTLED");
    expect(await physiotherapyLimit(giulia)).toMatchObject({ usedCents: 22_500, heldCents: 0 });
    await books();
  });
});
