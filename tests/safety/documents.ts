import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  GraphQLList,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import { crocettaId } from "../../server/seed/network.ts";
import { physiotherapy } from "./demo-story.ts";
import { closedFields } from "./matrix.ts";
import { today } from "./people.ts";

/** The product's own description of itself: whatever a new field adds is asked for without a line of test. */
export const schema: GraphQLSchema = buildSchema(
  readFileSync(join(import.meta.dirname, "..", "..", "schema.graphql"), "utf8"),
);

export const rootFields = (kind: "Query" | "Mutation" | "Subscription") =>
  Object.values(
    {
      Query: schema.getQueryType(),
      Mutation: schema.getMutationType(),
      Subscription: schema.getSubscriptionType(),
    }[kind]?.getFields() ?? {},
  );

export const objectTypes = (): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("__"),
  );

type Field = GraphQLField<unknown, unknown>;

/** Object fields from a root field downwards, so that with what {@link selectionsAlong} adds the last is `depth` levels deep. */
export function pathsFrom(field: Field, depth: number, door: string): (readonly Field[])[] {
  const next = depth <= 2 ? [] : objectsIn(getNamedType(field.type), door);
  const deeper = next.flatMap((one) => pathsFrom(one, depth - 1, door).map((path) => [one, ...path]));
  return deeper.length > 0 ? deeper : [[]];
}

/** Object fields that one document asks below the end of its path: all at once would cost more than one may. */
const objectsAtOnce = 6;

/**
 * Everything along a path: at each level all that is no object, then the next object; where it ends, all objects below, some
 * in each selection.
 */
export function selectionsAlong(type: GraphQLNamedType, path: readonly Field[], door: string): string[] {
  if (!isObjectType(type)) return [""];
  const [next, ...rest] = path;
  if (next !== undefined) {
    const deeper = selectionsAlong(getNamedType(next.type), rest, door);
    return deeper.map((selection) => `{ ${leavesOf(type)} ${asked(next)} ${selection} }`);
  }
  const below = objectsIn(type, door).map((one) => `${asked(one)} { ${leavesOf(getNamedType(one.type))} }`);
  const parts = Math.max(1, Math.ceil(below.length / objectsAtOnce));
  return Array.from({ length: parts }, (_, part) => {
    const some = below.slice(part * objectsAtOnce, (part + 1) * objectsAtOnce);
    return `{ ${[leavesOf(type), ...some].join(" ")} }`;
  });
}

/** A field below the root, with an id where it needs one. */
function asked({ name, args }: Field): string {
  const needed = args.filter(isRequiredArgument).map((one) => `${one.name}: "${nowhere}"`);
  return needed.length > 0 ? `${name}(${needed.join(", ")})` : name;
}

/** The object fields of a type, but for those that are closed to this door: one of them refuses the whole document. */
function objectsIn(type: GraphQLNamedType, door: string): Field[] {
  if (!isObjectType(type)) return [];
  const isOpen = ({ name }: Field) => closedFields[`${type.name}.${name}`]?.split(" ").includes(door) ?? true;
  return Object.values(type.getFields()).filter(
    (field) => isObjectType(getNamedType(field.type)) && isOpen(field),
  );
}

function leavesOf(type: GraphQLNamedType): string {
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  return ["__typename", ...leaves.map(({ name }) => name)].join(" ");
}

/** A field asked with variables named as its arguments. */
export function documentOf(
  operation: "query" | "mutation" | "subscription",
  field: Field,
  given: Readonly<Record<string, unknown>>,
  selection: string,
): string {
  const args = field.args.filter(({ name }) => name in given);
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const used = args.map(({ name }) => `${name}: $${name}`).join(", ");
  return `${operation} ${declared && `(${declared})`} { ${field.name}${used && `(${used})`} ${selection} }`;
}

/** Values for some of the ids, by the place in the arguments: `input.documents.documentId`. */
export interface Given {
  /** Goes into this one place, wherever it is optional too. */
  readonly at?: string;
  readonly id?: string;
  /** For any other id, by its name. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly key: string;
}

const ofName: Readonly<Record<string, unknown>> = {
  serviceCode: physiotherapy,
  serviceCodes: [physiotherapy],
  unitPriceCents: 4_500,
  amountCents: 4_500,
  requirement: "prescription",
  injuredOn: "2026-11-10",
  facilityId: crocettaId,
  text: "fisio",
  cause: "INJURY",
  ...{ south: 45.05, north: 45.1, west: 7.6, east: 7.7 },
};
const nowhere = "00000000-0000-4000-8000-000000000000";

/** Arguments that would be taken, but for the ids that nobody gave. */
export function argumentsOf(field: Field, given: Given): Record<string, unknown> {
  return filled(field.args, "", given);
}

function filled(
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  prefix: string,
  given: Given,
): Record<string, unknown> {
  const entries = fields.flatMap((one) => {
    const at = prefix === "" ? one.name : `${prefix}.${one.name}`;
    const required =
      "defaultValue" in one && "args" in one ? isRequiredArgument(one) : isRequiredInputField(one);
    const wanted = given.at === at || given.at?.startsWith(`${at}.`);
    return required || wanted ? [[one.name, valueOf(one.type, one.name, at, given)] as const] : [];
  });
  return Object.fromEntries(entries);
}

function valueOf(type: GraphQLInputType, name: string, at: string, given: Given): unknown {
  if (type instanceof GraphQLNonNull) return valueOf(type.ofType as GraphQLInputType, name, at, given);
  const named = getNamedType(type);
  if (named.name === "ID" && given.at === at) return listed(type, given.id);
  if (name === "idempotencyKey") return given.key;
  if (named.name === "ID")
    return listed(type, given.ids?.[name] ?? (ofName[name] as string | undefined) ?? nowhere);
  if (name in ofName) return ofName[name];
  if (isInputObjectType(named)) return listed(type, filled(Object.values(named.getFields()), at, given));
  if (isEnumType(named)) return listed(type, named.getValues()[0]?.name);
  return listed(type, { Int: 1, Float: 1, Boolean: false, LocalDate: today() }[named.name] ?? "x");
}

function listed(type: GraphQLInputType, value: unknown): unknown {
  return type instanceof GraphQLList ? [value] : value;
}

/** Every place of an id among the arguments of a field. */
export function idPlaces(field: Field): string[] {
  return placesIn(field.args, "");
}

function placesIn(fields: readonly (GraphQLArgument | GraphQLInputField)[], prefix: string): string[] {
  return fields.flatMap((one) => {
    const at = prefix === "" ? one.name : `${prefix}.${one.name}`;
    const named = getNamedType(one.type);
    if (named.name === "ID") return [at];
    return isInputObjectType(named) ? placesIn(Object.values(named.getFields()), at) : [];
  });
}
