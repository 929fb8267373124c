/** What a document may be, whichever way it comes in: HTTP and the websocket ask for the same. */
import { ApolloServerErrorCode } from "@apollo/server/errors";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import {
  type DocumentNode,
  getNamedType,
  GraphQLError,
  type GraphQLField,
  isInputObjectType,
  Kind,
  NoSchemaIntrospectionCustomRule,
  parse,
  type SelectionSetNode,
  specifiedRules,
  validate,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
  visit,
} from "graphql";
import { requestError } from "./errors.ts";

/** Words and signs of a document; what people need fits many times over. */
export const parseOptions = { maxTokens: 1_000 };

/** A document that is wrong all over is told so a few times; suggestions would tell the schema to who guesses. */
export const validationOptions = { maxErrors: 5, hideSuggestions: true };

/** How limits are told: that there is one, not where it lies. */
const limit = { exposeLimits: false, errorMessage: "This document asks for too much at once." };

// Its limit of costs believes what variables say, its limit of words makes a server error: see `cost.ts` and above.
const armor = new ApolloArmor({
  maxDepth: { n: 8, ...limit },
  maxAliases: { n: 15, allowList: [], ...limit },
  maxDirectives: { n: 10, ...limit },
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: false },
});

/** Rules of ours beside those of GraphQL itself. */
export const documentRules: readonly ValidationRule[] = [
  ...armor.protect().validationRules,
  fewRepeats,
  oneAtATime,
];

/** How often one selection may ask for the same key; a person who copies a line does it once. */
const mostRepeats = 20;

/**
 * The document of a text, when it may be asked.
 * @throws GraphQLError of a text that is none; what else is wrong with it comes back
 */
export function readDocument(
  schema: GraphQLSchema,
  text: string,
  { introspection, maxTokens }: { introspection: boolean; maxTokens: number },
): { document: DocumentNode; errors: readonly GraphQLError[] } {
  const document = parsed(text, maxTokens);
  const hidden = introspection ? [] : [NoSchemaIntrospectionCustomRule];
  const errors = validate(
    schema,
    document,
    [...specifiedRules, ...documentRules, ...hidden],
    validationOptions,
  );
  return { document, errors };
}

function parsed(text: string, maxTokens: number): DocumentNode {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    throw requestError((error as Error).message, ApolloServerErrorCode.GRAPHQL_PARSE_FAILED);
  }
}

/** The same field over and over costs each time it is compared and answers nothing more. */
function fewRepeats(context: ValidationContext) {
  return {
    SelectionSet({ selections }: SelectionSetNode) {
      const counts = new Map<string, number>();
      for (const one of selections) {
        if (one.kind !== Kind.FIELD) continue;
        const key = one.alias?.value ?? one.name.value;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      if (Math.max(0, ...counts.values()) > mostRepeats)
        context.reportError(new GraphQLError(limit.errorMessage));
    },
  };
}

/** What moves money or opens a session is asked for alone: aliases are no way to try a hundred passwords. */
function oneAtATime(context: ValidationContext) {
  const type = context.getSchema().getMutationType();
  return {
    OperationDefinition({ operation, selectionSet }: { operation: string; selectionSet: SelectionSetNode }) {
      if (operation !== "mutation" || !type) return;
      const fields = type.getFields();
      const keys = new Set<string>();
      for (const [key, name] of rootsOf(context, selectionSet)) if (isAskedAlone(fields[name])) keys.add(key);
      if (keys.size > 1) context.reportError(new GraphQLError(limit.errorMessage));
    },
  };
}

function isAskedAlone(field: GraphQLField<unknown, unknown> | undefined): boolean {
  if (!field) return false;
  if (field.extensions["oncePerDocument"]) return true;
  return field.args.some(({ type }) => {
    const input = getNamedType(type);
    return isInputObjectType(input) && input.getFields()["idempotencyKey"] !== undefined;
  });
}

/** Keys of the answer and the fields they stand for, fragments included. */
function* rootsOf(
  context: ValidationContext,
  { selections }: SelectionSetNode,
  seen = new Set<string>(),
): Generator<[string, string]> {
  for (const one of selections) {
    if (one.kind === Kind.FIELD) yield [one.alias?.value ?? one.name.value, one.name.value];
    else if (one.kind === Kind.INLINE_FRAGMENT) yield* rootsOf(context, one.selectionSet, seen);
    else if (!seen.has(one.name.value)) {
      seen.add(one.name.value);
      const fragment = context.getFragment(one.name.value);
      if (fragment) yield* rootsOf(context, fragment.selectionSet, seen);
    }
  }
}

/** Whether a document asks for the schema itself. */
export function asksSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name: { value } }) {
      asks ||= value === "__schema" || value === "__type";
    },
  });
  return asks;
}
