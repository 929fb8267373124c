import { expect } from "vitest";
import { giulia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { vatNumberOf } from "../support/facilities.ts";
import { invoicePdf } from "../support/files.ts";
import { done, newKey, type TakeInCharge, tell, uploaded, type UserError } from "../journeys/story.ts";

/** The queue as the desk's programs read it. */
export interface Waiting {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly waitsFor: string;
  readonly what: string;
  readonly dueOn: string;
  readonly dueLabel: string;
  readonly isOverdue: boolean;
  readonly isOwn: boolean;
  readonly mayTake: boolean;
  readonly amountCents: number | null;
  readonly person: { lastName: string } | null;
  readonly facility: { name: string } | null;
  readonly assignment: { name: string; isMine: boolean; text: string } | null;
}

const fields = `id kind title waitsFor what dueOn dueLabel isOverdue isOwn mayTake amountCents
  person { lastName } facility { name } assignment { name isMine text }`;

/** The rows of the queue, by deadline unless said otherwise. */
export async function queueOf(client: Client, asked = ""): Promise<Waiting[]> {
  const { waitingCases } = await client.ask<{ waitingCases: { edges: { node: Waiting }[] } }>(
    `{ waitingCases${asked} { edges { node { ${fields} } } } }`,
  );
  return waitingCases.edges.map(({ node }) => node);
}

export async function waitingOf(client: Client, id: string): Promise<Waiting | null> {
  const { waitingCase } = await client.ask<{ waitingCase: Waiting | null }>(
    `query ($id: ID!) { waitingCase(id: $id) { ${fields} } }`,
    { id },
  );
  return waitingCase;
}

interface Held {
  readonly errors: readonly UserError[];
  readonly waitingCase: Waiting | null;
}

/** One mutation on a case of the queue. */
export async function hold(client: Client, mutation: string, type: string, input: object): Promise<Held> {
  const answer = await client.ask<Record<string, Held>>(
    `mutation ($input: ${type}!) {
      ${mutation}(input: $input) { errors { code message field clause } waitingCase { ${fields} } }
    }`,
    { input },
  );
  return answer[mutation] ?? { errors: [], waitingCase: null };
}

export const take = (client: Client, caseId: string) =>
  hold(client, "takeCase", "WaitingCaseInput", { caseId });
export const release = (client: Client, caseId: string) =>
  hold(client, "releaseCase", "WaitingCaseInput", { caseId });
export const give = (client: Client, caseId: string, accountId: string) =>
  hold(client, "giveCase", "GiveCaseInput", { caseId, accountId });
export const takeNext = (client: Client, kind: string | null = null) =>
  hold(client, "takeNextCase", "TakeNextCaseInput", { idempotencyKey: newKey(), kind });

/** The desk suspects an exclusion and has all papers: only a judgement is missing. */
export async function toBeJudged(desk: Client, id: string): Promise<TakeInCharge> {
  return done(
    await tell(desk, "tellFacts", "TellFactsInput", {
      ...{ idempotencyKey: newKey(), takeInChargeId: id, reason: null },
      facts: [
        { name: "extremeSport", value: "raised" },
        { name: "emergencyRoomCertificate", value: "true" },
        { name: "prescription", value: "true" },
      ],
    }),
  );
}

/** Insoles of Giulia's on paper, entered at the desk: with its scan, without the prescription. */
export async function entered(
  desk: Client,
  { number = "A/1", cents = 12_000, files = [] as { kind: string; documentId: string }[] } = {},
): Promise<string> {
  const invoice = { kind: "invoice", documentId: await uploaded(desk, invoicePdf(number)) };
  const { enterReimbursement } = await desk.ask<{
    enterReimbursement: {
      errors: UserError[];
      reimbursementRequest: { documents: { id: string }[] } | null;
    };
  }>(
    `mutation ($input: EnterReimbursementInput!) { enterReimbursement(input: $input) {
      errors { code message field } reimbursementRequest { documents { id } } } }`,
    {
      input: {
        ...{ idempotencyKey: newKey(), channel: "PAPER", taxCode: giulia.taxCode },
        payee: { means: "TRANSFER", holderName: "Giulia Ferrero", iban: "IT60X0542811101000000123456" },
        documents: [
          {
            ...{ kind: "INVOICE", number, issuedOn: "2026-11-10", treatedOn: "2026-11-10" },
            ...{ treatmentEnded: true, regime: "OUT_OF_NETWORK" },
            lines: [{ serviceCode: "AUS-PLANTARI", units: 1, cents }],
            provider: { vatNumber: vatNumberOf(7), name: "Studio Bianchi", place: "Torino" },
            facts: [
              { name: "cause", value: "illness" },
              { name: "pathology", value: "dolore al ginocchio" },
            ],
            files: [invoice, ...files],
          },
        ],
      },
    },
  );
  expect(enterReimbursement.errors).toEqual([]);
  return enterReimbursement.reimbursementRequest?.documents[0]?.id ?? "";
}
