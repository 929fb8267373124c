import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";
import type { Context } from "../context.ts";
import { requireUuid, type RouteParts } from "../document/routes.ts";
import { cleanFileName } from "../document/rules.ts";
import { admits } from "../identity/roles.ts";
import { isSignedIn } from "../kernel/actor.ts";
import { longWork } from "../kernel/bounds.ts";
import { notFound, Refusal } from "../kernel/refusal.ts";
import { ImportBusy, ImportStopped } from "../kernel/sheet/sheet.ts";
import { UnreadableFile } from "../kernel/sheet/table.ts";
import { beginRun, failRun, loadFile } from "./actions.ts";
import { importRunsList } from "./list.ts";
import { findRun } from "./queries.ts";
import { type ImportFailure, isImportKind } from "./rules.ts";
import { csvOf, exampleFile } from "./sheets.ts";
import type { Progress, UnderWay } from "./under-way.ts";

export interface ImportRouteParts extends RouteParts {
  readonly underWay: UnderWay;
  readonly config: Pick<Config, "importMaxBytes">;
  /** Name of the session's cookie. */
  readonly cookieName: string;
}

/** A small file is done before the answer: whoever has no scripts then sees the result at once. */
const WAIT_FOR_SMALL_MILLISECONDS = 1_500;
const BYTES_PER_PIECE = 65_536;

/** Whose work it is to load files. */
const loads = importRunsList.doors;

type Kind = { Params: { kind: string }; Querystring: Readonly<Record<string, string | undefined>> };
type Id = { Params: { id: string } };

/**
 * The desk's files: `POST /imports/:kind?trial=1&strict=1&proposals=1` (multipart, one field `file`) answers with the id
 * of a run, `GET /imports/runs/:id` how far it is, `…/report.csv` what it refused, `GET /imports/examples/:kind` an example.
 */
export async function importRoutes(fastify: FastifyInstance, parts: ImportRouteParts): Promise<void> {
  const { requestContext, underWay, cookieName } = parts;
  const sessionOf = (request: FastifyRequest) => request.cookies[cookieName] ?? "";
  fastify.addHook("onRequest", async (_request, reply) => {
    reply.header("cache-control", "no-store");
  });
  fastify.addHook("onClose", () => underWay.close());
  await fastify.register(multipart, {
    limits: { fileSize: parts.config.importMaxBytes, files: 1, fields: 4, parts: 5, headerPairs: 50 },
  });

  fastify.post<Kind>(
    "/imports/:kind",
    { bodyLimit: parts.config.importMaxBytes + 65_536 },
    async (request, reply) => {
      const context = await requestContext(request, reply);
      if (!isSignedIn(context.actor)) return refuse(reply, 401, "UNAUTHENTICATED", "Sign in first.");
      const { kind } = request.params;
      if (!admits(context.actor, loads) || !isImportKind(kind))
        return refuse(reply, 404, "NOT_FOUND", "Not found.");
      // A form on a foreign page cannot send this header without asking first.
      if (request.headers["x-blueasy"] === undefined)
        return refuse(reply, 400, "HEADER_MISSING", "Send the header x-blueasy with any value.");
      const file = request.isMultipart() ? await request.file() : undefined;
      if (file === undefined) return refuse(reply, 400, "FILE_MISSING", missing[context.language]);
      const content = await file.toBuffer().catch(() => undefined);
      if (content === undefined || file.file.truncated)
        return refuse(reply, 413, "FILE_TOO_LARGE", tooLarge(parts.config.importMaxBytes)[context.language]);
      if (content.length === 0) return refuse(reply, 400, "FILE_MISSING", missing[context.language]);
      const { trial, strict, proposals } = request.query;
      const run = {
        kind,
        fileName: cleanFileName(file.filename),
        fileBytes: content.length,
        isTrial: trial === "1",
        isStrict: strict === "1",
        acceptsProposals: proposals === "1",
      };
      try {
        const { id } = await context.perform("importRun.start", {}, (act) => beginRun(act, run));
        const ended = underWay.follow(id, sessionOf(request), (tell) =>
          work(context, id, content, { tell, signal: underWay.signal, log: request.log }),
        );
        await Promise.race([ended, pause(WAIT_FOR_SMALL_MILLISECONDS)]);
        return await reply.code(202).send({ id, isUnderWay: underWay.has(id) });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return refuse(reply, 409, error.code, error.words[context.language]);
      }
    },
  );

  fastify.get<Id>("/imports/runs/:id", async (request, reply) => {
    const id = requireUuid(request.params.id);
    const progress = underWay.progress(id, sessionOf(request));
    if (progress) return reply.send({ isUnderWay: true, ...progress });
    return answer(request, reply, async ({ em, actor }) => {
      const run = await findRun(em, actor, id);
      return reply.send({ isUnderWay: run.state === "running", readRows: run.readRows, percent: 100 });
    });
  });

  fastify.get<Id>("/imports/runs/:id/report.csv", async (request, reply) =>
    answer(request, reply, async ({ em, actor }) => {
      const { report, refusedCount, fileName } = await findRun(em, actor, requireUuid(request.params.id));
      const rows = (report?.refused ?? []).map(({ line, field, reason }) => [line, field, reason]);
      const more = refusedCount - rows.length;
      const rest =
        more > 0
          ? [["", "", `altre ${more} segnalazioni non conservate: correggere queste e riprovare`]]
          : [];
      return sendCsv(reply, `scarti-${fileName}`, csvOf([["riga", "colonna", "motivo"], ...rows, ...rest]));
    }),
  );

  fastify.get<Kind>("/imports/examples/:kind", async (request, reply) =>
    answer(request, reply, async () => {
      const kind = request.params.kind.replace(/\.csv$/, "");
      if (!isImportKind(kind)) throw notFound();
      return sendCsv(reply, `${kind}.csv`, exampleFile(kind));
    }),
  );

  /** For whoever loads files at the desk: whatever else comes finds nothing. */
  async function answer(
    request: FastifyRequest,
    reply: FastifyReply,
    send: (context: Context) => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const context = await requestContext(request, reply);
    try {
      if (!admits(context.actor, loads)) throw notFound();
      return await send(context);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(reply, 404, error.code, error.words[context.language]);
    }
  }
}

interface Worker {
  readonly tell: (progress: Progress) => void;
  readonly signal: AbortSignal;
  readonly log: FastifyRequest["log"];
}

/** Loads the file after the request was answered; whatever happens ends up in the run. */
async function work(
  context: Context,
  id: string,
  content: Buffer,
  { tell, signal, log }: Worker,
): Promise<void> {
  let bytes = 0;
  async function* source() {
    for (bytes = 0; bytes < content.length; bytes += BYTES_PER_PIECE)
      yield content.subarray(bytes, bytes + BYTES_PER_PIECE);
  }
  const onProgress = (readRows: number, phase: Progress["phase"]) =>
    tell({ readRows, phase, percent: Math.min(100, Math.round((100 * bytes) / content.length)) });
  try {
    await longWork(() =>
      context.perform("importRun.load", {}, (act) =>
        loadFile(act, id, { source, onProgress, signal, now: context.now }),
      ),
    );
  } catch (error) {
    const failure = failureOf(error);
    if (failure === "defect") log.error({ importRun: id, err: error }, "an import failed unexpectedly");
    const text = error instanceof UnreadableFile ? error.message : null;
    await context
      .perform("importRun.fail", {}, (act) => failRun(act, id, { failure, text }))
      .catch((late: unknown) => log.error({ importRun: id, err: late }, "an import could not be closed"));
  }
}

function failureOf(error: unknown): ImportFailure {
  if (error instanceof UnreadableFile) return "unreadable";
  if (error instanceof ImportBusy) return "busy";
  return error instanceof ImportStopped ? "stopped" : "defect";
}

const missing = {
  it: "Scegli il file CSV da caricare: quello ricevuto è vuoto o manca.",
  en: "Choose the CSV file to load: the one received is empty or missing.",
};

function tooLarge(bytes: number) {
  const megabytes = Math.floor(bytes / 1_048_576);
  return {
    it: `Il file supera ${megabytes} MB: dividilo in più file, ciascuno con la sua intestazione.`,
    en: `The file exceeds ${megabytes} MB: split it into several files, each with its header.`,
  };
}

function sendCsv(reply: FastifyReply, fileName: string, content: string): FastifyReply {
  const name = fileName.endsWith(".csv") ? fileName : `${fileName}.csv`;
  const ascii = name.replace(/[^\w.-]+/g, "_");
  return reply
    .header("content-type", "text/csv; charset=utf-8")
    .header(
      "content-disposition",
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .header("content-security-policy", "sandbox; default-src 'none'")
    .send(content);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

function refuse(reply: FastifyReply, status: number, code: string, message: string): FastifyReply {
  return reply.code(status).send({ code, message });
}
