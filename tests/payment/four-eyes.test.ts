import { beforeAll, expect, test } from "vitest";
import { type BatchVerb, batchStatuses, batchVerbs, handOn, mayBatch } from "../../server/payment/rules.ts";
import type { BatchStatus } from "../../server/payment/rules.ts";
import { newKey, signedIn, type UserError } from "../journeys/story.ts";
import { accountId, marco, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { textOf } from "../support/paper-text.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { settingIs } from "../support/settings.ts";
import { ibans, type Means, owedTo } from "./owed.ts";

interface Batch {
  readonly id: string;
  readonly status: BatchStatus;
  readonly sepaFileUrl: string | null;
  readonly chequesUrl: string | null;
  readonly mayApprove: boolean;
  readonly mayReturn: boolean;
  readonly orders: readonly { id: string; status: string }[];
}
interface Answer {
  readonly errors: readonly UserError[];
  readonly paymentBatch: Batch | null;
}

const fields = `id status sepaFileUrl chequesUrl mayApprove mayReturn createdByName approvedByName returnedByName
  returnReason needsApproval approvalAboveCents orders { id status meansLabel }`;

const roles = {
  "centrale.operativa": "operator",
  "davide.greco": "operator",
  "silvia.moretti": "supervisor",
  "rita.fontana": "supervisor",
} as const;
type Name = keyof typeof roles;
const [anna, davide, silvia, rita] = Object.keys(roles) as [Name, Name, Name, Name];

/** Above a hundred euros, so that few payments are a large batch. */
const large = 20_000;
const small = 9_000;

describeOnBothDatabases("four eyes", (database) => {
  const server = serverFor({ database });
  const at = new Date(startsAt);
  let clients: Readonly<Record<Name, Client>>;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), at);
    await settingIs(database.orm.em.fork(), "approvalAboveCents", "10000", at);
    const names = Object.keys(roles) as Name[];
    const signed = await Promise.all(names.map((name) => signedIn(server, name)));
    clients = Object.fromEntries(names.map((name, place) => [name, signed[place]])) as typeof clients;
  });

  async function ask(name: Name, mutation: string, type: string, input: object): Promise<Answer> {
    const answer = await clients[name].ask<Record<string, Answer>>(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) {
        errors { code message field clause } paymentBatch { ${fields} } } }`,
      { input: { idempotencyKey: newKey(), ...input } },
    );
    return answer[mutation] as Answer;
  }

  const told: Readonly<Record<BatchVerb, (name: Name, paymentBatchId: string) => Promise<Answer>>> = {
    approve: (name, paymentBatchId) =>
      ask(name, "approvePaymentBatch", "PaymentBatchInput", { paymentBatchId }),
    return: (name, paymentBatchId) =>
      ask(name, "returnPaymentBatch", "ReturnPaymentBatchInput", {
        paymentBatchId,
        reason: "Un conto è sbagliato",
      }),
    execute: (name, paymentBatchId) =>
      ask(name, "markPaymentBatchExecuted", "MarkPaymentBatchExecutedInput", {
        ...{ paymentBatchId, executedOn: "2026-11-23" },
      }),
  };

  async function batchOf(maker: Name, ...orders: readonly (Means & { amount: number })[]): Promise<Batch> {
    const owed = [];
    for (const order of orders) owed.push(await owedTo(database, at, order));
    const { errors, paymentBatch } = await ask(maker, "createPaymentBatch", "CreatePaymentBatchInput", {
      paymentOrderIds: owed.map(({ orderId }) => orderId),
    });
    if (paymentBatch === null) throw new Error(JSON.stringify(errors));
    return paymentBatch;
  }

  /** A batch that has come so far; who else had to act was neither its maker nor asks afterwards. */
  async function batchThatIs(status: BatchStatus, maker: Name): Promise<Batch> {
    const batch = await batchOf(maker, { amount: status === "READY" ? small : large });
    const other = maker === rita ? silvia : rita;
    if (status === "DISSOLVED") await told.return(other, batch.id);
    if (status === "EXECUTED") await told.approve(other, batch.id);
    if (status === "EXECUTED") await told.execute(other, batch.id);
    return { ...batch, status };
  }

  async function read(name: Name, id: string): Promise<Batch> {
    const { paymentBatch } = await clients[name].ask<{ paymentBatch: Batch }>(
      `query ($id: ID!) { paymentBatch(id: $id) { ${fields} } }`,
      { id },
    );
    return paymentBatch;
  }

  const codes = ({ errors }: Answer) => errors.map(({ code }) => code);

  for (const maker of [anna, silvia])
    test.for(batchStatuses)(
      `of a batch by ${maker} that is %s only what the table says happens`,
      async (status) => {
        const askers = [anna, davide, silvia, rita];
        const tries = batchVerbs.flatMap((verb) => askers.map((asker) => ({ verb, asker })));
        const handOf = ({ verb, asker }: (typeof tries)[number]) =>
          handOn(verb, { createdBy: maker }, { door: "desk", accountId: asker, role: roles[asker] });
        const may = (one: (typeof tries)[number]) => handOf(one) === "allowed" && mayBatch(one.verb, status);
        const batch = await batchThatIs(status, maker);
        for (const one of tries.filter((each) => !may(each))) {
          const refused = {
            allowed: "INVALID_STATE",
            ownBatch: "OWN_BATCH",
            supervisorNeeded: "SUPERVISOR_NEEDED",
          };
          const answer = await told[one.verb](one.asker, batch.id);
          expect({ ...one, codes: codes(answer) }).toEqual({ ...one, codes: [refused[handOf(one)]] });
        }
        for (const asker of askers) {
          const { mayApprove, mayReturn } = await read(asker, batch.id);
          expect([asker, mayApprove, mayReturn]).toEqual([
            asker,
            may({ verb: "approve", asker }),
            may({ verb: "return", asker }),
          ]);
        }
        expect((await read(anna, batch.id)).status).toBe(status);
        for (const one of tries.filter(may)) {
          const { paymentBatch, errors } = await told[one.verb](
            one.asker,
            (await batchThatIs(status, maker)).id,
          );
          expect({ ...one, errors, status: paymentBatch?.status }).toEqual({
            ...{ ...one, errors: [] },
            status: { approve: "READY", return: "DISSOLVED", execute: "EXECUTED" }[one.verb],
          });
        }
      },
    );

  test("a large batch has no file for the bank before somebody else has approved it", async () => {
    const batch = await batchOf(anna, { amount: small }, { amount: large, iban: ibans.first });
    expect(batch).toMatchObject({
      ...{ status: "TO_APPROVE", sepaFileUrl: null, needsApproval: true, approvalAboveCents: 10_000 },
      ...{ createdByName: "Anna Rinaldi", approvedByName: null },
    });
    const file = `/documents/payment-batch/${batch.id}.xml`;
    expect((await clients[anna].fetch(file)).status).toBe(400);
    expect((await told.approve(silvia, batch.id)).paymentBatch).toMatchObject({
      ...{ status: "READY", approvedByName: "Silvia Moretti", sepaFileUrl: file },
    });
    const xml = await (await clients[davide].fetch(file)).text();
    expect(xml.match(/<NbOfTxs>2<\/NbOfTxs>/g)).toHaveLength(2);
  });

  test("a returned batch says why and by whom, and its payments are due again and go into another", async () => {
    const batch = await batchOf(anna, { amount: large });
    const [order] = batch.orders;
    expect(
      codes(
        await ask(silvia, "returnPaymentBatch", "ReturnPaymentBatchInput", {
          ...{ paymentBatchId: batch.id, reason: " " },
        }),
      ),
    ).toEqual(["INVALID_INPUT"]);
    const { paymentBatch } = await told.return(silvia, batch.id);
    expect(paymentBatch).toMatchObject({
      ...{ status: "DISSOLVED", orders: [], sepaFileUrl: null, returnReason: "Un conto è sbagliato" },
      ...{ returnedByName: "Silvia Moretti" },
    });
    expect((await clients[anna].fetch(`/documents/payment-batch/${batch.id}.xml`)).status).toBe(400);
    const again = await ask(davide, "createPaymentBatch", "CreatePaymentBatchInput", {
      paymentOrderIds: [order?.id],
    });
    expect(again).toMatchObject({
      errors: [],
      paymentBatch: { status: "TO_APPROVE", orders: [{ id: order?.id }] },
    });
    const { paymentBatches } = await clients[anna].ask<{ paymentBatches: { edges: { node: Batch }[] } }>(
      `{ paymentBatches(status: DISSOLVED, first: 100) { edges { node { id status } } } }`,
    );
    expect(paymentBatches.edges.map(({ node }) => node)).toContainEqual({
      id: batch.id,
      status: "DISSOLVED",
    });
  });

  test("cheques stand in a list, transfers in the file, of one batch", async () => {
    const address = "Via Po 1, 10123 Torino";
    const cheque = { means: "cheque", person: marco, holderName: "Marco Rossi", address } as const;
    const batch = await batchOf(anna, { amount: 4_000 }, { ...cheque, amount: 5_000 });
    const xml = await (await clients[anna].fetch(batch.sepaFileUrl ?? "")).text();
    expect([...xml.matchAll(/<InstdAmt Ccy="EUR">([\d.]+)</g)].map(([, amount]) => amount)).toEqual([
      "40.00",
    ]);
    expect(xml.match(/<CtrlSum>40\.00<\/CtrlSum>/g)).toHaveLength(2);
    const pdf = await clients[anna].fetch(batch.chequesUrl ?? "");
    const text = textOf(Buffer.from(await pdf.arrayBuffer()));
    expect(text).toContain("Marco Rossi");
    expect(text).toContain(address);
    expect(text).toContain("50,00");
    expect(text).not.toContain("40,00");
    const only = await batchOf(anna, { ...cheque, amount: 6_000 });
    expect(only).toMatchObject({ sepaFileUrl: null, chequesUrl: expect.stringContaining(only.id) as string });
    expect((await clients[anna].fetch(`/documents/payment-batch/${only.id}.xml`)).status).toBe(404);
  });

  test("at once, sixteen tries to approve, return or execute end in one", async () => {
    const batch = await batchOf(anna, { amount: large });
    const tries = Array.from({ length: 16 }, (_, place) => {
      if (place % 4 === 0) return told.return(silvia, batch.id);
      if (place % 4 === 1) return told.execute(davide, batch.id);
      return told.approve(place % 4 === 2 ? silvia : rita, batch.id);
    });
    const answers = await Promise.all(tries);
    const did = answers.flatMap(({ paymentBatch }) => (paymentBatch ? [paymentBatch.status] : []));
    // Once approved it can be executed in the same moment; it is never returned as well.
    expect([["READY"], ["READY", "EXECUTED"], ["EXECUTED", "READY"], ["DISSOLVED"]]).toContainEqual(did);
    expect(new Set(answers.flatMap(codes))).toEqual(new Set(["INVALID_STATE"]));
  });

  test("whoever made it never approves it, not even among others at the same moment, and the database says so too", async () => {
    const batch = await batchOf(rita, { amount: large });
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, place) => told.approve(place === 9 ? silvia : rita, batch.id)),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect((await read(anna, batch.id)) as object).toMatchObject({ approvedByName: "Silvia Moretti" });
    const other = await batchOf(rita, { amount: large });
    const write = (statement: string, ...values: string[]) =>
      database.orm.em.fork().execute(statement, values);
    const own = write("update payment_batch set approved_by_id = created_by_id where id = ?", other.id);
    await expect(own).rejects.toThrow("payment_batch_four_eyes");
    const early = write(
      "update payment_batch set executed_on = '2026-11-23', executed_by_id = ? where id = ?",
      ...[accountId(silvia), other.id],
    );
    await expect(early).rejects.toThrow("payment_batch_executed_when_ready");
    const taken = write("update payment_order set batch_id = null where batch_id = ?", other.id);
    await expect(taken).rejects.toThrow("append-only");
  });
});
