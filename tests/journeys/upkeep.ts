import type { Database } from "../../server/database.ts";
import type { Client } from "../support/client.ts";
import { crocettaId } from "../support/facilities.ts";
import { newKey, type UserError } from "./story.ts";

/** What a reception, and the desk, do to keep the data of a facility current: GraphQL and nothing else. */

interface FeeChange {
  readonly id: string;
  readonly state: string;
  readonly priceCents: number | null;
  readonly formerCents: number | null;
  readonly percent: number | null;
  readonly wantedFrom: string;
  readonly wouldEnd: string | null;
  readonly beginsOn: string | null;
  readonly reason: string | null;
  readonly facility: { id: string };
  readonly service: { code: string };
}

interface Doctor {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly mayCorrect: boolean;
  readonly stamp: string;
  readonly specialties: readonly { code: string }[];
  readonly services: readonly { code: string }[];
}

const doctorFields = `id firstName lastName mayCorrect stamp specialties { code } services { code }`;
const changeFields = `id state priceCents formerCents percent wantedFrom wouldEnd beginsOn reason
  facility { id } service { code }`;

interface Own {
  readonly contactsStamp: string;
  readonly openingHoursStamp: string;
  readonly facility: { phone: string | null; address: string; blueasy: boolean; vatNumber: string | null };
  readonly doctors: readonly Doctor[];
  readonly offers: readonly {
    service: { code: string };
    todayCents: number | null;
    lastDay: string | null;
    prices: readonly { validFrom: string; validTo: string | null; priceCents: number }[];
    waiting: { id: string } | null;
  }[];
}

/** One mutation: its errors, and what it answers beside them. */
async function tell<Thing>(
  client: Client,
  mutation: string,
  inputType: string,
  input: object,
  fields: string,
) {
  const answer = await client.ask<Record<string, { errors: UserError[] } & Record<string, Thing>>>(
    `mutation ($input: ${inputType}!) {
      ${mutation}(input: $input) { errors { code message field clause } ${fields} }
    }`,
    { input },
  );
  const { errors = [], ...things } = answer[mutation] ?? {};
  return { errors: errors as UserError[], thing: (Object.values(things)[0] ?? null) as Thing | null };
}

export const tellFacility = (client: Client, mutation: string, type: string, input: object) =>
  tell<{ contactsStamp: string }>(client, mutation, type, input, `ownFacility { contactsStamp }`);
export const tellDoctor = (client: Client, mutation: string, type: string, input: object) =>
  tell<Doctor>(client, mutation, type, input, `doctor { ${doctorFields} }`);
export const tellFee = (client: Client, mutation: string, type: string, input: object) =>
  tell<FeeChange>(
    client,
    mutation,
    type,
    { idempotencyKey: newKey(), ...input },
    `feeChange { ${changeFields} }`,
  );

export async function own(client: Client): Promise<Own> {
  const { ownFacility } = await client.ask<{ ownFacility: Own }>(`{ ownFacility {
    contactsStamp openingHoursStamp facility { phone address blueasy vatNumber } doctors { ${doctorFields} }
    offers { service { code } todayCents lastDay prices { validFrom validTo priceCents } waiting { id } }
  } }`);
  return ownFacility;
}

export const offerOf = async (client: Client, code: string) =>
  (await own(client)).offers.find(({ service }) => service.code === code);

/** The card of Crocetta, as everybody sees it. */
export async function card(client: Client) {
  const { facility } = await client.ask<{
    facility: {
      phone: string;
      website: string;
      vatNumber: string;
      blueasy: boolean;
      openingHours: { weekday: number; opensAt: string; closesAt: string }[];
      services: { service: { code: string }; priceCents: number }[];
      doctors: { lastName: string }[];
    };
  }>(
    `query ($id: ID!) { facility(id: $id) {
      phone website vatNumber blueasy openingHours { weekday opensAt closesAt }
      services { service { code } priceCents } doctors(first: 100) { lastName }
    } }`,
    { id: crocettaId },
  );
  return facility;
}

export const priceOnCard = async (client: Client, code: string) =>
  (await card(client)).services.find(({ service }) => service.code === code)?.priceCents;

/** Whether a search around 10129 finds Crocetta. */
export async function isFoundBy(client: Client, input: string): Promise<boolean> {
  const { searchFacilities } = await client.ask<{
    searchFacilities: { edges: { node: { id: string } }[] };
  }>(
    `{ searchFacilities(input: { near: { placeId: "001272-10129" }, ${input} }, first: 100) { edges { node { id } } } }`,
  );
  return searchFacilities.edges.some(({ node }) => node.id === crocettaId);
}

/** How often a verb stands in the journal. */
export const journal = async (database: Database, verb: string) =>
  (await database.orm.em.fork().getConnection().execute(`select 1 from journal where verb = ?`, [verb]))
    .length;
