/** The limits of a request over HTTP, in front of whatever answers it; and the status that it is answered with. */
import type { ApolloServerPlugin, GraphQLRequestContext } from "@apollo/server";
import { ApolloServerErrorCode } from "@apollo/server/errors";
import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  typeFromAST,
  visit,
  isInputType,
} from "graphql";
import type { Context } from "../context.ts";
import { isSignedIn } from "../kernel/actor.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { scales, weighed } from "./cost.ts";
import { requestError } from "./errors.ts";
import { checkOf } from "./inputs.ts";
import { asksSchema } from "./documents.ts";

type Variables = Readonly<Record<string, unknown>>;

/** What is known of a document once it was asked. */
interface Known {
  readonly asksSchema: boolean;
  /** No text written in it needs a second look. */
  readonly isPlain: boolean;
  /** Adds what is wrong with the variables of an operation, as far as their types tell. */
  readonly checks: Map<OperationDefinitionNode, (variables: Variables, wrong: Refusal[]) => void>;
}

/**
 * Lets pass what keeps the limits. `fast` is asked first for what is plain; whatever has a strange text or a page size out
 * of range is executed field by field, so that each refuses its own (`inputs.ts`).
 */
export function limits(
  schema: GraphQLSchema,
  fast: ApolloServerPlugin<Context>,
): ApolloServerPlugin<Context> {
  const weightOf = scales(schema);
  const documents = new WeakMap<DocumentNode, Known>();
  return {
    async requestDidStart(begun) {
      const answerer = await fast.requestDidStart?.(begun);
      let isPlain = false;
      return {
        async didResolveOperation({ document, request, contextValue, ...resolved }) {
          const operation = resolved.operation as OperationDefinitionNode | undefined;
          // Without one its name is unknown, which the execution says.
          if (!operation) return;
          const known = knownOf(documents, document);
          if (operation.operation === "subscription") throw overHttp();
          if (known.asksSchema && !isSignedIn(await contextValue.recognise())) throw signInFirst();
          const variables = request.variables ?? {};
          const weight = weighed(() => weightOf(document, operation, variables));
          isPlain = known.isPlain && weight?.isPaged === true && areFine(schema, known, operation, variables);
        },
        async responseForOperation(asked) {
          return (isPlain && (await answerer?.responseForOperation?.(asked))) || null;
        },
        async willSendResponse({ request, response }) {
          setStatus(request, response);
        },
      };
    },
  };
}

const overHttp = () => requestError("Subscriptions come over the websocket.", "BAD_REQUEST");
const signInFirst = () => requestError("Sign in first to read the schema.", "UNAUTHENTICATED");

function knownOf(documents: WeakMap<DocumentNode, Known>, document: DocumentNode): Known {
  let known = documents.get(document);
  if (!known) {
    known = { asksSchema: asksSchema(document), isPlain: isPlainText(document), checks: new Map() };
    documents.set(document, known);
  }
  return known;
}

function isPlainText(document: DocumentNode): boolean {
  let isPlain = true;
  visit(document, {
    StringValue({ value }) {
      isPlain &&= value.length <= 100 && !value.includes("\0") && value.isWellFormed();
    },
  });
  return isPlain;
}

function areFine(
  schema: GraphQLSchema,
  { checks }: Known,
  operation: OperationDefinitionNode,
  variables: Variables,
): boolean {
  let check = checks.get(operation);
  if (!check) checks.set(operation, (check = checkOfVariables(schema, operation)));
  const wrong: Refusal[] = [];
  check(variables, wrong);
  return wrong.length === 0;
}

function checkOfVariables(schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode) {
  const checks = variableDefinitions.flatMap(({ variable, type }) => {
    const input = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]);
    const check = isInputType(input) ? checkOf(input) : undefined;
    return check ? [[variable.name.value, check] as const] : [];
  });
  return (variables: Variables, wrong: Refusal[]) => {
    for (const [name, check] of checks) check(variables[name], name, wrong);
  };
}

/** Errors of a request that was well formed as such, so that whoever expects plain JSON gets them with a 200. */
const wellFormed = new Set<string>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  "UNAUTHENTICATED",
]);

const responseJson = "application/graphql-response+json";

/** GraphQL over HTTP: 400 as `application/graphql-response+json`, where the client knows it, and 200 as plain JSON. */
function setStatus(
  { http }: GraphQLRequestContext<Context>["request"],
  { http: head, body }: GraphQLRequestContext<Context>["response"],
): void {
  if (head.status !== 400 || body?.kind !== "single" || body.singleResult.data !== undefined) return;
  const codes = body.singleResult.errors?.map(({ extensions }) => String(extensions?.["code"])) ?? [];
  if (!codes.every((code) => wellFormed.has(code))) return;
  if (http?.headers.get("accept")?.includes(responseJson)) {
    head.headers.set("content-type", `${responseJson}; charset=utf-8`);
  } else head.status = 200;
}
