/** JSON of values that are at hand, with the fields that a document selects of them. */
import { type GraphQLOutputType, isLeafType, isListType, isNonNullType, isObjectType } from "graphql";
import type { Selected } from "./selection.ts";
import { NotFast } from "./slot.ts";

/** The properties of objects must be called as the fields of their type. */
export function jsonOf(value: unknown, selected: Selected, type = selected.type): string {
  if (type && isNonNullType(type)) return jsonOf(value, selected, type.ofType as GraphQLOutputType);
  if (value === null || value === undefined) return "null";
  if (isListType(type)) {
    const items = value as readonly unknown[];
    return `[${items.map((one) => jsonOf(one, selected, type.ofType as GraphQLOutputType)).join()}]`;
  }
  if (isLeafType(type)) return JSON.stringify(type.serialize(value));
  if (!isObjectType(type)) throw new NotFast("type");
  const fields = value as Readonly<Record<string, unknown>>;
  const parts = selected.fields.map(
    (one) =>
      `${JSON.stringify(one.key)}:${one.name === "__typename" ? JSON.stringify(type.name) : jsonOf(fields[one.name], one)}`,
  );
  return `{${parts.join()}}`;
}
