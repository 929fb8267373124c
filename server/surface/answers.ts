/** Which codes a mutation answers, said in its description: nobody keeps a second list. */
import { getNamedType, type GraphQLField, type GraphQLSchema, isInputObjectType } from "graphql";
import type { Context } from "../context.ts";
import type { ErrorCode } from "../kernel/error-codes.ts";

/** Ends the description of each mutation with the codes of its refusals. */
export function nameAnswers(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const codes = answersOf(field);
    if (codes.length) field.description = `${field.description} Errors: ${codes.join(", ")}.`;
  }
  return schema;
}

/** Those that the mutation names itself; whatever has an input may be of the wrong shape, a key used for something else. */
function answersOf({ args, extensions }: GraphQLField<unknown, Context>): readonly ErrorCode[] {
  const named = (extensions["answers"] ?? []) as readonly ErrorCode[];
  const hasKey = args.some(({ type }) => {
    const input = getNamedType(type);
    return isInputObjectType(input) && input.getFields()["idempotencyKey"] !== undefined;
  });
  const implied: ErrorCode[] = [
    ...(args.length ? (["INVALID_INPUT"] as const) : []),
    ...(hasKey ? (["IDEMPOTENCY_KEY_REUSED"] as const) : []),
  ];
  return [...new Set([...named, ...implied])].sort();
}
