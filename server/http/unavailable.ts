import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestListener } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import type { Context } from "../context.ts";
import type { Language } from "../kernel/language.ts";
import { outageCode, outageWords, RETRY_AFTER_SECONDS, reasonOf } from "../kernel/outage.ts";

/** Answers 503 and when to come back, in the shape of the door that was asked. */
export function answerUnavailable(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = outageWords[languageOf(request.headers["accept-language"])];
  const isGraphql = request.routeOptions.url === "/graphql";
  const errors = [{ message, extensions: { code: outageCode } }];
  return unavailable(reply).send(isGraphql ? { errors } : { code: outageCode, message });
}

/** The same as a page, for a person whose browser tries again by itself. */
export function answerBusyPage(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = /^\/en(\/|$)/.test(request.url) ? "en" : "it";
  const [title, text] = busyWords[language];
  return unavailable(reply)
    .type("text/html; charset=utf-8")
    .send(
      `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5">` +
        `<title>${title} · Blueasy</title><h1>${title}</h1><p>${text}</p></html>`,
    );
}

const busyWords = {
  it: ["C’è molta affluenza", "Questa pagina si riapre da sola tra qualche secondo: non serve fare nulla."],
  en: ["It is busy here", "This page opens again by itself in a few seconds: there is nothing to do."],
} as const;

function unavailable(reply: FastifyReply): FastifyReply {
  return reply.code(503).headers({ "retry-after": String(RETRY_AFTER_SECONDS), "cache-control": "no-store" });
}

export function languageOf(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? "") ? "en" : "it";
}

/** An answer with an outage among its errors is a 503 also by its status, whatever else is in it. */
export const unavailability: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { http, body } }) {
        if (body.kind !== "single") return;
        const codes = body.singleResult.errors?.map(({ extensions }) => extensions?.["code"]) ?? [];
        if (!codes.includes(outageCode)) return;
        http.status = 503;
        http.headers.set("retry-after", String(RETRY_AFTER_SECONDS));
      },
    };
  },
};

/**
 * What fails while a plugin answers becomes errors of the answer, like what fails in a resolver; Apollo itself would only
 * say that something unexpected happened, and write the error with all its text to the console.
 */
export function answeringErrors(
  plugin: ApolloServerPlugin<Context>,
  mask: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
): ApolloServerPlugin<Context> {
  return {
    ...plugin,
    async requestDidStart(request: GraphQLRequestContext<Context>) {
      const listener: GraphQLRequestListener<Context> = (await plugin.requestDidStart?.(request)) ?? {};
      const respond = listener.responseForOperation?.bind(listener);
      if (respond === undefined) return listener;
      return {
        ...listener,
        async responseForOperation(asked) {
          try {
            return await respond(asked);
          } catch (error) {
            const original = error instanceof Error ? error : new Error(String(error));
            const located = new GraphQLError(original.message, { originalError: original });
            const errors = [mask(located.toJSON(), original)];
            return { http: { ...asked.response.http, status: 500 }, body: single(errors) };
          }
        },
      };
    },
  };
}

function single(errors: readonly GraphQLFormattedError[]) {
  return { kind: "single" as const, singleResult: { errors } };
}

const QUIET_MILLISECONDS = 5_000;

/** Says that the database is away, and with which code, but not for each request that meets it. */
export class OutageLog {
  readonly #log: Logger;
  #quietUntil = 0;
  #met = 0;

  constructor(log: Logger) {
    this.#log = log;
  }

  note(error: unknown): void {
    this.#met += 1;
    if (Date.now() < this.#quietUntil) return;
    this.#quietUntil = Date.now() + QUIET_MILLISECONDS;
    this.#log.warn({ reason: reasonOf(error), requests: this.#met }, "the database does not answer");
    this.#met = 0;
  }
}
