/** Bodies of requests: how large they may be and when they must have arrived, by who sends them. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Language } from "../kernel/language.ts";

/** What anybody may send, signed in or not. */
export const STRANGERS_BYTES = 1_048_576;
const STRANGERS_MILLISECONDS = 30_000;
/** A phone with a weak signal needs its time for a form full of photos. */
const OWN_MILLISECONDS = 300_000;

/** The listener's own bounds: heads are short, and behind the deadlines below nothing stays open. */
export const listenerTimes = {
  requestTimeout: OWN_MILLISECONDS + 30_000,
  http: { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 },
} as const;

const deadlines = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/** From now on every body has a deadline, also one that nobody reads because it was refused. */
export function keepBodyDeadlines(fastify: FastifyInstance): void {
  fastify.addHook("onRequest", async ({ raw }, reply) => {
    if (!hasBody(raw)) return;
    setDeadline(raw, reply.raw, STRANGERS_MILLISECONDS);
    raw.once("close", () => clearTimeout(deadlines.get(raw)));
  });
}

/** Who is signed in may be slower. */
export function allowSlowBody({ raw }: { readonly raw: IncomingMessage }, reply: FastifyReply): void {
  if (deadlines.has(raw)) setDeadline(raw, reply.raw, OWN_MILLISECONDS);
}

function setDeadline(raw: IncomingMessage, answer: ServerResponse, milliseconds: number): void {
  clearTimeout(deadlines.get(raw));
  deadlines.set(raw, setTimeout(cut, milliseconds, raw, answer).unref());
}

function cut(raw: IncomingMessage, answer: ServerResponse): void {
  if (raw.complete || raw.readableEnded) return;
  if (!answer.headersSent) raw.socket.write("HTTP/1.1 408 Request Timeout\r\nconnection: close\r\n\r\n");
  raw.socket.destroySoon();
  // what still comes is nobody's any more
  raw.destroy();
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || bodyBytes(headers) !== 0;
}

/** How long a body says it is; undefined when it does not say. */
export function bodyBytes(headers: IncomingMessage["headers"]): number | undefined {
  if (headers["transfer-encoding"] !== undefined) return undefined;
  return Number(headers["content-length"] ?? 0);
}

/** Answers a form that was not read, as a page; what still comes of it is thrown away, until its deadline. */
export function answerUnread(reply: FastifyReply, status: 400 | 411 | 413, language: Language): FastifyReply {
  const [title, text] = unreadWords[status][language];
  return reply
    .code(status)
    .headers({ "cache-control": "no-store" })
    .type("text/html; charset=utf-8")
    .send(
      `<!doctype html><html lang="${language}"><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width">` +
        `<title>${title} · Blueasy</title><h1>${title}</h1><p>${text}</p></html>`,
    );
}

const unreadWords = {
  400: {
    it: [
      "Il modulo non è arrivato per intero",
      "Controlla la connessione, torna indietro e invialo di nuovo: quello che hai scritto è ancora lì.",
    ],
    en: [
      "The form did not arrive whole",
      "Check the connection, go back and send it again: what you typed is still there.",
    ],
  },
  411: {
    it: [
      "Il modulo non dice quanto è lungo",
      "Invialo con un browser, oppure con l’intestazione Content-Length.",
    ],
    en: [
      "The form does not say how long it is",
      "Send it with a browser, or with the header Content-Length.",
    ],
  },
  413: {
    it: [
      "Il modulo è troppo grande",
      "Se la sessione è finita, accedi di nuovo; altrimenti torna indietro e invia meno file per volta, ciascuno al massimo di 5 MB.",
    ],
    en: [
      "The form is too large",
      "If your session has ended, sign in again; otherwise go back and send fewer files at a time, each of 5 MB at most.",
    ],
  },
} as const;
