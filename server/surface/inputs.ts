/**
 * What may not reach any resolver, of whatever field: texts that are too long or that no database can hold, lists without
 * end, a page size out of range. Said in one place for all of the schema; what a text may be longer or shorter than the
 * rest stands beside its field (`AtMost`).
 */
import {
  defaultFieldResolver,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isObjectType,
} from "graphql";
import { type Context, userError } from "../context.ts";
import { isPageSize, pageSizeWrong } from "../kernel/listing/request.ts";
import { invalidInput, type Refusal } from "../kernel/refusal.ts";

const mostOfText = 500;
const mostOfId = 100;
/** Arguments have no place for what stands beside fields. Cursors carry the name they stand behind; texts are searched. */
const mostByName: Readonly<Record<string, number>> = { after: 2_000, before: 2_000, text: 200 };
const mostEntries = 1_000;

/** Adds what is wrong with a value, by the path of its input. */
type Check = (value: unknown, path: string, wrong: Refusal[]) => void;

/** Lets the fields of a schema refuse such arguments before they are resolved; payloads answer it in their `errors`. */
export function guardInputs(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) guardField(field);
  }
  return schema;
}

function guardField(field: GraphQLField<unknown, Context>): void {
  const check = checkOfAll(field.args);
  if (!check) return;
  const type = getNullableType(field.type);
  const isPayload = isObjectType(type) && type.getFields()["errors"] !== undefined;
  const { resolve = defaultFieldResolver, subscribe } = field;
  const wrongOf = (given: unknown) => {
    const wrong: Refusal[] = [];
    check(given, "", wrong);
    return wrong;
  };
  field.resolve = (root, given, context, info) => {
    const wrong = wrongOf(given);
    if (!wrong[0]) return resolve(root, given, context, info);
    if (!isPayload) throw wrong[0];
    return { errors: wrong.map((refusal) => userError(refusal, context.language)) };
  };
  if (!subscribe) return;
  field.subscribe = (root, given, context, info) => {
    const [wrong] = wrongOf(given);
    if (wrong) throw wrong;
    return subscribe(root, given, context, info);
  };
}

/** What looks at a value of this type; nothing where nothing of it can be wrong. Types are looked at once. */
export function checkOf(type: GraphQLInputType, most?: number): Check | undefined {
  const bare = getNullableType(type);
  if (isListType(bare)) return checkOfList(checkOf(bare.ofType, most));
  if (isInputObjectType(bare)) return checkOfInput(bare);
  if (bare.name === "String") return checkOfText(most ?? mostOfText);
  if (bare.name === "ID") return checkOfText(most ?? mostOfId);
  return undefined;
}

function checkOfText(most: number): Check {
  return (value, path, wrong) => {
    if (typeof value !== "string") return;
    if (value.length > most) wrong.push(tooLong(path, most));
    else if (value.includes("\0") || !value.isWellFormed()) wrong.push(unwritable(path));
  };
}

function checkOfList(each: Check | undefined): Check {
  return (value, path, wrong) => {
    if (!Array.isArray(value)) return;
    if (value.length > mostEntries) wrong.push(tooMany(path));
    else if (each) for (const [index, one] of value.entries()) each(one, `${path}.${index}`, wrong);
  };
}

const known = new WeakMap<GraphQLInputObjectType, { readonly check: Check | undefined }>();

/** Input types may name each other in a circle: what is in one is looked at when it first comes. */
function checkOfInput(type: GraphQLInputObjectType): Check {
  return (value, path, wrong) => {
    let looked = known.get(type);
    if (!looked) known.set(type, (looked = { check: checkOfAll(Object.values(type.getFields())) }));
    looked.check?.(value, path, wrong);
  };
}

function checkOfAll(fields: readonly (GraphQLArgument | GraphQLInputField)[]): Check | undefined {
  const checks = fields.flatMap((field): [string, Check][] => {
    const check = checkOfField(field);
    return check ? [[field.name, check]] : [];
  });
  if (!checks.length) return undefined;
  return (value, path, wrong) => {
    if (typeof value !== "object" || value === null) return;
    for (const [name, check] of checks) {
      const one = (value as Record<string, unknown>)[name];
      if (one != null) check(one, path ? `${path}.${name}` : name, wrong);
    }
  };
}

function checkOfField({ name, type, extensions }: GraphQLArgument | GraphQLInputField): Check | undefined {
  if (name === "first" || name === "last") return checkOfSize;
  const most = extensions["mostCharacters"] as number | undefined;
  return checkOf(type, most ?? mostByName[name]);
}

const checkOfSize: Check = (value, path, wrong) => {
  if (typeof value === "number" && !isPageSize(value)) wrong.push(pageSizeWrong(path));
};

function tooLong(field: string, most: number): Refusal {
  return invalidInput(field, { it: `Al massimo ${most} caratteri.`, en: `At most ${most} characters.` });
}

function tooMany(field: string): Refusal {
  return invalidInput(field, {
    it: `Al massimo ${mostEntries} voci.`,
    en: `At most ${mostEntries} entries.`,
  });
}

function unwritable(field: string): Refusal {
  return invalidInput(field, {
    it: "Contiene un carattere che non si può scrivere: riscrivi il testo.",
    en: "It contains a character that cannot be written: type the text again.",
  });
}
