/** Everything that can be left half done about a person, and how somebody finds it afterwards. */
import { expect } from "vitest";
import { added, begun, saved, send, visit } from "../reimbursement/drafts.ts";
import { type Person, personId } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { crocettaId } from "../support/facilities.ts";
import { emergencyRoomPng, invoicePdf, prescriptionJpg } from "../support/files.ts";
import { type Answer, codesAt, tell } from "./representing.ts";
import { newKey, opened, physiotherapy, takeInCharge, uploaded, type UserError } from "./story.ts";

interface Told {
  readonly errors: readonly UserError[];
}
export interface HalfDone {
  readonly reimbursement: string;
  readonly direct: string;
  readonly correction: string;
  readonly awaiting: { readonly id: string; readonly code: string };
  /** An expense document that the desk has asked a paper for, and the one that it has paid in vain. */
  readonly asked: string;
  readonly sentBack: string;
}

export const told = (client: Client, mutation: string, input: object, answer = "") => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return tell<Told>(client, mutation, types[mutation] ?? type, input, answer);
};
const types: Readonly<Record<string, string>> = {
  confirmTakeInCharge: "ConfirmInput",
  confirmTakeInChargeByCode: "ConfirmByCodeInput",
  confirmTakeInChargeAtClinic: "ConfirmAtClinicInput",
  resendConfirmationCode: "ResendCodeInput",
  askForDocuments: "AskDocumentsInput",
  cancelContactChange: "AwaitedContactsInput",
};

const done = async (answer: Promise<Told>) => expect(codesAt(await answer)).toEqual([]);
const keyed = (input: object) => ({ idempotencyKey: newKey(), ...input });

export const askFor = (desk: Client, expenseDocumentId: string, again: object = {}) =>
  told(
    desk,
    "askForDocuments",
    keyed({
      expenseDocumentId,
      documents: [{ requirement: "other", words: "Referto", why: "Manca." }],
      ...again,
    }),
  );

export const elsewhere = (client: Client, expenseDocumentId: string) => {
  const payee = { means: "CHEQUE", holderName: "Chi riceve", address: "Via Po 1, 10123 Torino" };
  return told(client, "payElsewhere", keyed({ expenseDocumentId, payee }));
};

/** A draft that lacks nothing, of five sessions after an injury. */
async function ready(client: Client, of: Person, number: string) {
  const draft = await added(client, await begun(client, { personId: personId(of) }));
  const files = [
    { requirement: "invoice", documentId: await uploaded(client, invoicePdf(number)) },
    { requirement: "prescription", documentId: await uploaded(client, prescriptionJpg) },
    { requirement: "emergencyRoomCertificate", documentId: await uploaded(client, emergencyRoomPng) },
  ];
  const injury = { serviceCode: physiotherapy, units: 5, cause: "INJURY", injuredOn: "2026-10-01" };
  const document = { ...visit, ...injury, id: draft.documents[0]?.id, number, files, amount: "302,00" };
  const otherCover = { has: false };
  const person = {
    email: draft.email ?? "chi.chiede@posta.example",
    mobile: null,
    smsOptIn: false,
    otherCover,
  };
  const [{ id: payeePersonId } = { id: "" }] = draft.payees;
  const payment = { means: "CHEQUE", payeePersonId, address: "Via Roma 1, 10121 Torino" };
  return saved(client, draft, { document, person, payment });
}

async function handedIn(client: Client, of: Person, number: string): Promise<string> {
  await done(send(client, await ready(client, of, number)));
  const { expenseDocuments } = await client.ask<{ expenseDocuments: { edges: { node: { id: string } }[] } }>(
    `query ($number: String!) { expenseDocuments(search: { key: NUMBER, value: $number }) { edges { node { id } } } }`,
    { number },
  );
  return expenseDocuments.edges[0]?.node.id ?? "";
}

/** The bank sends back what the desk has paid for a document. */
async function paidInVain(desk: Client, expenseDocumentId: string): Promise<void> {
  const facts = [{ name: "providerQualified", value: "true" }];
  await done(told(desk, "tellExpenseFacts", keyed({ expenseDocumentId, facts })));
  await done(told(desk, "decideReimbursement", keyed({ expenseDocumentId, outcome: "APPROVED" })));
  const { paymentOrders } = await desk.ask<{ paymentOrders: { edges: { node: { id: string } }[] } }>(
    "{ paymentOrders(status: DUE) { edges { node { id } } } }",
  );
  const paymentOrderIds = paymentOrders.edges.map(({ node }) => node.id);
  const { paymentBatch } = await tell<{ paymentBatch: { id: string } }>(
    ...[desk, "createPaymentBatch", "CreatePaymentBatchInput", keyed({ paymentOrderIds })],
    "paymentBatch { id }",
  );
  const executed = { paymentBatchId: paymentBatch.id, executedOn: "2026-11-23" };
  await done(told(desk, "markPaymentBatchExecuted", keyed(executed)));
  const back = { paymentOrderId: paymentOrderIds[0], sentBackOn: "2026-11-23", reason: "Irreperibile" };
  await done(told(desk, "markPaymentOrderSentBack", keyed(back)));
}

/** Begun by somebody who answers for the person. */
export async function leftHalfDone(by: Client, of: Person, others: { desk: Client; reception: Client }) {
  const { desk, reception } = others;
  const personal = { personId: personId(of) };
  const { directRequestDraft } = await tell<{ directRequestDraft: { id: string } }>(
    ...([by, "createDirectRequestDraft", "CreateDirectRequestDraftInput"] as const),
    keyed({ ...personal, facilityId: crocettaId, serviceCode: physiotherapy }),
    "directRequestDraft { id }",
  );
  const { personProfile } = await by.ask<{ personProfile: { stamp: string } }>(
    `query ($id: ID!) { personProfile(personId: $id) { stamp } }`,
    { id: personId(of) },
  );
  const contacts = { ...personProfile, email: "nuova@posta.example", mobile: of.mobile, smsOptIn: false };
  await done(told(by, "changePersonContacts", { ...personal, ...contacts, language: "IT" }));
  const { correction } = await tell<{ correction: { id: string } }>(
    ...([
      by,
      "proposeCorrection",
      "ProposeCorrectionInput",
      keyed({ ...personal, firstName: "Altro" }),
    ] as const),
    "correction { id }",
  );
  const { id } = await opened(reception, { member: of });
  const sentBack = await handedIn(by, of, "1/A");
  await paidInVain(desk, sentBack);
  const asked = await handedIn(by, of, "2/A");
  await done(askFor(desk, asked));
  const code = (await takeInCharge(by, id))?.confirmation?.code ?? "";
  return {
    ...{
      reimbursement: (await ready(by, of, "3/A")).id,
      direct: directRequestDraft.id,
      correction: correction.id,
    },
    ...{ awaiting: { id, code }, asked, sentBack },
  } satisfies HalfDone;
}

/** @param kind as its mutation names it */
export async function cancelDraft(client: Client, kind: "DirectRequest" | "Reimbursement", id: string) {
  const answer = await client.ask<Record<string, Told>>(
    `mutation ($id: ID!) { cancel${kind}Draft(draftId: $id) { errors { code field } } }`,
    { id },
  );
  return codesAt(answer[`cancel${kind}Draft`] ?? { errors: [] });
}

/** What somebody is offered of it; null: it is not there for them. */
export async function offeredOf(
  client: Client,
  { reimbursement, direct, awaiting, asked, sentBack }: HalfDone,
  of: Person,
) {
  const found = await client.ask<{
    reimbursementDraft: { mayGoOn: boolean; documents: { files: unknown[] }[] } | null;
    directRequestDraft: { mayGoOn: boolean; facility: object | null } | null;
    personProfile: { awaitedContacts: object | null } | null;
    takeInCharge: { mayConfirm: boolean } | null;
    expenseDocumentsToComplete: { id: string }[];
  }>(
    `query ($reimbursement: ID!, $direct: ID!, $awaiting: ID!, $person: ID!) {
      reimbursementDraft(id: $reimbursement) { mayGoOn documents { files { id } } }
      directRequestDraft(id: $direct) { mayGoOn facility { id } }
      personProfile(personId: $person) { awaitedContacts { email } }
      takeInCharge(id: $awaiting) { mayConfirm }
      expenseDocumentsToComplete { id } }`,
    { reimbursement, direct, awaiting: awaiting.id, person: personId(of) },
  );
  const ids = found.expenseDocumentsToComplete.map(({ id }) => id);
  const draft = (one: { mayGoOn: boolean } | null, isRead: boolean) =>
    one && (one.mayGoOn ? "goes on" : isRead ? "reads and cancels" : "cancels");
  return {
    reimbursement: draft(found.reimbursementDraft, (found.reimbursementDraft?.documents.length ?? 0) > 0),
    direct: draft(found.directRequestDraft, found.directRequestDraft?.facility != null),
    contacts: found.personProfile?.awaitedContacts ? "cancels" : null,
    yes: found.takeInCharge?.mayConfirm ? "says it" : null,
    papers: ids.includes(asked) ? "hands in" : null,
    money: ids.includes(sentBack) ? "says where" : null,
  };
}

/** All that somebody is offered who acts for the person, and began it. */
export const everything = {
  ...{ reimbursement: "goes on", direct: "goes on", contacts: "cancels", yes: "says it" },
  ...{ papers: "hands in", money: "says where" },
};
/** Drafts to clear away, and nothing else. */
export const left = {
  ...{ reimbursement: "cancels", direct: "cancels", contacts: null, yes: null, papers: null, money: null },
};
/** Drafts are their writer's. */
export const own = { ...everything, reimbursement: null, direct: null };

/** Something happens to a person, and another acts next. */
export interface Turn {
  readonly event: string;
  readonly of: Person;
  readonly by: string;
  readonly next: string;
  readonly waits: string;
  readonly outcome: string;
  readonly after: { readonly by?: object; readonly next: object };
  readonly before?: () => Promise<unknown>;
  /** @returns how an heir is entered, after a death */
  readonly happens: () => Promise<(() => Promise<Answer>) | void>;
}
