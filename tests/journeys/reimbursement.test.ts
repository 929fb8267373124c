import { beforeEach, expect, test } from "vitest";
import { marco, password, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { emergencyRoomPng, invoicePdf } from "../support/files.ts";
import { vatNumberOf } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { mailTo, newKey, signedIn, uploaded, type UserError } from "./story.ts";

interface Asked {
  readonly id: string;
  readonly label: string;
  readonly answer: string | null;
}
interface Expense {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly paidOn: string | null;
  readonly claim: { readonly number: string } | null;
  readonly settlement: {
    readonly requestedCents: number;
    readonly payableCents: number;
    readonly memberShareCents: number;
    readonly lines: readonly { readonly amountCents: number; readonly clause: string }[];
  } | null;
  readonly payments: readonly {
    readonly id: string;
    readonly status: string;
    readonly amountCents: number;
    readonly maskedIban: string | null;
  }[];
  readonly timeline: readonly { readonly verb: string }[];
  readonly reimbursement: {
    readonly may: readonly string[];
    readonly next: { readonly by: string; readonly what: string; readonly until: string | null } | null;
    readonly request: { readonly number: string; readonly status: string };
    readonly missingFacts: readonly { readonly name: string }[];
    readonly askings: readonly { readonly answerBy: string; readonly documents: readonly Asked[] }[];
    readonly decisions: readonly {
      readonly by: string;
      readonly reason: string | null;
      readonly message: string;
    }[];
  };
}

const fields = `
  id number status statusLabel paidOn claim { number }
  settlement { requestedCents payableCents memberShareCents lines { amountCents clause } }
  payments { id status amountCents maskedIban }
  timeline { verb }
  reimbursement {
    may next { by what until } request { number status } missingFacts { name }
    askings { answerBy documents { id label answer } } decisions { by reason message }
  }`;

const [oldIban, newIban] = ["IT60X0542811101000000123456", "DE89370400440532013000"];

describeOnBothDatabases("a reimbursement from the invoice to the account", (database) => {
  const server = serverFor({ database });
  let member: Client;
  let desk: Client;

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    server.clock.set(startsAt);
    member = await signedIn(server, "marco.rossi");
    desk = await signedIn(server, "centrale.operativa");
  });

  async function seen(client: Client, id: string): Promise<Expense> {
    const { expenseDocument } = await client.ask<{ expenseDocument: Expense }>(
      `query ($id: ID!) { expenseDocument(id: $id) { ${fields} } }`,
      { id },
    );
    return expenseDocument;
  }

  async function toComplete(): Promise<readonly Expense[]> {
    const { expenseDocumentsToComplete } = await member.ask<{ expenseDocumentsToComplete: Expense[] }>(
      `{ expenseDocumentsToComplete { ${fields} } }`,
    );
    return expenseDocumentsToComplete;
  }

  /** One mutation on a document: the codes of what was refused, or the document as it then stands. */
  async function told(client: Client, mutation: string, type: string, input: object) {
    const answer = await client.ask<Record<string, { errors: UserError[]; expenseDocument: Expense | null }>>(
      `mutation ($input: ${type}!) {
        ${mutation}(input: $input) { errors { code message field clause } expenseDocument { ${fields} } }
      }`,
      { input: { idempotencyKey: newKey(), ...input } },
    );
    const { errors, expenseDocument } = answer[mutation] ?? { errors: [], expenseDocument: null };
    return { codes: errors.map(({ code }) => code), expense: expenseDocument };
  }

  /** A letter with an invoice for an orthopaedic visit, entered at the desk. */
  async function entered(more: object = {}) {
    const documentId = await uploaded(desk, invoicePdf("12/A"));
    const input = {
      ...{ idempotencyKey: newKey(), channel: "PAPER", taxCode: marco.taxCode },
      payee: { means: "TRANSFER", holderName: "Marco Rossi", iban: oldIban },
      documents: [
        {
          ...{ kind: "INVOICE", number: "12/A", issuedOn: "2026-11-10", treatedOn: "2026-11-10" },
          ...{ treatmentEnded: true, regime: "OUT_OF_NETWORK" },
          lines: [{ serviceCode: "VIS-ORTOPEDICA", units: 1, cents: 300_00 }],
          provider: { name: "Studio Bianchi", vatNumber: vatNumberOf(7) },
          facts: [{ name: "cause", value: "illness" }],
          files: [{ kind: "invoice", documentId }],
        },
      ],
      ...more,
    };
    const { enterReimbursement } = await desk.ask<{
      enterReimbursement: {
        errors: UserError[];
        reimbursementRequest: { number: string; channelLabel: string; documents: { id: string }[] } | null;
      };
    }>(
      `mutation ($input: EnterReimbursementInput!) { enterReimbursement(input: $input) {
        errors { code message field clause } reimbursementRequest { number channelLabel documents { id } } } }`,
      { input },
    );
    return enterReimbursement;
  }

  async function enteredId(): Promise<string> {
    const { errors, reimbursementRequest } = await entered();
    expect(errors).toEqual([]);
    expect(reimbursementRequest).toMatchObject({ number: "RR-2026-000001", channelLabel: "Posta" });
    return reimbursementRequest?.documents[0]?.id ?? "";
  }

  const decided = (id: string, more: object = {}) =>
    told(desk, "decideReimbursement", "DecideReimbursementInput", {
      ...{ expenseDocumentId: id, outcome: "APPROVED", ...more },
    });

  /** Everything that is due goes to the bank, which carries it out. */
  async function paidOn(day: string): Promise<readonly string[]> {
    const { paymentOrders } = await desk.ask<{ paymentOrders: { edges: { node: { id: string } }[] } }>(
      "{ paymentOrders(status: DUE) { edges { node { id } } } }",
    );
    const ids = paymentOrders.edges.map(({ node }) => node.id);
    const { createPaymentBatch: made } = await desk.ask<{
      createPaymentBatch: { errors: UserError[]; paymentBatch: { id: string } | null };
    }>(
      `mutation ($input: CreatePaymentBatchInput!) { createPaymentBatch(input: $input) { errors { code message field clause } paymentBatch { id } } }`,
      { input: { idempotencyKey: newKey(), paymentOrderIds: ids } },
    );
    if (made.paymentBatch)
      await desk.ask(
        `mutation ($input: MarkPaymentBatchExecutedInput!) { markPaymentBatchExecuted(input: $input) { errors { code } } }`,
        { input: { idempotencyKey: newKey(), paymentBatchId: made.paymentBatch.id, executedOn: day } },
      );
    return made.errors.map(({ code }) => code);
  }

  const statementOf = async (client: Client) =>
    (
      await client.ask<{
        accountStatement: { requestedCents: number; payableCents: number; memberShareCents: number };
      }>("{ accountStatement(year: 2026) { requestedCents payableCents memberShareCents } }")
    ).accountStatement;

  test("invoice, approved, batch, paid, statement: the same euros at every door", async () => {
    const id = await enteredId();
    expect(await seen(member, id)).toMatchObject({
      ...{ number: "12/A", status: "RECEIVED", statusLabel: "Ricevuta", claim: null, settlement: null },
      reimbursement: { next: { by: "DESK", until: "2026-12-23" }, request: { status: "OPEN" } },
    });
    const { codes, expense } = await decided(id);
    expect(codes).toEqual([]);
    expect(expense).toMatchObject({
      ...{
        status: "SETTLED",
        settlement: { requestedCents: 300_00, payableCents: 210_00, memberShareCents: 90_00 },
      },
      payments: [{ status: "DUE", amountCents: 210_00 }],
      reimbursement: { request: { status: "CONCLUDED" }, next: { by: "DESK" } },
    });
    expect(await paidOn("2026-11-23")).toEqual([]);
    const paid = await seen(member, id);
    expect(paid).toMatchObject({ status: "PAID", paidOn: "2026-11-23", reimbursement: { next: null } });
    expect(paid.claim?.number).toMatch(/^\d+\/2026$/);
    expect(paid.payments[0]?.maskedIban).toBe("IT60 •••• •••• 3456");
    expect(await statementOf(member)).toEqual({
      ...{ requestedCents: 300_00, payableCents: 210_00, memberShareCents: 90_00 },
    });
    for (const subject of [/000001: ricevuto/, /000001: deciso/, /000001: pagato/])
      expect(await mailTo(desk, marco.email ?? "", subject)).toContain("RR-2026-000001");
  });

  test("asked for a document, added, reduced with a reason, the transfer returned, another account, paid", async () => {
    const id = await enteredId();
    const ask = {
      expenseDocumentId: id,
      documents: [{ requirement: "other", words: "Referto", why: "Manca." }],
    };
    expect((await told(desk, "askForDocuments", "AskDocumentsInput", ask)).codes).toEqual([]);
    const [waiting] = await toComplete();
    expect(waiting).toMatchObject({
      ...{ id, status: "DOCUMENTS_MISSING", statusLabel: "Da integrare" },
      reimbursement: { next: { by: "MEMBER", what: "1 documento che manca", until: "2026-12-23" } },
    });
    const asked = waiting?.reimbursement.askings[0]?.documents[0];
    const answered = await told(member, "answerAskedDocuments", "AnswerAskedDocumentsInput", {
      expenseDocumentId: id,
      answers: [
        {
          askedDocumentId: asked?.id,
          answer: "UPLOADED",
          documentIds: [await uploaded(member, emergencyRoomPng)],
        },
      ],
    });
    expect(answered).toMatchObject({ codes: [], expense: { status: "UNDER_EVALUATION" } });

    const reduction = {
      ...{ outcome: "REDUCED", clause: "2.1", reason: "50 € sono per un certificato." },
      recognised: [{ position: 0, recognisedCents: 250_00 }],
    };
    const { expense: reduced } = await decided(id, reduction);
    expect(reduced?.settlement).toMatchObject({ requestedCents: 300_00, payableCents: 175_00 });
    expect((await seen(member, id)).reimbursement.decisions[0]).toMatchObject({
      ...{ by: "Anna Rinaldi", reason: "50 € sono per un certificato." },
    });
    await paidOn("2026-11-23");

    server.clock.forward({ hours: 1 });
    const order = (await seen(desk, id)).payments[0]?.id;
    await desk.ask(
      `mutation ($input: MarkPaymentOrderSentBackInput!) { markPaymentOrderSentBack(input: $input) { errors { code } } }`,
      {
        input: {
          idempotencyKey: newKey(),
          paymentOrderId: order,
          sentBackOn: "2026-11-23",
          reason: "Conto estinto",
        },
      },
    );
    const returned = await seen(member, id);
    expect(returned).toMatchObject({ status: "SETTLED", paidOn: null });
    expect(returned.reimbursement).toMatchObject({ next: { by: "MEMBER" } });
    expect(returned.reimbursement.may).toContain("PAY_ELSEWHERE");
    expect((await toComplete()).map((one) => one.id)).toEqual([id]);
    const elsewhere = (iban: string) =>
      told(member, "payElsewhere", "PayElsewhereInput", {
        ...{ expenseDocumentId: id, payee: { means: "TRANSFER", holderName: "Marco Rossi", iban } },
      });
    expect((await elsewhere("IT00X0542811101000000123456")).codes).toEqual(["INVALID_INPUT"]);
    // who signed in an hour ago proves it again where money shall go elsewhere
    expect((await elsewhere(newIban)).codes).toEqual(["FRESH_PROOF_NEEDED"]);
    await member.ask(
      `mutation ($input: ProveAgainInput!) { proveAgain(input: $input) { errors { code } } }`,
      { input: { password } },
    );
    expect((await elsewhere(newIban)).codes).toEqual([]);
    expect((await elsewhere(newIban)).codes).toEqual(["INVALID_STATE"]);
    // a changed account stands for 72 hours
    expect(await paidOn("2026-11-23")).not.toEqual([]);
    server.clock.forward({ hours: 73 });
    desk = await signedIn(server, "centrale.operativa");
    expect(await paidOn("2026-11-26")).toEqual([]);
    member = await signedIn(server, "marco.rossi");
    const paid = await seen(member, id);
    expect(paid).toMatchObject({ status: "PAID", paidOn: "2026-11-26", reimbursement: { next: null } });
    expect(paid.timeline.map(({ verb }) => verb)).toEqual([
      ...[
        "expense.received",
        "expense.documentsAsked",
        "expense.answered",
        "expense.completed",
        "expense.settled",
      ],
      ...["payment.made", "payment.sentBack", "expense.accountGiven", "payment.made"],
    ]);
    expect(await statementOf(member)).toMatchObject({ payableCents: 175_00, memberShareCents: 125_00 });
  });

  test("what the desk enters wrong is told all at once, each at its field", async () => {
    const documentId = await uploaded(desk, invoicePdf("12/A"));
    const { errors } = await entered({
      payee: { means: "TRANSFER", holderName: "", iban: "IT00" },
      documents: [
        {
          ...{ kind: "INVOICE", number: " ", issuedOn: "2027-01-10", treatedOn: "2026-11-10" },
          ...{ treatmentEnded: true, regime: "OUT_OF_NETWORK", currency: "QQQ" },
          lines: [{ serviceCode: "VIS-ORTOPEDICA", units: 1, cents: 0 }],
          provider: { name: "Studio Bianchi", vatNumber: "12345678901" },
          facts: [],
          files: [{ kind: "other", documentId }],
        },
      ],
    });
    expect(errors.map(({ field }) => field).toSorted()).toEqual([
      ...[
        "input.documents.0.currency",
        "input.documents.0.files",
        "input.documents.0.issuedOn",
        "input.documents.0.lines.0.cents",
      ],
      ...["input.documents.0.number", "input.documents.0.provider.vatNumber"],
      ...["input.payee.holderName", "input.payee.iban"],
    ]);
    expect((await entered({ taxCode: "RSSMRC78D02L219A" })).errors.map(({ code }) => code)).toEqual([
      "MEMBER_NOT_FOUND",
    ]);
  });
});
