import { expect } from "vitest";
import { giulia, password, type Person } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { emergencyRoomPng, invoicePdf, prescriptionJpg, type SampleFile } from "../support/files.ts";
import { startsAt, type TestServer } from "../support/server.ts";

/** The steps of the story as a program takes them: GraphQL and the upload, nothing else. */

export const physiotherapy = "FKT-RIABILITATIVA";
export { giulia, paolo } from "../support/cast.ts";

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly clause: string | null;
}

export interface TakeInCharge {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly requestedCents: number;
  readonly authorisedCents: number | null;
  readonly memberShareCents: number | null;
  readonly lines: readonly { id: string; units: number; unitPriceCents: number }[];
  readonly explanation: readonly { clause: string; amountCents: number; text: string }[];
  readonly missingDocuments: readonly { code: string }[];
  readonly confirmation: { code: string | null; attemptsLeft: number } | null;
  readonly claim: { id: string; number: string } | null;
  readonly settlement: {
    id: string;
    payableCents: number;
    memberShareCents: number;
    requestedCents: number;
  } | null;
  readonly payment: { status: string; amountCents: number } | null;
  readonly pdfUrl: string | null;
}

const takeInChargeFields = `
  id number status requestedCents authorisedCents memberShareCents pdfUrl
  lines { id units unitPriceCents }
  explanation { clause amountCents text }
  missingDocuments { code }
  confirmation { code attemptsLeft }
  claim { id number }
  settlement { id payableCents memberShareCents requestedCents }
  payment { status amountCents }`;

export async function signedIn(
  server: Pick<TestServer, "client">,
  userName: string,
  secret = password,
): Promise<Client> {
  const client = server.client();
  await client.signIn(userName, secret);
  return client;
}

export function newKey(): string {
  return crypto.randomUUID();
}

export async function takeInCharge(client: Client, id: string): Promise<TakeInCharge | null> {
  const answer = await client.ask<{ takeInCharge: TakeInCharge | null }>(
    `query ($id: ID!) { takeInCharge(id: $id) { ${takeInChargeFields} } }`,
    { id },
  );
  return answer.takeInCharge;
}

/** One mutation on a take-in-charge: its errors, and the take-in-charge as it then stands. */
export async function tell(
  client: Client,
  mutation: string,
  inputType: string,
  input: object,
): Promise<{ errors: UserError[]; takeInCharge: TakeInCharge | null }> {
  const answer = await client.ask<Record<string, { errors: UserError[]; takeInCharge: TakeInCharge | null }>>(
    `mutation ($input: ${inputType}!) {
      ${mutation}(input: $input) { errors { code message field clause } takeInCharge { ${takeInChargeFields} } }
    }`,
    { input },
  );
  return answer[mutation] ?? { errors: [], takeInCharge: null };
}

export async function verifyCover(client: Client, taxCode: string, birthDate: string) {
  const { verifyCover } = await client.ask<{
    verifyCover: {
      errors: UserError[];
      coverCheck: { id: string; memberName: string; planName: string } | null;
    };
  }>(
    `mutation ($input: VerifyCoverInput!) {
      verifyCover(input: $input) { errors { code message field clause } coverCheck { id memberName planName } }
    }`,
    { input: { taxCode, birthDate } },
  );
  return verifyCover;
}

type Member = Pick<Person, "taxCode" | "birthDate">;

export async function foundMember(client: Client, member: Member = giulia): Promise<string> {
  const { coverCheck, errors } = await verifyCover(client, member.taxCode, member.birthDate);
  expect(errors).toEqual([]);
  return coverCheck?.id ?? "";
}

export async function uploaded(client: Client, file: SampleFile): Promise<string> {
  const { status, id } = await client.upload(file);
  expect(status).toBe(201);
  return id;
}

export interface Opening {
  readonly member?: Member;
  readonly units?: number;
  readonly unitPriceCents?: number;
  readonly withDocuments?: boolean;
  /** First day of treatment; the day of the stage, unless said otherwise. */
  readonly startsOn?: string;
}

/** What a reception hands in to open physiotherapy after an injury. */
export async function openingInput(client: Client, opening: Opening = {}) {
  const { member = giulia, units = 5, unitPriceCents = 4_500, withDocuments = true } = opening;
  const { startsOn = "2026-11-23" } = opening;
  return {
    idempotencyKey: newKey(),
    coverCheckId: await foundMember(client, member),
    cause: "INJURY",
    injuredOn: "2026-11-10",
    startsOn,
    doctorName: "Elena Sacco",
    lines: [{ serviceCode: physiotherapy, units, unitPriceCents }],
    documents: withDocuments
      ? [
          { requirement: "emergencyRoomCertificate", documentId: await uploaded(client, emergencyRoomPng) },
          { requirement: "prescription", documentId: await uploaded(client, prescriptionJpg) },
        ]
      : [],
  };
}

export async function opened(client: Client, opening: Opening = {}): Promise<TakeInCharge> {
  const input = await openingInput(client, opening);
  return done(await tell(client, "openTakeInCharge", "OpenTakeInChargeInput", input));
}

export async function confirmed(member: Client, id: string): Promise<TakeInCharge> {
  const input = { idempotencyKey: newKey(), takeInChargeId: id };
  return done(await tell(member, "confirmTakeInCharge", "ConfirmInput", input));
}

export async function authorised(
  reception: Client,
  member: Client,
  opening: Opening = {},
): Promise<TakeInCharge> {
  return confirmed(member, (await opened(reception, opening)).id);
}

/** An invoice for everything that was asked for, unless said otherwise. */
export async function invoiceInput(client: Client, of: TakeInCharge, change: object = {}) {
  return {
    idempotencyKey: newKey(),
    takeInChargeId: of.id,
    number: `F-${of.number}`,
    issuedOn: "2026-11-23",
    lines: of.lines.map(({ id, units, unitPriceCents }) => ({
      takeInChargeLineId: id,
      units,
      amountCents: units * unitPriceCents,
    })),
    documentId: await uploaded(client, invoicePdf(of.number)),
    ...change,
  };
}

export async function invoiced(client: Client, of: TakeInCharge, change: object = {}): Promise<TakeInCharge> {
  const input = await invoiceInput(client, of, change);
  return done(await tell(client, "submitInvoice", "SubmitInvoiceInput", input));
}

export function done(answer: { errors: UserError[]; takeInCharge: TakeInCharge | null }): TakeInCharge {
  expect(answer.errors).toEqual([]);
  if (answer.takeInCharge === null) throw new Error("done, but nothing came back");
  return answer.takeInCharge;
}

export interface LimitUse {
  readonly limitCents: number;
  readonly usedCents: number;
  readonly heldCents: number;
  readonly leftCents: number;
}

/** How the member's physiotherapy limit stands. */
export async function physiotherapyLimit(member: Client): Promise<LimitUse> {
  const { myCover } = await member.ask<{ myCover: { benefits: { code: string; limit: LimitUse | null }[] } }>(
    `{ myCover { benefits { code limit { limitCents usedCents heldCents leftCents } } } }`,
  );
  const limit = myCover.benefits.find(({ code }) => code === "6.2")?.limit;
  if (!limit) throw new Error("no limit for physiotherapy");
  return limit;
}

/** The newest mail to an address that fits, once it has been delivered. */
export async function mailTo(client: Client, address: string, fits: RegExp): Promise<string> {
  for (let round = 0; round < 50; round++) {
    const { developmentMails } = await client.ask<{
      developmentMails: { to: string; subject: string; text: string }[];
    }>(`{ developmentMails(first: 50) { to subject text } }`);
    const mail = developmentMails.find(({ to, subject }) => to === address && fits.test(subject));
    if (mail !== undefined) return mail.text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no mail to ${address} like ${fits}`);
}

/** The payments ordered since the stage was set. */
export async function newPayments(
  desk: Client,
): Promise<{ id: string; status: string; amountCents: number; createdAt: string }[]> {
  const { paymentOrders } = await desk.ask<{
    paymentOrders: {
      edges: { node: { id: string; status: string; amountCents: number; createdAt: string } }[];
    };
  }>(`{ paymentOrders(first: 100) { edges { node { id status amountCents createdAt } } } }`);
  return paymentOrders.edges
    .map(({ node }) => node)
    .filter(({ createdAt }) => new Date(createdAt) >= new Date(startsAt));
}

/** Whatever of them is due goes into one batch, which the bank executes the same day. */
export async function payEverything(desk: Client): Promise<void> {
  const due = (await newPayments(desk)).filter(({ status }) => status === "DUE").map(({ id }) => id);
  const { createPaymentBatch } = await desk.ask<{ createPaymentBatch: { paymentBatch: { id: string } } }>(
    `mutation ($input: CreatePaymentBatchInput!) { createPaymentBatch(input: $input) { errors { code } paymentBatch { id } } }`,
    { input: { idempotencyKey: newKey(), paymentOrderIds: due } },
  );
  const paymentBatchId = createPaymentBatch.paymentBatch.id;
  await desk.ask(
    `mutation ($input: MarkPaymentBatchExecutedInput!) { markPaymentBatchExecuted(input: $input) { errors { code } } }`,
    { input: { idempotencyKey: newKey(), paymentBatchId, executedOn: "2026-11-23" } },
  );
}
