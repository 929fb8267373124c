import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { giulia as giuliaPerson, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";
import { invoicePdf } from "../support/files.ts";
import { pagesOf, textOf } from "../support/paper-text.ts";
import { serverFor, startsAt } from "../support/server.ts";
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
  uploaded,
} from "./story.ts";

describeOnOneDatabase("papers", (database) => {
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

  async function contentOf(client: Client, path: string | null | undefined): Promise<Buffer> {
    const file = await client.fetch(path ?? "no path");
    expect(file.status, path ?? "no path").toBe(200);
    expect(file.headers.get("content-type")).toBe("application/pdf");
    return Buffer.from(await file.arrayBuffer());
  }
  const read = async (client: Client, path: string | null | undefined) =>
    textOf(await contentOf(client, path));

  const ofCase = ({ id }: TakeInCharge) => `/documents/take-in-charge/${id}.pdf`;
  const ofSettlement = ({ settlement }: TakeInCharge) => `/documents/settlement/${settlement?.id}.pdf`;

  async function part(of: TakeInCharge, number: string, units: number, moreToFollow = true) {
    const lines = of.lines.map(({ id }) => ({ takeInChargeLineId: id, units, amountCents: units * 4_500 }));
    const documentId = await uploaded(reception, invoicePdf(`${of.number} ${number}`));
    return invoiced(reception, of, { number, lines, documentId, moreToFollow });
  }

  async function revised(of: TakeInCharge, units: number): Promise<TakeInCharge> {
    const lines = of.lines.map(({ id }) => ({ takeInChargeLineId: id, units, amountCents: units * 4_500 }));
    const { settlement } = (await takeInCharge(desk, of.id)) ?? of;
    const input = {
      ...{ idempotencyKey: newKey(), takeInChargeId: of.id, settlementId: settlement?.id, lines },
      reason: "Nota di credito della struttura.",
    };
    return done(await tell(desk, "reviseSettlement", "ReviseSettlementInput", input));
  }

  interface Advised {
    readonly id: string;
    readonly remittanceUrl: string | null;
    readonly batchRemittanceUrl: string | null;
  }
  async function advised(client: Client): Promise<Advised[]> {
    const { paymentOrders } = await client.ask<{ paymentOrders: { edges: { node: Advised }[] } }>(
      `{ paymentOrders { edges { node { id remittanceUrl batchRemittanceUrl } } } }`,
    );
    return paymentOrders.edges.map(({ node }) => node);
  }

  test("are written in the language that the address asks for, else in that of the browser", async () => {
    const taken = await authorised(reception, giulia);
    expect(taken.pdfUrl).toBe(`${ofCase(taken)}?lang=it`);
    giulia.language = "en";
    expect((await takeInCharge(giulia, taken.id))?.pdfUrl).toBe(`${ofCase(taken)}?lang=en`);
    const [italian, english] = [
      /^A carico del fondo, importo riservato 225,00 €$/m,
      /^Paid by the fund, amount reserved €225\.00$/m,
    ];
    expect(await read(giulia, `${ofCase(taken)}?lang=it`)).toMatch(italian);
    for (const path of [ofCase(taken), `${ofCase(taken)}?lang=fr`, `${ofCase(taken)}?lang=en&lang=it`])
      expect(await read(giulia, path)).toMatch(english);
    giulia.language = "it";
    expect(await read(giulia, ofCase(taken))).toMatch(italian);
    const inEnglish = await read(giulia, `${ofCase(taken)}?lang=en`);
    expect(inEnglish).toMatch(english);
    expect(inEnglish).not.toMatch(/Assistito|Struttura|Centrale Operativa|pagina|importo/);
    const { headers } = await giulia.fetch(`${ofCase(taken)}?lang=en`);
    expect(headers.get("content-disposition")).toContain(`take-in-charge-${taken.number}.pdf`);
  });

  test("bear who issues them, the numbers to call, the day of printing and the page", async () => {
    const text = await read(giulia, ofCase(await authorised(reception, giulia)));
    expect(text).toContain("Fondo di prova");
    expect(text).toMatch(/800 822 444.*\+39 051 63\.89\.046 pagina 1 di 1/);
    expect(text).toContain("stampato lun 23 nov 2026");
  });

  test("tell a facility nothing of how the member's limit stands", async () => {
    const taken = await authorised(reception, giulia);
    const settled = await invoiced(reception, taken);
    for (const path of [ofCase(taken), ofSettlement(settled)]) {
      expect(await read(giulia, path)).toMatch(/restavano 500,00 €/);
      const theirs = await read(reception, path);
      expect(theirs).not.toMatch(/restavano|restano|500,00|275,00/);
      expect(theirs).toContain("225,00 €");
    }
  });

  test("of a take-in-charge list each invoice as it is settled now, and what may still be invoiced", async () => {
    const taken = await authorised(reception, giulia);
    await part(taken, "1/A", 2);
    const text = await read(reception, ofCase(taken));
    expect(text).toContain("liquidata in parte");
    expect(text).not.toMatch(/non è più valida/);
    expect(text).toMatch(/^1\/A lun 23 nov 2026 90,00 € 0,00 € 90,00 €$/m);
    expect(text).toMatch(/Ancora da fatturare, entro .*: 3 × /);
    const second = await part(taken, "2/A", 3, false);
    await revised(second, 2);
    const whole = await read(giulia, ofCase(taken));
    expect(whole).toMatch(/^2\/A lun 23 nov 2026 90,00 € 0,00 € 90,00 €$/m);
    expect(whole).toContain("Liquidazione rifatta; la fattura era di 135,00 €");
    expect(whole).toMatch(/^In tutto 180,00 € 0,00 € 180,00 €$/m);
    expect(whole).not.toContain("Ancora da fatturare");
  });

  test("of what was cancelled say so before anything else", async () => {
    const taken = await authorised(reception, giulia);
    const input = { idempotencyKey: newKey(), takeInChargeId: taken.id, reason: "Non si è presentata." };
    done(await tell(reception, "cancelTakeInCharge", "CancelTakeInChargeInput", input));
    const text = await read(giulia, ofCase(taken));
    expect(text.indexOf("Annullata: non è più valida")).toBeGreaterThan(0);
    expect(text.indexOf("Annullata: non è più valida")).toBeLessThan(text.indexOf("Assistito"));
    expect(text).not.toMatch(/importo riservato 225|Da fatturare entro/);
  });

  test("of a settlement that was made anew say plainly which one counts, and why", async () => {
    const first = await invoiced(reception, await authorised(reception, giulia));
    const second = await revised(first, 3);
    const old = await read(giulia, ofSettlement(first));
    expect(old).toMatch(/^Superato lun 23 nov 2026: la liquidazione è stata rifatta/m);
    expect(old).toMatch(/^Il fondo paga alla struttura 225,00 €$/m);
    const anew = await read(giulia, ofSettlement(second));
    expect(anew).not.toContain("Superato");
    expect(anew).toMatch(/^Rifatta perché Nota di credito della struttura\.$/m);
    expect(anew).toMatch(/^Importo della fattura 225,00 €$/m);
    expect(anew).toMatch(/^Di cui dovuto 135,00 €$/m);
    expect(anew).toMatch(/^Il fondo paga alla struttura 135,00 €$/m);
  });

  test("advise a facility of each transfer and of its part of a batch, and nobody else", async () => {
    const first = await invoiced(reception, await authorised(reception, giulia, { units: 2 }));
    const second = await invoiced(reception, await authorised(reception, giulia, { units: 3 }));
    const other = await signedIn(server, "reception.sansecondo");
    const elsewhere = await invoiced(
      other,
      await authorised(other, giulia, { units: 1, unitPriceCents: 5_000 }),
    );
    expect((await advised(reception)).map(({ remittanceUrl }) => remittanceUrl)).toEqual([null, null]);
    const [due] = await advised(reception);
    expect((await reception.fetch(`/documents/remittance/${due?.id}.pdf`)).status).toBe(404);
    await payEverything(desk);

    const orders = await advised(reception);
    const single = await Promise.all(orders.map(({ remittanceUrl }) => read(reception, remittanceUrl)));
    expect(single.join().match(/F-PC-2026-\d+ Giulia Ferrero/g)).toHaveLength(2);
    expect(single.join()).toMatch(
      /^Totale 90,00 €$[\s\S]*^Totale 135,00 €$|^Totale 135,00 €$[\s\S]*^Totale 90,00 €$/m,
    );
    const whole = await read(reception, orders[0]?.batchRemittanceUrl);
    expect(whole).toMatch(/^Distinta DP-2026-0001$/m);
    expect(whole).toMatch(/^Eseguito lun 23 nov 2026$/m);
    expect(whole).toMatch(/^Totale 225,00 €$/m);
    expect(whole).toContain(`causale ${first.number} ${first.claim?.number}`);
    expect(whole).toContain(`causale ${second.number} ${second.claim?.number}`);
    expect(whole).toMatch(/IT\d\d •••• •••• \d{4}/);
    expect(whole).not.toContain(elsewhere.number);
    expect(await read(other, orders[0]?.batchRemittanceUrl)).toMatch(/^Totale 50,00 €$/m);
    expect(await read(desk, orders[0]?.batchRemittanceUrl)).toContain(elsewhere.number);
    expect((await other.fetch(orders[0]?.remittanceUrl ?? "")).status).toBe(404);
    for (const path of [orders[0]?.remittanceUrl, orders[0]?.batchRemittanceUrl])
      expect((await giulia.fetch(path ?? "")).status).toBe(404);
  });

  test("advise that a transfer is only a difference, and do not count one that came back", async () => {
    const first = await invoiced(reception, await authorised(reception, giulia, { units: 4 }));
    await revised(first, 2);
    await payEverything(desk);
    await revised(first, 3);
    await payEverything(desk);
    const [, paid] = (await newPayments(desk)).filter(({ status }) => status === "PAID");
    const urls = (await advised(reception)).map(({ remittanceUrl }) => remittanceUrl).filter(Boolean);
    const texts = await Promise.all(urls.map((url) => read(reception, url)));
    expect(texts.join().replaceAll("\n", " ")).toContain(
      "il fondo paga in tutto 135,00 €, questa è la differenza",
    );
    expect(texts.join()).toContain("liquidazione poi rifatta");
    await desk.ask(
      `mutation ($input: MarkPaymentOrderSentBackInput!) { markPaymentOrderSentBack(input: $input) { errors { code } } }`,
      {
        input: {
          ...{ idempotencyKey: newKey(), paymentOrderId: paid?.id, sentBackOn: "2026-11-23" },
          reason: "Conto chiuso",
        },
      },
    );
    const text = await read(reception, `/documents/remittance/${paid?.id}.pdf`);
    expect(text).toMatch(/\(Conto\schiuso\):\snon\scontato\snel\stotale/);
    expect(text).toMatch(/^Totale 0,00 €$/m);
    expect(text).toMatch(/^Tornato indietro dalla banca: il denaro non è arrivato/m);
  });

  test("break long names into lines, and write those from further east", async () => {
    const taken = await authorised(reception, giulia);
    const firstName = "Wołodymira-Đurđica Ștefania";
    const lastName = `Kovačić-Őry ${"di Montebello della Battaglia ".repeat(2)}e ${"x".repeat(20)}`;
    await sql`update person set first_name = ${firstName}, last_name = ${lastName}
      where tax_code = ${giuliaPerson.taxCode}`.execute(database.orm.em.fork().getKysely());
    const content = await contentOf(giulia, ofCase(taken));
    expect(pagesOf(content)).toHaveLength(1);
    // letters of the second font stand apart in what is read, never in what is seen
    const letters = textOf(content).replace(/\s/g, "");
    expect(letters).not.toContain("\ufffd");
    for (const word of ["Wołodymira-Đurđica", "Ștefania", "Kovačić-Őry", "x".repeat(20)])
      expect(letters).toContain(word);
  });
});
