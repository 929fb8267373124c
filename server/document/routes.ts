import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { isSignedIn } from "../kernel/actor.ts";
import type { OutgoingFile } from "../kernel/paper/reader.ts";
import { notFound, Refusal } from "../kernel/refusal.ts";
import { contentOf, findDocument } from "./queries.ts";
import { pictureOf } from "./reading/pictures.ts";
import { incomplete, type NotKept, receive, tooLarge } from "./receiving.ts";
import { maxFileBytes } from "./rules.ts";

export interface RouteParts {
  readonly requestContext: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
}

/** Upload and download of files: `POST /documents` (multipart, one field `file`) and `GET /documents/:id`. */
export async function documentRoutes(
  fastify: FastifyInstance,
  { requestContext }: RouteParts,
): Promise<void> {
  await fastify.register(multipart, {
    limits: { fileSize: maxFileBytes, files: 1, fields: 4, parts: 5, headerPairs: 50 },
    throwFileSizeLimit: false,
  });

  fastify.post("/documents", { bodyLimit: 65_536 }, async (request, reply) => {
    const context = await requestContext(request, reply);
    reply.header("cache-control", "no-store");
    if (!isSignedIn(context.actor)) return refuse(reply, 401, "UNAUTHENTICATED", "Sign in first.");
    // A form on a foreign page cannot send this header without asking first.
    if (request.headers["x-blueasy"] === undefined) {
      return refuse(reply, 400, "HEADER_MISSING", "Send the header x-blueasy with any value.");
    }
    const length = request.headers["content-length"];
    const announced = length === undefined ? undefined : Number(length);
    if (announced !== undefined && announced > maxFileBytes + 65_536) {
      return answerNotKept(reply, tooLarge(someFile[context.language], context.language, announced));
    }
    // A body that ends in its first headers, or has no parts at all, is broken rather than empty.
    const file = request.isMultipart() ? await request.file().catch(() => "broken" as const) : undefined;
    if (file === "broken") return refuse(reply, 400, "BODY_INCOMPLETE", incomplete[context.language]);
    if (file === undefined) return refuse(reply, 400, "FILE_MISSING", missing[context.language]);
    const received = await receive(context, file, announced);
    return "id" in received ? reply.code(201).send(received) : answerNotKept(reply, received);
  });

  const found = async (context: Context, id: string) => {
    if (!isSignedIn(context.actor)) throw notFound();
    const document = await findDocument(context.em, context.actor, requireUuid(id));
    return { document, content: await contentOf(context.em, context.vault, document) };
  };

  fastify.get<{ Params: { id: string }; Querystring: { inline?: string } }>(
    "/documents/:id",
    async (request, reply) => {
      const context = await requestContext(request, reply);
      return answerFile(reply, context, async () => {
        const { document, content } = await found(context, request.params.id);
        const { mimeType, fileName } = document;
        const inFrame = request.query.inline === "1" && mimeType === "application/pdf";
        return { content, mimeType, fileName, inFrame };
      });
    },
  );

  /** As private as the file, and as little kept. */
  const drawn =
    (form: "readable" | "small") =>
    async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
      const context = await requestContext(request, reply);
      return answerFile(reply, context, async () => {
        const { document, content } = await found(context, request.params.id);
        const picture = await pictureOf(form, document.mimeType, content).catch(() => undefined);
        if (picture === undefined) throw notFound();
        return { content: picture, mimeType: "image/jpeg", fileName: `${document.id}.jpg` };
      });
    };
  fastify.get("/documents/:id/picture", drawn("readable"));
  fastify.get("/documents/:id/thumbnail", drawn("small"));
}

/** A PDF may also be read in a frame of our own pages: it was looked into, and holds nothing that acts. */
type SentFile = OutgoingFile & { readonly inFrame?: boolean };

/** Sends a file to keep, never to run; what may not be seen answers like what does not exist, what is asked wrongly is a 400. */
export async function answerFile(
  reply: FastifyReply,
  context: Context,
  read: () => Promise<SentFile>,
): Promise<FastifyReply> {
  reply.header("cache-control", "no-store");
  try {
    const { content, mimeType, fileName, inFrame = false } = await read();
    const ascii = fileName.replace(/[^\w.-]+/g, "_");
    return await reply
      .header("content-type", mimeType)
      .header(
        "content-disposition",
        `${inFrame ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      )
      // the viewers of browsers run in no sandbox
      .headers(
        inFrame
          ? { "content-security-policy": "frame-ancestors 'self'", "x-frame-options": "SAMEORIGIN" }
          : { "content-security-policy": "sandbox; default-src 'none'" },
      )
      .send(content);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = error.code === "NOT_FOUND" ? 404 : 400;
    return refuse(reply, status, error.code, error.words[context.language]);
  }
}

/** An id that is no uuid names nothing. */
export function requireUuid(id: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? id
    : "00000000-0000-0000-0000-000000000000";
}

function answerNotKept(reply: FastifyReply, refused: NotKept): FastifyReply {
  if (refused.retryAfterSeconds !== undefined) reply.header("retry-after", refused.retryAfterSeconds);
  return refuse(reply, refused.status, refused.code, refused.message);
}

const someFile = { it: "Il file", en: "The file" };

const missing = {
  it: "Invia un file nel campo “file” di un modulo multipart/form-data.",
  en: "Send one file in the field “file” of a multipart/form-data body.",
};

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ code, message });
}
