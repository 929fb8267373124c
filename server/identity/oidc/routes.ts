import type { FastifyInstance } from "fastify";
import type { Config } from "../../config.ts";
import type { Context } from "../../context.ts";
import { endedBy, endIdentified } from "./end.ts";

type Provider = { Params: { provider: string }; Body: string };

/**
 * `POST /oidc/:provider/sign-out`: an identity provider says that a session of its own is over (back-channel logout). It
 * brings no cookie; what it says counts by its signature.
 */
export async function identityRoutes(
  fastify: FastifyInstance,
  { config, ownContext }: { readonly config: Config; readonly ownContext: () => Context },
): Promise<void> {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: 16_384 },
    (_request, body, done) => done(null, body),
  );
  fastify.post<Provider>("/oidc/:provider/sign-out", async (request, reply) => {
    reply.header("cache-control", "no-store");
    const provider = config.identityProviders.find(({ id }) => id === request.params.provider);
    const token = new URLSearchParams(request.body).get("logout_token") ?? "";
    if (provider === undefined) return reply.code(404).send();
    try {
      const ended = await endedBy(provider, token);
      await ownContext().perform("identity.endByProvider", {}, (act) => endIdentified(act, ended));
      return await reply.code(200).send();
    } catch (error) {
      request.log.warn({ err: error }, "a sign-out by an identity provider was not accepted");
      return reply.code(400).send({ error: "invalid_request" });
    }
  });
}
