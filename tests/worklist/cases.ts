import type { Client } from "../support/client.ts";
import { done, newKey, type TakeInCharge, tell, type UserError } from "../journeys/story.ts";

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
