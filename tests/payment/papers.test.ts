import { beforeAll, expect, test } from "vitest";
import { newKey, signedIn } from "../journeys/story.ts";
import { marco, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { textOf } from "../support/paper-text.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { ibans, owedTo } from "./owed.ts";

describeOnOneDatabase("papers of what persons are paid", (database) => {
  const server = serverFor({ database });
  const at = new Date(startsAt);
  let desk: Client;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), at);
    desk = await signedIn(server, "centrale.operativa");
  });

  async function textAt(client: Client, address: string): Promise<string> {
    const answer = await client.fetch(address);
    expect(answer.status, address).toBe(200);
    return textOf(Buffer.from(await answer.arrayBuffer()));
  }

  test("the settlement says to the member and the desk where the money goes, with the account masked", async () => {
    const { settlementId } = await owedTo(database, at, { iban: ibans.first });
    const giulia = await signedIn(server, "giulia.ferrero");
    for (const client of [giulia, desk]) {
      const text = await textAt(client, `/documents/settlement/${settlementId}.pdf?lang=it`);
      expect(text).toContain("Giulia Ferrero · IT60 •••• •••• 3456");
      expect(text).not.toContain("0542811101");
    }
    const cheque = await owedTo(database, at, { person: marco, means: "cheque", holderName: "Marco Rossi" });
    const english = await textAt(desk, `/documents/settlement/${cheque.settlementId}.pdf?lang=en`);
    expect(english).toContain("Marco Rossi · Cheque");
  });

  test("the remittance advice of a batch names each payee with the means", async () => {
    const owed = [
      await owedTo(database, at, { iban: ibans.first, amount: 4_500 }),
      await owedTo(database, at, {
        person: marco,
        means: "cheque",
        holderName: "Marco Rossi",
        amount: 5_500,
      }),
    ];
    const { createPaymentBatch: made } = await desk.ask<{
      createPaymentBatch: { paymentBatch: { orders: { batchRemittanceUrl: string }[] } };
    }>(
      `mutation ($input: CreatePaymentBatchInput!) { createPaymentBatch(input: $input) {
        errors { code } paymentBatch { orders { batchRemittanceUrl } } } }`,
      { input: { idempotencyKey: newKey(), paymentOrderIds: owed.map(({ orderId }) => orderId) } },
    );
    const text = await textAt(desk, made.paymentBatch.orders[0]?.batchRemittanceUrl ?? "");
    for (const said of ["Giulia Ferrero · IT60 •••• •••• 3456", "Marco Rossi · Assegno", "45,00", "55,00"])
      expect(text).toContain(said);
  });
});
