import { beforeEach, expect, test } from "vitest";
import { Payee } from "../../server/claim/entity.ts";
import { Refusal } from "../../server/kernel/refusal.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { createBatch, markExecuted } from "../../server/payment/batch.ts";
import { PaymentOrder } from "../../server/payment/entity.ts";
import { markSentBack, orderAgain, orderTo, withdraw } from "../../server/payment/order.ts";
import { acting } from "../support/acting.ts";
import { giulia, laura, marco, personId, seedCast } from "../support/cast.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { atDesk, ibans, owedTo, paidOn, payee } from "./owed.ts";

const monday = new Date("2026-11-23T09:00:00Z");
const later = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
const actor = atDesk("centrale.operativa", "operator");

describeOnBothDatabases("paying persons", (database) => {
  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, monday);
  });

  const orderOf = (id: string) => database.orm.em.fork().findOneOrFail(PaymentOrder, { id });
  const refusal = (error: unknown) => (error instanceof Refusal ? [error.code, error.words.it] : error);

  function batched(at: Date, ...paymentOrderIds: string[]): Promise<{ id: string }> {
    return acting(database, { actor, at }, (act) =>
      createBatch(act, { paymentOrderIds, approvalAboveCents: 500_000 }),
    );
  }

  /** In a batch and executed that day. */
  async function paid(at: Date, ...paymentOrderIds: string[]): Promise<void> {
    const { id } = await batched(at, ...paymentOrderIds);
    await acting(database, { actor, at }, (act) =>
      markExecuted(act, { paymentBatchId: id, executedOn: localDate(at.toISOString().slice(0, 10)) }),
    );
  }

  const sentBack = (at: Date, paymentOrderId: string) =>
    acting(database, { actor, at }, (act) =>
      markSentBack(act, {
        ...{ paymentOrderId, sentBackOn: localDate(at.toISOString().slice(0, 10)) },
        reason: "Conto chiuso",
      }),
    );

  test("an order keeps name, account and bank as they were told", async () => {
    const swiss = { iban: ibans.swiss, bic: "UBSWCHZH80A", holderName: "Giulia M. Ferrero" };
    const { orderId } = await owedTo(database, monday, swiss);
    expect(await orderOf(orderId)).toMatchObject({
      ...{ payeeName: "Giulia M. Ferrero", means: "transfer", iban: ibans.swiss, bic: "UBSWCHZH80A" },
      ...{ facility: null, address: null, heldUntil: null },
    });
    const cheque = { means: "cheque", holderName: "Marco Rossi", address: "Via Po 1, Torino" } as const;
    const posted = await owedTo(database, monday, { person: marco, ...cheque });
    expect(await orderOf(posted.orderId)).toMatchObject({
      ...{ payeeName: "Marco Rossi", means: "cheque", iban: null, bic: null, address: "Via Po 1, Torino" },
    });
  });

  test("the same means told twice are one payee, also at the same moment", async () => {
    const ids = await Promise.all(
      Array.from({ length: 8 }, () => acting(database, { actor, at: monday }, (act) => payee(act, giulia))),
    );
    expect(new Set(ids).size).toBe(1);
    const other = await acting(database, { actor, at: later(1) }, (act) => payee(act, laura));
    expect(other).not.toBe(ids[0]);
    expect(await database.orm.em.fork().count(Payee, { person: personId(giulia) })).toBe(1);
  });

  test("a first account is paid at once; another one waits three days, and says until when", async () => {
    const first = await owedTo(database, monday);
    expect((await orderOf(first.orderId)).heldUntil).toBeNull();
    const other = await owedTo(database, later(1), { iban: ibans.second });
    expect((await orderOf(other.orderId)).heldUntil).toEqual(later(73));
    const third = await owedTo(database, later(10), { iban: ibans.second, holderName: "G. Ferrero" });
    expect((await orderOf(third.orderId)).heldUntil, "known since the other name").toEqual(later(73));
    const again = await owedTo(database, later(11));
    expect((await orderOf(again.orderId)).heldUntil, "back on the first").toBeNull();

    const both = [first.orderId, other.orderId];
    await expect(batched(later(72.9), ...both).catch(refusal)).resolves.toEqual([
      "ORDER_HELD",
      expect.stringMatching(/Giulia Ferrero è fermo fino a giovedì 26.*11:00/),
    ]);
    expect(await orderOf(first.orderId)).toMatchObject({ batch: null });
    await expect(batched(later(73), ...both)).resolves.toHaveProperty("id");
  });

  test("a cheque in the place of the account waits like another account, of another person it does not", async () => {
    await owedTo(database, monday);
    const cheque = await owedTo(database, later(1), { means: "cheque" });
    expect((await orderOf(cheque.orderId)).heldUntil).toEqual(later(73));
    const stranger = await owedTo(database, later(1), { person: laura, iban: ibans.second });
    expect((await orderOf(stranger.orderId)).heldUntil).toBeNull();
  });

  test("a document is paid when all of it is carried out, and not any more once it comes back", async () => {
    const [one, other] = [await owedTo(database, monday), await owedTo(database, monday)];
    expect(await paidOn(database, one.documentId)).toBeNull();
    await paid(monday, one.orderId, other.orderId);
    expect(await paidOn(database, one.documentId)).toBe("2026-11-23");
    await sentBack(later(24), one.orderId);
    expect(await paidOn(database, one.documentId)).toBeNull();
    expect(await paidOn(database, other.documentId)).toBe("2026-11-23");
    const again = await acting(database, { actor, at: later(25) }, (act) =>
      orderAgain(act, { paymentOrderId: one.orderId }),
    );
    expect(await paidOn(database, one.documentId)).toBeNull();
    await paid(later(26), again.id);
    expect(await paidOn(database, one.documentId)).toBe("2026-11-24");
  });

  test("what came back is ordered to other means, from then on those of the document, once", async () => {
    const { orderId, documentId } = await owedTo(database, monday);
    const other = await acting(database, { actor, at: later(1) }, (act) =>
      payee(act, giulia, { iban: ibans.second }),
    );
    const elsewhere = (paymentOrderId: string, at = later(25)) =>
      acting(database, { actor, at }, (act) => orderTo(act, { paymentOrderId, payeeId: other }));
    await expect(elsewhere(orderId).catch(refusal)).resolves.toEqual([
      "INVALID_STATE",
      expect.stringMatching(/da mettere in distinta/),
    ]);
    await paid(monday, orderId);
    await sentBack(later(24), orderId);
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => elsewhere(orderId)));
    const done = answers.filter(({ status }) => status === "fulfilled");
    expect(done).toHaveLength(1);
    const standing = await database.orm.em
      .fork()
      .find(PaymentOrder, { payee: other, withdrawnAt: null, sentBackOn: null });
    expect(standing).toMatchObject([{ iban: ibans.second, amountCents: 9_000, heldUntil: later(73) }]);
    const onFirst = acting(database, { actor, at: later(26) }, (act) =>
      orderAgain(act, { paymentOrderId: orderId }),
    );
    await expect(onFirst.catch(refusal)).resolves.toEqual([
      "INVALID_STATE",
      expect.stringMatching(/ordinato altro/),
    ]);
    await paid(later(73), standing[0]?.id ?? "");
    expect(await paidOn(database, documentId)).toBe("2026-11-26");
    const [document] = await database.orm.em
      .fork()
      .execute<{ payee: string }[]>("select payee_id as payee from expense_document where id = ?", [
        documentId,
      ]);
    expect(document?.payee).toBe(other);
  });

  test("what was withdrawn can be ordered to other means, too", async () => {
    const { orderId } = await owedTo(database, monday);
    await acting(database, { actor, at: monday }, (act) => withdraw(act, { paymentOrderId: orderId }));
    const { id } = await acting(database, { actor, at: later(1) }, async (act) =>
      orderTo(act, { paymentOrderId: orderId, payeeId: await payee(act, giulia, { means: "cheque" }) }),
    );
    expect(await orderOf(id)).toMatchObject({ means: "cheque", heldUntil: later(73) });
  });
});
