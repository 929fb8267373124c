import { randomUUID } from "node:crypto";
import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import { ApolloArmor } from "@escape.tech/graphql-armor";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Context } from "./context.ts";
import { fastEdgeShare } from "./coverage/quote-resolver.ts";
import { isOutage, outageCode, outageWords } from "./kernel/outage.ts";
import { Refusal } from "./kernel/refusal.ts";
import { plainLog } from "./log.ts";
import { fastPath, stringifyResult } from "./network/fast/plugin.ts";
import { answeringErrors, type OutageLog, unavailability } from "./unavailable.ts";

/** Limits of one document; what people need fits many times over. */
const armor = new ApolloArmor({
  maxDepth: { n: 8 },
  maxAliases: { n: 15 },
  maxTokens: { n: 1000 },
  maxDirectives: { n: 20 },
  costLimit: { maxCost: 20_000 },
});

/** Codes that GraphQL itself gives to a document or value it cannot use: safe to show, they quote only the input. */
const inputErrors = new Set<string>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly production: boolean;
  readonly log: Logger;
  readonly outages: OutageLog;
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
}

/**
 * What a hook throws that is no judgement on the document is a defect or an outage: the armor would show its message, an
 * address of the database, as a fault of the document.
 */
function judging(plugin: ApolloServerPlugin<Context>, log: Logger): ApolloServerPlugin<Context> {
  return {
    ...plugin,
    async unexpectedErrorProcessingRequest(request) {
      if (request.error instanceof GraphQLError) await plugin.unexpectedErrorProcessingRequest?.(request);
      else log.error({ err: request.error }, "a request failed before it was executed");
    },
  };
}

/** Whoever asks what the fast path did not answer is looked up before anything is executed. */
const recognition: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async responseForOperation({ contextValue }) {
        if (contextValue.whoAsks) await contextValue.recognise();
        return null;
      },
    };
  },
};

export function apolloServer({
  schema,
  production,
  log,
  outages,
  plugins = [],
}: GraphqlOptions): ApolloServer<Context> {
  const limits = armor.protect();
  const mask = (formatted: GraphQLFormattedError, error: unknown) =>
    maskError(formatted, error, log, outages);
  return new ApolloServer<Context>({
    ...limits,
    schema,
    plugins: [
      ...limits.plugins.map((plugin) => judging(plugin, log)),
      ApolloServerPluginCacheControlDisabled(),
      answeringErrors(fastPath(schema, [fastEdgeShare]), mask),
      answeringErrors(recognition, mask),
      unavailability,
      ...plugins,
    ],
    logger: plainLog(log),
    stringifyResult,
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    // `main.ts` does: two that stop at once wait for each other.
    stopOnTerminationSignals: false,
    formatError: mask,
  });
}

/** A defect says nothing about our insides: only an incident id, under which the log has the rest. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
  outages: OutageLog,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  if (isOutage(original)) {
    outages.note(original);
    return withoutDetails(formatted, outageCode, outageWords.en);
  }
  if (original instanceof Refusal) return withoutDetails(formatted, original.code, original.words.en);
  const code = String(formatted.extensions?.["code"] ?? "");
  if (inputErrors.has(code)) return withoutDetails(formatted, code, formatted.message);
  if (original instanceof GraphQLError && original.extensions["code"] !== undefined) {
    return withoutDetails(formatted, String(original.extensions["code"]), original.message);
  }
  const incident = randomUUID();
  log.error({ incident, err: original }, "a request failed unexpectedly");
  return {
    ...withoutDetails(formatted, "INTERNAL_SERVER_ERROR", "Something went wrong on our side."),
    extensions: { code: "INTERNAL_SERVER_ERROR", incident },
  };
}

function withoutDetails(
  formatted: GraphQLFormattedError,
  code: string,
  message: string,
): GraphQLFormattedError {
  const { locations, path } = formatted;
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions: { code },
  };
}
