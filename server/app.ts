import cookie from "@fastify/cookie";
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { Logger } from "pino";
import { admission } from "./http/admission.ts";
import { askerAddressBehind } from "./http/asker.ts";
import { allowSlowBody, keepBodyDeadlines, listenerTimes } from "./http/bodies.ts";
import { compressAnswers } from "./http/compression.ts";
import type { Config } from "./config.ts";
import { Context } from "./context.ts";
import type { Database } from "./database.ts";
import { documentRoutes } from "./document/routes.ts";
import { apolloServer } from "./graphql.ts";
import { actorOf, whoHolds } from "./identity/queries.ts";
import { knownDeviceDays } from "./identity/rules.ts";
import { identityRoutes } from "./identity/oidc/routes.ts";
import { clock, isSignedIn, visitor } from "./kernel/actor.ts";
import { Happenings } from "./kernel/happenings.ts";
import { WorkbooksBusy } from "./kernel/listing/workbook.ts";
import { isOutage } from "./kernel/outage.ts";
import { startSequencer } from "./kernel/sequencer.ts";
import { vaultOf } from "./kernel/vault.ts";
import { settingTable } from "./settings/rules.ts";
import { listRoutes } from "./list-routes.ts";
import { importRoutes } from "./loading/routes.ts";
import { UnderWay } from "./loading/under-way.ts";
import { liveDoor } from "./live.ts";
import { servePages } from "./http/pages.ts";
import { paperRoutes } from "./papers.ts";
import { healthRoutes } from "./http/readiness.ts";
import { productSchema } from "./schema.ts";
import { demoIdentityRoutes } from "./seed/identity-provider/routes.ts";
import { answerBusyPage, answerUnavailable, languageOf, OutageLog } from "./http/unavailable.ts";

export interface AppParts {
  readonly config: Config;
  readonly database: Database;
  readonly log: Logger;
  /** What time it is; a test may say otherwise. */
  readonly now: () => Date;
  /** The built web; without it only the API stands. */
  readonly webFolder?: string;
}

export interface App {
  readonly fastify: FastifyInstance;
  readonly happenings: Happenings;
  /** A context without a request, for work that the server does by itself: it acts as the clock. */
  readonly ownContext: () => Context;
  close(): Promise<void>;
}

/** Builds the one process: GraphQL, documents, health and pages behind one port. Listening is up to the caller. */
export async function buildApp({ config, database, log, now, webFolder }: AppParts): Promise<App> {
  const fastify = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    // Whoever has a connection open at the end is served once more, and told to close it.
    return503OnClosing: false,
    trustProxy: [...config.trustedProxies],
    ...listenerTimes,
    // An address that cannot be read comes by no hook.
    frameworkErrors(error, request, reply) {
      reply.headers(headers);
      return answerError(error, request, reply);
    },
  });
  const headers = config.production ? { ...securityHeaders, ...onlyEncrypted } : securityHeaders;
  const askerAddress = askerAddressBehind(config.trustedProxies);
  const happenings = new Happenings();
  const stopSequencer = startSequencer(() => database.orm.em.fork(), happenings, log);
  const stopListening = database.listen(() => happenings.tell("numbered"));
  const vault = vaultOf(config.masterKey);
  const secure = config.publicUrl.startsWith("https:");
  const cookieName = secure ? "__Host-blueasy" : "blueasy";
  const deviceCookieName = `${cookieName}-device`;
  // As long as a session may last at most: when it ends, the server says.
  const cookieHours = settingTable.sessionHours.most;

  const partsFor = (address: string, language: "it" | "en") => ({
    em: database.orm.em.fork(),
    config,
    vault,
    happenings,
    now,
    address,
    language,
  });

  /** Who asks is not looked up yet: the GraphQL door does, on its way. */
  function graphqlContext(request: FastifyRequest, reply: FastifyReply): Context {
    const attributes = { path: "/", httpOnly: true, secure, sameSite: "lax" } as const;
    return new Context({
      ...partsFor(askerAddress(request.raw), languageOf(request.headers["accept-language"])),
      asker: whoHolds(request.cookies[cookieName], now()) ?? visitor,
      device: request.cookies[deviceCookieName],
      userAgent: request.headers["user-agent"],
      rememberDevice(text) {
        reply.setCookie(deviceCookieName, text, { ...attributes, maxAge: knownDeviceDays * 86_400 });
      },
      setCookie(secret) {
        if (secret === undefined) reply.clearCookie(cookieName, attributes);
        else reply.setCookie(cookieName, secret, { ...attributes, maxAge: cookieHours * 3600 });
      },
    });
  }

  async function requestContext(request: FastifyRequest, reply: FastifyReply): Promise<Context> {
    const context = graphqlContext(request, reply);
    const actor = await context.recognise();
    if (isSignedIn(actor)) allowSlowBody(request, reply);
    return context;
  }

  await fastify.register(cookie);
  keepBodyDeadlines(fastify);
  await compressAnswers(fastify);
  fastify.addHook("onRequest", async (_request, reply) => {
    reply.headers(headers);
  });
  const outages = new OutageLog(log);
  fastify.setErrorHandler((error, request, reply) => {
    if (error instanceof WorkbooksBusy) return answerUnavailable(request, reply);
    if (!isOutage(error)) return answerError(error as FastifyError, request, reply);
    outages.note(error);
    return answerUnavailable(request, reply);
  });
  const admitPage = admission(fastify, config.databaseWaitMs / 2, {
    api: answerUnavailable,
    page: answerBusyPage,
  });

  const schema = productSchema();
  const apollo = apolloServer({
    schema,
    production: config.production,
    log,
    outages,
    plugins: [fastifyApolloDrainPlugin(fastify)],
  });
  await apollo.start();
  fastify.route({
    url: "/graphql",
    method: ["GET", "POST"],
    bodyLimit: 1_100_000,
    preHandler: async (_request, reply) => {
      reply.header("cache-control", "no-store");
    },
    handler: fastifyApolloHandler(apollo, { context: async (...asked) => graphqlContext(...asked) }),
  });
  await fastify.register(documentRoutes, { requestContext });
  await fastify.register(paperRoutes, { requestContext });
  await fastify.register(listRoutes, { requestContext });
  await fastify.register(importRoutes, { requestContext, config, cookieName, underWay: new UnderWay() });
  const ownContext = () => new Context({ ...partsFor("here", "it"), asker: clock, ...noCookies });
  await fastify.register(identityRoutes, { config, ownContext });
  if (config.demo) demoIdentityRoutes(fastify, config, headers);
  healthRoutes(fastify, database);
  const closeLive = liveDoor(fastify, {
    schema,
    config,
    log,
    outages,
    cookieName,
    askerAddress,
    contextFor: async (address, language, secret) => {
      const parts = partsFor(address, language);
      return new Context({ ...parts, asker: await actorOf(parts.em, secret, now()), ...noCookies });
    },
  });
  if (webFolder !== undefined) {
    await servePages(fastify, { webFolder, config, headers, admit: admitPage, requestContext });
  }

  return {
    fastify,
    happenings,
    ownContext,
    async close() {
      await closeLive();
      // Lets what is under way end, and closes fastify.
      await apollo.stop();
      await Promise.all([stopSequencer(), stopListening()]);
    },
  };
}

/** What asks without a browser, or over an open socket, is given none. */
const noCookies = {
  device: undefined,
  userAgent: undefined,
  setCookie: () => {},
  rememberDevice: () => {},
} as const;

interface FastifyError {
  readonly statusCode?: number;
  readonly code?: string;
}

const securityHeaders = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
};

/** For a year a browser asks this address encrypted, whatever a link says. */
const onlyEncrypted = { "strict-transport-security": "max-age=31536000" };

function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode ?? 500;
  if (status < 500)
    return reply.code(status).send({ code: error.code ?? "BAD_REQUEST", message: "Bad request." });
  const incident = request.id;
  request.log.error({ incident, err: error }, "a request failed unexpectedly");
  return reply
    .code(500)
    .send({ code: "INTERNAL_SERVER_ERROR", message: "Something went wrong on our side.", incident });
}
