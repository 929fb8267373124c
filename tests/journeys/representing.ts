/** Who acts for whom, entered and ended as a page or a program does it. */
import { expect } from "vitest";
import { giulia, paolo, type Person } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { scannedPdf } from "../support/files.ts";
import { newKey, uploaded, type UserError } from "./story.ts";

export interface Representation {
  readonly id: string;
  readonly state: string;
  readonly mayEnd: boolean;
  readonly representedName: string;
  readonly representativeName: string;
  readonly endedByName: string | null;
  readonly paper: { fileName: string } | null;
}
export interface Answer {
  readonly errors: readonly UserError[];
  readonly representation: Representation | null;
}

export const fields = `id state mayEnd representedName representativeName endedByName paper { fileName }`;
export const named = ({ taxCode, lastName }: Person) => ({ taxCode, lastName });

export async function tell<Payload>(
  client: Client,
  mutation: string,
  type: string,
  input: object,
  answer: string,
) {
  const told = await client.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code message field clause } ${answer} } }`,
    { input },
  );
  return told[mutation] as Payload;
}

export async function enter(desk: Client, changes: object = {}): Promise<Answer> {
  const input = {
    ...{ idempotencyKey: newKey(), kind: "DELEGATE", startsOn: "2026-11-23" },
    ...{ represented: named(giulia), representative: named(paolo) },
    documentId: await uploaded(desk, scannedPdf),
    ...changes,
  };
  return tell(desk, "enterRepresentation", "EnterRepresentationInput", input, `representation { ${fields} }`);
}

export const end = (desk: Client, representationId = "", reason = "Revocato dal giudice") =>
  tell<Answer>(
    desk,
    "endRepresentation",
    "EndRepresentationInput",
    { representationId, reason },
    `representation { ${fields} }`,
  );

export const revoke = (client: Client, representationId = "") =>
  tell<Answer>(
    client,
    "revokeDelegation",
    "RevokeDelegationInput",
    { representationId },
    `representation { ${fields} }`,
  );

export interface Death {
  readonly errors: readonly UserError[];
  readonly death: { id: string } | null;
}

export async function die(desk: Client, person: Person, diedOn = "2026-11-20"): Promise<Death> {
  const documentId = await uploaded(desk, scannedPdf);
  const input = { idempotencyKey: newKey(), ...named(person), diedOn, documentId };
  return tell(desk, "enterDeath", "EnterDeathInput", input, "death { id }");
}

/** Whom somebody acts for, and as what: "Giulia DELEGATE". */
export async function actsFor(client: Client): Promise<string[]> {
  const { viewer } = await client.ask<{
    viewer: {
      persons: { id: string; firstName: string }[];
      actsFor: { personId: string; capacity: string }[];
      answersFor: { id: string }[];
    };
  }>(`{ viewer { persons { id firstName } actsFor { personId capacity } answersFor { id } } }`);
  expect(viewer.answersFor).toHaveLength(viewer.actsFor.length + 1);
  return viewer.actsFor.map(({ personId: id, capacity }) => {
    return `${viewer.persons.find((one) => one.id === id)?.firstName} ${capacity}`;
  });
}

export const codesAt = ({ errors }: { errors: readonly UserError[] }) =>
  errors.map(({ code, field }) => [code, field].join(" ")).toSorted();
