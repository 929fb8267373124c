import { randomUUID } from "node:crypto";
import { HeaderMap } from "@apollo/server";
import { ApolloServerErrorCode, unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { isOutage, outageCode, outageWords } from "../kernel/outage.ts";
import { Refusal } from "../kernel/refusal.ts";
import type { OutageLog } from "../http/unavailable.ts";

/** Codes that GraphQL itself gives to a document or value it cannot use: safe to show, they quote only the input. */
const inputErrors = new Set<string>([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.BAD_USER_INPUT,
  ApolloServerErrorCode.BAD_REQUEST,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

/** Messages quote names of a document, which are as long as their writer likes. */
const mostCharacters = 300;

/** A defect says nothing about our insides: only an incident id, under which the log has the rest. */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
  outages: OutageLog,
): GraphQLFormattedError {
  const original = originalOf(error);
  if (isOutage(original)) {
    outages.note(original);
    return told(formatted, outageWords.en, { code: outageCode });
  }
  if (original instanceof Refusal) {
    const { code, words, place } = original;
    return told(formatted, words.en, place.field === undefined ? { code } : { code, field: place.field });
  }
  const code = String(formatted.extensions?.["code"] ?? "");
  if (inputErrors.has(code)) return told(formatted, bare(formatted.message), { code });
  if (original instanceof GraphQLError && original.extensions["code"] !== undefined) {
    return told(formatted, bare(original.message), { code: String(original.extensions["code"]) });
  }
  const incident = randomUUID();
  log.error({ incident, err: original }, "a request failed unexpectedly");
  return told(formatted, "Something went wrong on our side.", { code: "INTERNAL_SERVER_ERROR", incident });
}

/** What was thrown, also outside of a field, where a subscription begins. */
function originalOf(error: unknown): unknown {
  const unwrapped = unwrapResolverError(error);
  if (!(unwrapped instanceof GraphQLError)) return unwrapped;
  const { originalError } = unwrapped;
  return originalError && !(originalError instanceof GraphQLError) ? originalError : unwrapped;
}

function told(
  { locations, path }: GraphQLFormattedError,
  message: string,
  extensions: Readonly<Record<string, string>>,
): GraphQLFormattedError {
  return {
    message,
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
    extensions,
  };
}

/** A message without what was typed, which may be a tax code, and without the limit that it ran into. */
function bare(message: string): string {
  const shown = message
    .replace(/^Syntax Error: Document contains more .*$/, "This document asks for too much at once.")
    .replace(/^Syntax Error: (?=This document)/, "")
    .replace(/ got invalid value [^]*?(?=( at "[\w.[\]]+")?; [^]*$)/, " got an invalid value")
    .replace(/(cannot represent[^:]*): [^]*$/, "$1.")
    .replace(/ Did you mean [^]*$/, "");
  return shown.length > mostCharacters ? `${shown.slice(0, mostCharacters)}…` : shown;
}

/**
 * A request that is not executed: its document or variables are wrong, or it asks for what it may not. By GraphQL over
 * HTTP that is a 400 for whoever reads `application/graphql-response+json`; see `plugin.ts` for the others.
 */
export function requestError(message: string, code: string, status = 400): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status, headers: new HeaderMap() } } });
}
