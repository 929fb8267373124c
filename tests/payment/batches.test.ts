import { beforeAll, expect, test } from "vitest";
import {
  authorised,
  invoiced,
  newKey,
  newPayments,
  signedIn,
  takeInCharge,
  type TakeInCharge,
  type UserError,
} from "../journeys/story.ts";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";

interface Batch {
  readonly id: string;
  readonly number: string;
  readonly totalCents: number;
  readonly orderCount: number;
  readonly executedOn: string | null;
  readonly sepaFileUrl: string;
}

interface Answer {
  readonly errors: readonly UserError[];
  readonly paymentBatch: Batch | null;
}

const fields = `errors { code message field clause }
  paymentBatch { id number totalCents orderCount executedOn sepaFileUrl }`;

describeOnBothDatabases("payments in batches", (database) => {
  const server = serverFor({ database });
  let reception: Client;
  let giulia: Client;
  let desk: Client;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    reception = await signedIn(server, "reception.crocetta");
    giulia = await signedIn(server, "giulia.ferrero");
    desk = await signedIn(server, "centrale.operativa");
  });

  /** A settled take-in-charge and the payment that it owes the facility. */
  async function owed(units: number): Promise<{ settled: TakeInCharge; paymentId: string }> {
    const before = new Set((await newPayments(desk)).map(({ id }) => id));
    const settled = await invoiced(reception, await authorised(reception, giulia, { units }));
    const [payment] = (await newPayments(desk)).filter(({ id }) => !before.has(id));
    return { settled, paymentId: payment?.id ?? "" };
  }

  async function batchOf(paymentOrderIds: readonly string[], idempotencyKey = newKey()): Promise<Answer> {
    const { createPaymentBatch } = await desk.ask<{ createPaymentBatch: Answer }>(
      `mutation ($input: CreatePaymentBatchInput!) { createPaymentBatch(input: $input) { ${fields} } }`,
      { input: { idempotencyKey, paymentOrderIds } },
    );
    return createPaymentBatch;
  }

  async function executed(paymentBatchId: string, executedOn: string): Promise<Answer> {
    const { markPaymentBatchExecuted } = await desk.ask<{ markPaymentBatchExecuted: Answer }>(
      `mutation ($input: MarkPaymentBatchExecutedInput!) { markPaymentBatchExecuted(input: $input) { ${fields} } }`,
      { input: { idempotencyKey: newKey(), paymentBatchId, executedOn } },
    );
    return markPaymentBatchExecuted;
  }

  test("a batch holds each chosen payment once, adds them up and pays them on the day of the bank", async () => {
    const [first, second] = [await owed(1), await owed(2)];
    const { errors, paymentBatch } = await batchOf([first.paymentId, second.paymentId, first.paymentId]);
    expect(errors).toEqual([]);
    expect(paymentBatch).toMatchObject({ totalCents: 13_500, orderCount: 2, executedOn: null });
    expect(paymentBatch?.number).toMatch(/^DP-2026-\d{4}$/);
    const file = await desk.fetch(paymentBatch?.sepaFileUrl ?? "");
    expect(file.status).toBe(200);
    const xml = await file.text();
    expect(xml.match(/<CtrlSum>135\.00<\/CtrlSum>/g)).toHaveLength(2);
    expect(xml.match(/<InstdAmt Ccy="EUR">(45|90)\.00<\/InstdAmt>/g)).toHaveLength(2);
    for (const client of [giulia, reception])
      expect((await client.fetch(paymentBatch?.sepaFileUrl ?? "")).status).toBe(404);

    const done = await executed(paymentBatch?.id ?? "", "2026-11-23");
    expect(done.errors).toEqual([]);
    expect(done.paymentBatch?.executedOn).toBe("2026-11-23");
    for (const { settled } of [first, second])
      expect((await takeInCharge(giulia, settled.id))?.payment?.status).toBe("PAID");
  });

  test("one that is in a batch already goes into no other, and the others chosen with it stay due", async () => {
    const [first, second] = [await owed(1), await owed(1)];
    const { paymentBatch } = await batchOf([first.paymentId]);
    const { errors } = await batchOf([second.paymentId, first.paymentId]);
    expect(errors).toMatchObject([{ code: "ORDER_ALREADY_IN_BATCH", field: "input.paymentOrderIds" }]);
    const statuses = new Map((await newPayments(desk)).map(({ id, status }) => [id, status]));
    expect([statuses.get(first.paymentId), statuses.get(second.paymentId)]).toEqual(["IN_BATCH", "DUE"]);
    expect((await executed(paymentBatch?.id ?? "", "2026-11-23")).errors).toEqual([]);
  });

  test("eight at once make one batch of a payment", async () => {
    const { paymentId } = await owed(1);
    const answers = await Promise.all(Array.from({ length: 8 }, () => batchOf([paymentId])));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    const refused = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(new Set(refused)).toEqual(new Set(["ORDER_ALREADY_IN_BATCH"]));
  });

  test("nothing chosen, and a payment that does not exist, are refused at the field", async () => {
    expect((await batchOf([])).errors).toMatchObject([
      { code: "INVALID_INPUT", field: "input.paymentOrderIds" },
    ]);
    expect((await batchOf([newKey()])).errors).toMatchObject([
      { code: "NOT_FOUND", field: "input.paymentOrderIds" },
    ]);
  });

  test("more payments than a batch holds are counted, and the way out is said", async () => {
    const { errors } = await batchOf(Array.from({ length: 501 }, newKey));
    expect(errors).toMatchObject([{ field: "input.paymentOrderIds" }]);
    expect(errors[0]?.message).toMatch(/501 pagamenti.*al massimo 500.*più distinte/);
  });

  test("the day of execution lies between the batch and today, and is said once", async () => {
    const { paymentId } = await owed(1);
    const { paymentBatch } = await batchOf([paymentId]);
    const id = paymentBatch?.id ?? "";
    for (const day of ["2026-11-22", "2026-11-24"])
      expect((await executed(id, day)).errors).toMatchObject([
        { code: "INVALID_INPUT", field: "input.executedOn" },
      ]);
    expect((await executed(id, "2026-11-23")).errors).toEqual([]);
    expect((await executed(id, "2026-11-23")).errors).toMatchObject([{ code: "INVALID_STATE" }]);
    expect((await executed(newKey(), "2026-11-23")).errors).toMatchObject([{ code: "NOT_FOUND" }]);
  });
});
