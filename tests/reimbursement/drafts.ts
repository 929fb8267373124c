/** Drafts of requests for reimbursement, by GraphQL as a page or an integrator writes them. */
import { expect } from "vitest";
import { newKey, type UserError } from "../journeys/story.ts";
import type { Client } from "../support/client.ts";

export interface Draft {
  readonly id: string;
  readonly version: number;
  readonly mayGoOn: boolean;
  readonly email: string | null;
  readonly notes: string | null;
  readonly payees: readonly { id: string; firstName: string }[];
  readonly payment: { iban: string | null; means: string | null };
  readonly request: { id: string; number: string } | null;
  readonly estimatedCents: number;
  readonly steps: readonly { complete: boolean; problems: UserError[] }[];
  readonly documents: readonly {
    readonly id: string;
    readonly problems: readonly { code: string; field: string; message: string }[];
    readonly notices: readonly { field: string; message: string }[];
    readonly required: readonly { code: string }[];
    readonly files: readonly { id: string; requirement: string; fileName: string }[];
    readonly earlierId: string | null;
    readonly exchange: { euroCents: number; week: string; ratePerEuro: string } | null;
    readonly estimate: {
      readonly answer: string;
      readonly requestedCents: number;
      readonly payableCents: number;
      readonly memberShareCents: number;
    } | null;
  }[];
}

const fields = `id version mayGoOn email notes payees { id firstName } estimatedCents
  payment { iban means } request { id number }
  steps { complete problems { code message field } }
  documents { id earlierId problems { code field message } notices { field message } required { code }
    files { id requirement fileName } exchange { euroCents week ratePerEuro }
    estimate { answer requestedCents payableCents memberShareCents } }`;

type Answered = { errors: UserError[]; reimbursementDraft: Draft | null };

async function change(client: Client, verb: string, input: object): Promise<Answered> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const answer = await client.ask<Record<string, Answered>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) {
      errors { code message field clause } reimbursementDraft { ${fields} } } }`,
    { input },
  );
  return answer[verb] ?? { errors: [], reimbursementDraft: null };
}

async function kept(answer: Promise<Answered>): Promise<Draft> {
  const { errors, reimbursementDraft } = await answer;
  expect(errors).toEqual([]);
  if (reimbursementDraft === null) throw new Error("kept, but nothing came back");
  return reimbursementDraft;
}

export const begun = (client: Client, more: object = {}) =>
  kept(change(client, "createReimbursementDraft", { idempotencyKey: newKey(), ...more }));

export const save = (client: Client, { id, version }: Draft, steps: object) =>
  change(client, "saveReimbursementDraft", { draftId: id, version, ...steps });

export const saved = (client: Client, draft: Draft, steps: object) => kept(save(client, draft, steps));

export const added = (client: Client, { id }: Draft) =>
  kept(change(client, "addReimbursementDocument", { idempotencyKey: newKey(), draftId: id }));

export const send = (client: Client, { id, version }: Draft, idempotencyKey = newKey()) =>
  change(client, "submitReimbursement", { idempotencyKey, draftId: id, version });

/** An orthopaedic visit by a professional out of network, whole but for its files. */
export const visit = {
  serviceCode: "VIS-ORTOPEDICA",
  kind: "INVOICE",
  number: "12/A",
  issuedOn: "2026-10-14",
  treatedOn: "2026-10-12",
  amount: "152,00",
  hasStampDuty: true,
  providerName: "Studio Verdi",
  providerNumber: "01234567897",
  cause: "ILLNESS",
  pathology: "Gonartrosi",
  since: "UNDER_ONE_YEAR",
  treatmentEnded: true,
  tiedToStay: false,
  byPost: [],
};
