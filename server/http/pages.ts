import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import type { PageAdmission } from "./admission.ts";
import { formLimits, type PageFormParts, readableByPage } from "./page-forms.ts";

type PageHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

interface PageParts {
  readonly webFolder: string;
  readonly config: Config;
  readonly headers: Readonly<Record<string, string>>;
  readonly admit: PageAdmission;
  readonly requestContext: PageFormParts["requestContext"];
}

/**
 * Pages answer whatever no other door does. They read and write through `/graphql` and `/documents` of this very
 * process: each request carries `api`, which answers a `Request` without going through the network, and `report`, which
 * logs what went wrong under an incident id.
 */
export async function servePages(
  fastify: FastifyInstance,
  { webFolder, config, headers, admit, requestContext }: PageParts,
): Promise<void> {
  process.env["PROTOCOL_HEADER"] = "x-forwarded-proto";
  // One file of the desk with what surrounds it; everything else that reaches a page is small.
  const importFormBytes = config.importMaxBytes + 1_048_576;
  process.env["BODY_SIZE_LIMIT"] = String(importFormBytes);
  const { handler } = (await import(pathToFileURL(join(webFolder, "handler.js")).href)) as {
    handler: PageHandler;
  };
  const { protocol, host } = new URL(config.publicUrl);
  await fastify.register(async (pages) => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser("*", (_request, _payload, done) => done(null));
    await pages.register(multipart, { limits: formLimits, throwFileSizeLimit: false });
    const originOf = ({ headers: { host: asked } }: FastifyRequest) =>
      `${protocol}//${config.production ? host : asked}`;
    pages.all("/*", async (request, reply) => {
      const readable = await readableByPage(request, reply, { requestContext, importFormBytes, originOf });
      if (readable === undefined) return reply;
      return admit(request, reply, () => {
        reply.hijack();
        for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
        // The origin of pages is ours to say, never the client's.
        readable.headers["x-forwarded-proto"] = protocol.slice(0, -1);
        if (config.production) readable.headers.host = host;
        Object.assign(readable, {
          api: (inner: Request) => answerInProcess(fastify, inner, request.ip),
          report: (error: unknown, route: string | null) => {
            const incident = randomUUID();
            request.log.error({ incident, route, err: error }, "a page failed unexpectedly");
            return incident;
          },
        });
        handler(readable, reply.raw, () => {
          reply.raw.statusCode = 404;
          reply.raw.end();
        });
      });
    });
  });
}

export async function answerInProcess(
  fastify: FastifyInstance,
  request: Request,
  address: string,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = request.method === "GET" ? undefined : Buffer.from(await request.arrayBuffer());
  // The visitor's address is known already: what its request said of proxies is not read a second time.
  request.headers.delete("x-forwarded-for");
  const answer = await fastify.inject({
    method: request.method as "GET" | "POST",
    url: pathname + search,
    headers: Object.fromEntries(request.headers),
    remoteAddress: address,
    ...(body === undefined ? {} : { payload: body }),
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, String(one));
    }
  }
  return new Response(new Uint8Array(answer.rawPayload), { status: answer.statusCode, headers });
}
