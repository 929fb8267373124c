import { readFileSync } from "node:fs";
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { expect, test } from "vitest";
import { demoPassword } from "../../server/seed/cast.ts";
import type { Client } from "../support/client.ts";
import { demo, describeSafety } from "./stage.ts";

const schema = buildSchema(readFileSync("schema.graphql", "utf8"));

/** One text of the schema: an argument of a root field, or a field somewhere in it. */
interface Spot {
  readonly kind: "query" | "mutation";
  readonly field: GraphQLField<unknown, unknown>;
  /** From the argument on, e.g. `["input", "lines", 0, "serviceCode"]`. */
  readonly path: readonly (string | number)[];
}

const spots = [...spotsOf("query", schema.getQueryType()), ...spotsOf("mutation", schema.getMutationType())];

function spotsOf(kind: Spot["kind"], type: GraphQLObjectType | null | undefined): Spot[] {
  return Object.values(type?.getFields() ?? {}).flatMap((field) =>
    field.args.flatMap((one) => textsIn(one).map((path) => ({ kind, field, path }))),
  );
}

function textsIn({ name, type }: GraphQLArgument | GraphQLInputField): (string | number)[][] {
  return pathsTo(type).map((path) => [name, ...path]);
}

function pathsTo(type: GraphQLInputType): (string | number)[][] {
  const bare = getNullableType(type);
  if (isListType(bare)) return pathsTo(bare.ofType).map((path) => [0, ...path]);
  if (isInputObjectType(bare)) return Object.values(bare.getFields()).flatMap(textsIn);
  return bare.name === "String" || bare.name === "ID" ? [[]] : [];
}

/** A value of a type in which only the text at the path is strange; without a path none is. */
function valueOf(type: GraphQLInputType, path: Spot["path"] | undefined, text: string): unknown {
  const bare = getNullableType(type);
  if (isListType(bare)) return [valueOf(bare.ofType, path?.slice(1), text)];
  if (isInputObjectType(bare)) {
    const needed = Object.values(bare.getFields()).filter(
      (field) => field.name === path?.[0] || (isNonNullType(field.type) && field.defaultValue === undefined),
    );
    return Object.fromEntries(
      needed.map((field) => [
        field.name,
        valueOf(field.type, field.name === path?.[0] ? path.slice(1) : undefined, text),
      ]),
    );
  }
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  const usual: Record<string, unknown> = { Int: 1, Float: 45.07, Boolean: false, LocalDate: "2026-12-01" };
  return usual[bare.name] ?? (path ? text : "a-usual-text");
}

/** A document that asks for one field with all that it needs, each argument as a variable. */
function documentOf({ kind, field, path }: Spot): { document: string; args: readonly GraphQLArgument[] } {
  const args = field.args.filter((one) => one.name === path[0] || isNonNullType(one.type));
  const defined = args.map(({ name, type }) => `$${name}: ${type}`).join(", ");
  const given = args.map(({ name }) => `${name}: $${name}`).join(", ");
  const type = getNamedType(field.type);
  const isPayload = isCompositeType(type) && "getFields" in type && "errors" in type.getFields();
  const selection = isPayload ? "{ errors { code field } }" : isCompositeType(type) ? "{ __typename }" : "";
  return { document: `${kind} (${defined}) { it: ${field.name}(${given}) ${selection} }`, args };
}

interface Outcome {
  readonly status: number;
  readonly errors: readonly { extensions?: { code?: string; field?: string } }[];
  readonly data: { it?: { errors?: { code: string; field: string | null }[] } | null } | null | undefined;
}

async function tryOut(client: Client, spot: Spot, text: string): Promise<Outcome> {
  const { document, args } = documentOf(spot);
  const variables = Object.fromEntries(
    args.map(({ name, type }) => [
      name,
      valueOf(type, name === spot.path[0] ? spot.path.slice(1) : undefined, text),
    ]),
  );
  return client.send(document, variables);
}

/** Where and why it was refused, wherever the answer says so. */
function refusals({ errors, data }: Outcome): { code: string; field: string | null }[] {
  return [
    ...errors.map(({ extensions }) => ({
      code: extensions?.code ?? "",
      field: extensions?.field ?? null,
    })),
    ...(data?.it?.errors ?? []),
  ];
}

const nameOf = ({ field, path }: Spot) => `${field.name} ${path.join(".")}`;
const unanswered = ({ status, errors }: Outcome) =>
  status >= 500 || errors.some(({ extensions }) => extensions?.code === "INTERNAL_SERVER_ERROR");

/** Trying out what signs out or in would change who tries. */
const tried = spots.filter(({ field }) => !["signIn", "signOut", "actForFacility"].includes(field.name));

describeSafety("15, 48 every text", () => {
  const signedIn = async (userName: string) => {
    const client = demo.client();
    await client.signIn(userName, demoPassword);
    return client;
  };

  test("15 quotes, wildcards, emoji and texts as long as they may be: no text of any field is a server error", async () => {
    expect(tried.length).toBeGreaterThan(80);
    const people = await Promise.all(
      ["giulia.ferrero", "reception.crocetta", "centrale.operativa"].map(signedIn),
    );
    const strange = ["%_\\", `'"; drop table person; --`, "👩🏽‍⚕️", "x".repeat(500), "\u0001\u001f\u2028"];
    const failed: string[] = [];
    await inParallel(
      people.flatMap((client) => tried.flatMap((spot) => strange.map((text) => ({ client, spot, text })))),
      async ({ client, spot, text }) => {
        if (unanswered(await tryOut(client, spot, text))) failed.push(`${nameOf(spot)} ${text.slice(0, 8)}`);
      },
    );
    expect(failed).toEqual([]);
  });

  test("48 a NUL and half a character are the client's error, told at the field, in every text of the schema", async () => {
    const client = await signedIn("reception.crocetta");
    const untold: string[] = [];
    await inParallel(
      spots.flatMap((spot) => ["a\u0000b", "a\ud800b"].map((text) => ({ spot, text }))),
      async ({ spot, text }) => {
        const outcome = await tryOut(client, spot, text);
        const field = spot.path.join(".");
        if (unanswered(outcome) || !refusals(outcome).some((one) => isInput(one, field))) {
          untold.push(`${nameOf(spot)}: ${outcome.status} ${JSON.stringify(refusals(outcome))}`);
        }
      },
    );
    expect(untold).toEqual([]);
  });

  test("48 a megabyte is refused at the field, whole and in less than 200 ms, in every text of the schema", async () => {
    const client = await signedIn("reception.crocetta");
    const megabyte = "x".repeat(1_000_000);
    const untold: string[] = [];
    const times: number[] = [];
    for (const spot of spots) {
      const started = performance.now();
      const outcome = await tryOut(client, spot, megabyte);
      times.push(performance.now() - started);
      const field = spot.path.join(".");
      if (!refusals(outcome).some((one) => isInput(one, field))) {
        untold.push(`${nameOf(spot)}: ${outcome.status} ${JSON.stringify(refusals(outcome))}`);
      }
    }
    expect(untold).toEqual([]);
    expect(times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)]).toBeLessThan(200);
  });

  test("15 `%` and `_` match themselves only", async () => {
    const client = await signedIn("giulia.ferrero");
    for (const name of ["%", "_", "%_\\"]) {
      const { searchFacilities } = await client.ask<{ searchFacilities: { totalCount: number } }>(
        `query ($input: FacilitySearchInput!) { searchFacilities(input: $input) { totalCount } }`,
        { input: { name } },
      );
      expect(searchFacilities.totalCount).toBe(0);
    }
  });
});

function isInput({ code, field }: { code: string; field: string | null }, at: string): boolean {
  return code === "INVALID_INPUT" && field === at;
}

/** Four at a time, as a few people would. */
async function inParallel<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let one = left.pop(); one !== undefined; one = left.pop()) await each(one);
    }),
  );
}
