import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import type { Logger } from "pino";
import { type WebSocket, WebSocketServer } from "ws";
import type { AskerAddress } from "./asker.ts";
import type { Config } from "./config.ts";
import type { Context } from "./context.ts";
import { maskError } from "./graphql.ts";
import { isOutage } from "./kernel/outage.ts";
import type { OutageLog } from "./unavailable.ts";

/** Close code of a websocket that is refused for now (IANA registry). */
const TRY_AGAIN_LATER = 1013;

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

/** Subscriptions over a websocket at /graphql, for signed-in browsers of our own origin and for programs without one. */
export function liveDoor(fastify: FastifyInstance, parts: LiveParts): () => Promise<void> {
  const { schema, config, log, outages, cookieName, askerAddress, contextFor } = parts;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 65_536 });
  const ended = useServer<Record<string, unknown>, { request: IncomingMessage; socket: WebSocket }>(
    {
      schema,
      context: async ({ extra: { request, socket } }) => {
        const address = askerAddress(request);
        try {
          return await contextFor(address, "it", cookieValue(request.headers.cookie, cookieName));
        } catch (error) {
          if (!isOutage(error)) throw error;
          outages.note(error);
          socket.close(TRY_AGAIN_LATER);
          return contextFor(address, "it", undefined);
        }
      },
      onError: (_context, _id, _payload, errors) =>
        errors.map((error) => maskError(error.toJSON(), error, log, outages)) as never,
    },
    sockets,
  );
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const path = (request.url ?? "").split("?")[0];
    if (path !== "/graphql" || !isOurOrigin(request, config)) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit("connection", opened, request));
  };
  fastify.server.on("upgrade", upgrade);
  return async () => {
    fastify.server.off("upgrade", upgrade);
    for (const client of sockets.clients) client.close(1001, "Going away");
    await ended.dispose();
  };
}

/** A browser always says where its page is from; a foreign page may not listen with the visitor's cookie. */
function isOurOrigin({ headers }: IncomingMessage, config: Config): boolean {
  const { origin } = headers;
  if (origin === undefined || origin === config.publicUrl) return true;
  return !config.production && URL.canParse(origin) && new URL(origin).host === headers.host;
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}
