import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { unwrapResolverError } from "@apollo/server/errors";
import type { FastifyInstance } from "fastify";
import { type ExecutionArgs, getOperationAST, GraphQLError, type GraphQLSchema } from "graphql";
import { CloseCode, handleProtocols, makeServer, type SubscribePayload } from "graphql-ws";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import type { AskerAddress } from "./http/asker.ts";
import type { Config } from "./config.ts";
import type { Context } from "./context.ts";
import { isSignedIn } from "./kernel/actor.ts";
import { isOutage } from "./kernel/outage.ts";
import { scales, weighed } from "./surface/cost.ts";
import { maskError, requestError } from "./surface/errors.ts";
import { readDocument } from "./surface/documents.ts";
import { Allowance, Crowd } from "./surface/sockets.ts";
import type { OutageLog } from "./http/unavailable.ts";

interface LiveParts {
  readonly schema: GraphQLSchema;
  readonly config: Config;
  readonly log: Logger;
  readonly outages: OutageLog;
  readonly cookieName: string;
  readonly askerAddress: AskerAddress;
  readonly contextFor: (
    address: string,
    language: "it" | "en",
    secret: string | undefined,
  ) => Promise<Context>;
}

/** What the library keeps of one connection for us. */
interface Extra {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  readonly acknowledged: () => void;
}

/** A message is a document with its variables; nobody who subscribes needs more. */
const mostBytes = 8_192;
const maxTokens = 200;
const mostSubscriptions = 10;
/** Whoever has not said who they are by then is closed. */
const patienceMilliseconds = 3_000;
const heartbeatMilliseconds = 12_000;
const farewellMilliseconds = 2_000;
/** Close code of a websocket that is refused for now (IANA registry). */
const tryAgainLater = 1013;

/**
 * Subscriptions over a websocket at /graphql, for those who have signed in: browsers of our own origin, and programs, which
 * have none. Documents keep the same limits as over HTTP.
 */
export function liveDoor(fastify: FastifyInstance, parts: LiveParts): () => Promise<void> {
  const { config, log, askerAddress, cookieName } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: mostBytes,
    handleProtocols,
  });
  const server = subscriptionServer(parts);
  const crowd = new Crowd();

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Nobody else listens by now to a socket that breaks.
    socket.on("error", () => socket.destroy());
    const path = (request.url ?? "").split("?")[0];
    if (path !== "/graphql" || !isOurOrigin(request, config)) return refuse(socket, "403 Forbidden");
    const place = crowd.enter(askerAddress(request));
    if (!place) return refuse(socket, "429 Too Many Requests");
    socket.once("close", () => place.leave());
    sockets.handleUpgrade(request, socket, head, (opened) => {
      opened.on("error", () => opened.terminate());
      if (cookieValue(request.headers.cookie, cookieName) === undefined) {
        end(opened, CloseCode.Unauthorized, "Unauthorized");
      } else converse(server, opened, { request, socket: opened, acknowledged: () => place.stay() }, log);
    });
  };
  fastify.server.on("upgrade", upgrade);
  return async () => {
    fastify.server.off("upgrade", upgrade);
    for (const client of sockets.clients) client.close(1001, "Going away");
    await new Promise<void>((resolve) => sockets.close(() => resolve()));
  };
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

/** Closes, and does not wait long for the other side to agree. */
function end(socket: WebSocket, code = 1000, reason = ""): void {
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), farewellMilliseconds).unref();
}

type Server = ReturnType<typeof subscriptionServer>;

/** Hands the messages of one socket to the library, as many as may come, and keeps asking whether somebody is there. */
function converse(server: Server, socket: WebSocket, extra: Extra, log: Logger): void {
  const allowance = new Allowance();
  const fail = (error: unknown) => {
    log.warn({ err: error }, "a message over the websocket failed");
    end(socket, CloseCode.InternalServerError, "Internal server error");
  };
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve, reject) => {
          if (socket.readyState === socket.OPEN)
            socket.send(text, (error) => (error ? reject(error) : resolve()));
          else resolve();
        }),
      close: (code, reason) => end(socket, code, reason),
      onMessage: (listen) =>
        socket.on("message", (data) => {
          if (socket.readyState !== socket.OPEN) return;
          if (!allowance.take()) end(socket, CloseCode.TooManyInitialisationRequests, "Too many messages");
          else listen(String(data)).catch((error: unknown) => fail(error));
        }),
    },
    extra,
  );
  let isThere = true;
  socket.on("pong", () => (isThere = true));
  const heartbeat = setInterval(() => {
    if (!isThere) return socket.terminate();
    isThere = false;
    socket.ping();
  }, heartbeatMilliseconds);
  socket.once("close", (code, reason) => {
    clearInterval(heartbeat);
    void closed(code, String(reason));
  });
}

function subscriptionServer(parts: LiveParts) {
  const { schema, config, log, outages, cookieName, askerAddress, contextFor } = parts;
  const weightOf = scales(schema);
  async function contextOf({ request, socket }: Extra): Promise<Context> {
    const address = askerAddress(request);
    try {
      return await contextFor(address, "it", cookieValue(request.headers.cookie, cookieName));
    } catch (error) {
      if (!isOutage(error)) throw error;
      outages.note(error);
      end(socket, tryAgainLater, "Try again later");
      return contextFor(address, "it", undefined);
    }
  }
  const mask = (errors: readonly GraphQLError[]) =>
    errors.map((error) => maskError(error.toJSON(), unwrapResolverError(error), log, outages));

  /** What is to be executed for a message, or why it is not. */
  async function argumentsOf(extra: Extra, payload: SubscribePayload): Promise<ExecutionArgs> {
    const { query, operationName, variables } = payload;
    const { document, errors } = readDocument(schema, query, {
      introspection: !config.production,
      maxTokens,
    });
    if (errors[0]) throw requestError(errors[0].message, "GRAPHQL_VALIDATION_FAILED");
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== "subscription") {
      throw requestError("Only subscriptions come over the websocket.", "BAD_REQUEST");
    }
    weighed(() => weightOf(document, operation, variables ?? {}));
    const contextValue = await contextOf(extra);
    if (!isSignedIn(contextValue.actor)) end(extra.socket, CloseCode.Unauthorized, "Unauthorized");
    return {
      ...{ schema, document, contextValue },
      ...{ operationName: operationName ?? null, variableValues: variables ?? null },
    };
  }

  return makeServer<Record<string, unknown>, Extra>({
    connectionInitWaitTimeout: patienceMilliseconds,
    async onConnect({ extra }) {
      const { actor } = await contextOf(extra);
      if (!isSignedIn(actor)) end(extra.socket, CloseCode.Unauthorized, "Unauthorized");
      else extra.acknowledged();
      return true;
    },
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      if (Object.keys(subscriptions).length > mostSubscriptions) {
        return [requestError("Too many subscriptions at once.", "TOO_MANY_SUBSCRIPTIONS")];
      }
      try {
        return await argumentsOf(extra, payload);
      } catch (error) {
        return [asGraphqlError(error)];
      }
    },
    onNext: (_context, _id, _payload, _args, { data = null, errors }) => {
      return errors ? { data, errors: mask(errors) } : undefined;
    },
    onError: (_context, _id, _payload, errors) => mask(errors),
  });
}

function asGraphqlError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return new GraphQLError("unforeseen", { originalError: error as Error });
}

/** A browser always says where its page is from; a foreign page may not listen with the visitor's cookie. */
function isOurOrigin({ headers }: IncomingMessage, config: Config): boolean {
  const { origin } = headers;
  if (origin === undefined || origin === config.publicUrl) return true;
  return !config.production && URL.canParse(origin) && new URL(origin).host === headers.host;
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  // Secrets of sessions are letters and digits: what had to be written otherwise is none.
  return pair?.slice(name.length + 1);
}
