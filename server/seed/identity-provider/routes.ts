import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import type { Config } from "../../config.ts";
import { answerInProcess } from "../../http/pages.ts";
import { reachBy } from "../../identity/oidc/client.ts";
import {
  afterSignOutAddress,
  type IdentityProvider,
  returnAddress,
  signOutNoticeAddress,
} from "../../identity/oidc/settings.ts";
import { demoIdentities } from "./people.ts";

type Handler = (request: IncomingMessage, answer: ServerResponse) => void;

/**
 * The demo's identity provider at `/dev/identity`, in this very process: it is loaded with the first question to it, and
 * asked without a network, whatever the address that people use.
 */
export function demoIdentityRoutes(
  fastify: FastifyInstance,
  { publicUrl, identityProviders }: Config,
  headers: Readonly<Record<string, string>>,
): void {
  const settings = identityProviders.find(({ isDemo }) => isDemo);
  if (settings === undefined) return;
  const { pathname, host, protocol } = new URL(settings.issuer);
  let loaded: Promise<Handler> | undefined;
  const way = (url: string, init: RequestInit) =>
    answerInProcess(fastify, new Request(url, init), "127.0.0.1");
  reachBy(settings, way);
  void fastify.register(async (scope) => {
    // It reads bodies itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
    scope.all(`${pathname}/*`, async (request, reply) => {
      const handler = await (loaded ??= load(settings, publicUrl, way));
      reply.hijack();
      for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
      const { raw } = request;
      // Its addresses are those of the issuer, whatever the client says.
      Object.assign(raw.headers, {
        ...{ host, "x-forwarded-host": host, "x-forwarded-proto": protocol.slice(0, -1) },
      });
      const inside = (raw.url ?? "").slice(pathname.length);
      handler(Object.assign(raw, { originalUrl: raw.url, url: inside }), reply.raw);
    });
  });
}

async function load(
  settings: IdentityProvider,
  publicUrl: string,
  way: (url: string, init: RequestInit) => Promise<Response>,
): Promise<Handler> {
  const { identityProvider } = await import("./provider.ts");
  const { issuer, clientId, proof, taxCodeClaim, acr } = settings;
  const provider = identityProvider({
    ...{ issuer, taxCodeClaim, people: demoIdentities },
    client: { id: clientId, secret: "secret" in proof ? proof.secret : "" },
    returnTo: returnAddress(publicUrl, settings),
    afterSignOut: (language) => afterSignOutAddress(publicUrl, language),
    ...{ notices: signOutNoticeAddress(publicUrl, settings), fetch: way },
    levels: { strong: acr[0] ?? "", weak: "https://www.spid.gov.it/SpidL1" },
  });
  provider.proxy = true;
  return provider.callback();
}
