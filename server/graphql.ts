import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLFormattedError, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { Context } from "./context.ts";
import { fastEdgeShare } from "./coverage/quote-resolver.ts";
import { plainLog } from "./log.ts";
import { fastPath, stringifyResult } from "./network/search/fast/plugin.ts";
import { maskError } from "./surface/errors.ts";
import { limits } from "./surface/plugin.ts";
import { documentRules, parseOptions, validationOptions } from "./surface/documents.ts";
import { answeringErrors, type OutageLog, unavailability } from "./http/unavailable.ts";

export interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly production: boolean;
  readonly log: Logger;
  readonly outages: OutageLog;
  readonly plugins?: readonly ApolloServerPlugin<Context>[];
}

/** Whoever asks what the fast path did not answer is looked up before anything is executed; Apollo's copy is frozen too. */
const recognition: ApolloServerPlugin<Context> = {
  async requestDidStart({ contextValue: copy }) {
    Object.freeze(copy);
    return {
      async responseForOperation({ contextValue }) {
        await contextValue.recognise();
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
  const mask = (formatted: GraphQLFormattedError, error: unknown) =>
    maskError(formatted, error, log, outages);
  return new ApolloServer<Context>({
    schema,
    parseOptions,
    validationRules: [...documentRules],
    validationOptions,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // It would load its scripts from somewhere else.
      ApolloServerPluginLandingPageDisabled(),
      answeringErrors(limits(schema, fastPath(schema, [fastEdgeShare])), mask),
      answeringErrors(recognition, mask),
      unavailability,
      ...plugins,
    ],
    logger: plainLog(log),
    stringifyResult,
    // Elsewhere it is for those who have signed in: see `limits`.
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    // `main.ts` does: two that stop at once wait for each other.
    stopOnTerminationSignals: false,
    formatError: mask,
  });
}
