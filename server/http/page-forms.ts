/**
 * Forms with files, before a page sees them. A page reads a form whole; here each file is taken in as it arrives, one at a
 * time and by the same rules as at `/documents`, and the page gets what became of it.
 */
import { IncomingMessage } from "node:http";
import type { MultipartFile, MultipartValue } from "@fastify/multipart";
import type { FastifyReply, FastifyRequest } from "fastify";
import { allowSlowBody, answerUnread, bodyBytes, STRANGERS_BYTES } from "./bodies.ts";
import type { Context } from "../context.ts";
import { receive } from "../document/receiving.ts";
import { maxFileBytes } from "../document/rules.ts";
import { isSignedIn } from "../kernel/actor.ts";

const mostFiles = 20;
const mostFormBytes = mostFiles * maxFileBytes + STRANGERS_BYTES;

/** Bounds of one form; a field is something that was typed. */
export const formLimits = {
  fileSize: maxFileBytes,
  files: mostFiles,
  fields: 300,
  fieldSize: 100_000,
  parts: mostFiles + 300,
  headerPairs: 50,
} as const;

export interface PageFormParts {
  readonly requestContext: (request: FastifyRequest, reply: FastifyReply) => Promise<Context>;
  /** The largest form with which the desk loads a file, in bytes. */
  readonly importFormBytes: number;
  /** Where forms of ours come from: scheme, host and port. */
  readonly originOf: (request: FastifyRequest) => string;
}

/**
 * The request that a page may read: without a body, with a small one, or with a form whose files were taken in already.
 * Undefined when it was answered here. Who sends more than anybody may is looked up before the rest is read.
 */
export async function readableByPage(
  request: FastifyRequest,
  reply: FastifyReply,
  parts: PageFormParts,
): Promise<IncomingMessage | undefined> {
  if (request.method === "GET" || request.method === "HEAD") return request.raw;
  const language = /^\/en(\/|$)/.test(request.url) ? "en" : "it";
  const bytes = bodyBytes(request.headers);
  const isForm = request.isMultipart();
  if (bytes === undefined && !isForm) return void answerUnread(reply, 411, language);
  if (!isForm) return isSmall(bytes) ? request.raw : void answerUnread(reply, 413, language);

  request.headers["accept-language"] = language;
  const context = await parts.requestContext(request, reply);
  const { actor } = context;
  if (!isSignedIn(actor)) return isSmall(bytes) ? request.raw : void answerUnread(reply, 413, language);
  allowSlowBody(request, reply);
  // one file of the desk's own, which its page sends on as it is
  const isImport = actor.door === "desk" && /^(\/en)?\/desk\/network\b/.test(request.url);
  const most = isImport ? parts.importFormBytes : mostFormBytes;
  if (bytes !== undefined && bytes > most) return void answerUnread(reply, 413, language);
  if (isImport) return bytes === undefined ? void answerUnread(reply, 411, language) : request.raw;
  // a form on a foreign page: nothing of it is taken in, and the pages themselves refuse it
  if (request.headers.origin !== parts.originOf(request)) return handedOn(request, "");
  try {
    return handedOn(request, (await takenIn(request, context)).toString());
  } catch (error) {
    const isLimit = /^FST_(PARTS|FILES|FIELDS)_LIMIT$/.test(String((error as { code?: string }).code));
    if (!isLimit && !isBroken(error)) throw error;
    return void answerUnread(reply, isLimit ? 413 : 400, language);
  }
}

function isSmall(bytes: number | undefined): boolean {
  return bytes !== undefined && bytes <= STRANGERS_BYTES;
}

/** What the parser of forms says of a body that is none, or that was cut. */
function isBroken(error: unknown): boolean {
  const { code, message = "" } = error as { code?: string; message?: string };
  return /^FST_(MP_|INVALID_|PROTO_)/.test(code ?? "") || /multipart|malformed|boundary|part/i.test(message);
}

/** Fields as they are; of each file `kept:REQUIREMENT` ("id|name") or `refused:REQUIREMENT` ("code|message"). */
async function takenIn(request: FastifyRequest, context: Context): Promise<URLSearchParams> {
  const form = new URLSearchParams();
  for await (const part of request.parts({ limits: formLimits })) {
    if (part.type === "field") form.append(part.fieldname, valueOf(part));
    else await takeFile(part, form, context);
  }
  return form;
}

async function takeFile(part: MultipartFile, form: URLSearchParams, context: Context): Promise<void> {
  const [kind, requirement] = part.fieldname.split(":");
  // a field for a file in which nobody chose one
  if (kind !== "file" || !requirement || !part.filename) return void part.file.resume();
  const received = await receive(context, part);
  if ("id" in received) form.append(`kept:${requirement}`, `${received.id}|${received.fileName}`);
  else {
    const { code, message } = received;
    const named = message.includes(part.filename) ? message : `${part.filename}: ${message}`;
    form.append(`refused:${requirement}`, `${code}|${named}`);
  }
}

function valueOf({ value, valueTruncated }: MultipartValue & { valueTruncated?: boolean }): string {
  if (valueTruncated === true) throw Object.assign(new Error("field too long"), { code: "FST_FIELDS_LIMIT" });
  return String(value);
}

/** The same request with another body. */
function handedOn({ raw }: FastifyRequest, body: string): IncomingMessage {
  const bytes = Buffer.from(body);
  const { "transfer-encoding": _chunked, ...headers } = raw.headers;
  const form = new IncomingMessage(raw.socket);
  Object.assign(form, { method: raw.method, url: raw.url, httpVersion: "1.1", complete: true });
  Object.assign(form, { httpVersionMajor: 1, httpVersionMinor: 1 });
  form.headers = {
    ...headers,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(bytes.length),
  };
  form.push(bytes);
  form.push(null);
  return form;
}
