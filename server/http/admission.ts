import { AsyncLocalStorage } from "node:async_hooks";
import { finished } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { NoTurn, Turns } from "../kernel/turns.ts";

/** How many calls of the API are worked on at once: most of their time they wait for the database. */
const CALLS = { places: 64, queue: 256 };
/**
 * How many pages, each with what it asks of the API: they are written by this process, one after the other anyway. No more
 * wait than are written while anybody waits: whoever would be refused at the end is told at once.
 */
const PAGES = { places: 12, queue: 48 };

type Refuse = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Runs the work of a page, when it is its turn. What it asks of the API meanwhile is part of it. */
export type PageAdmission = (
  request: FastifyRequest,
  reply: FastifyReply,
  work: () => void,
) => Promise<FastifyReply | undefined>;

/**
 * Lets in as many requests as the process can serve, lets some wait and refuses the rest, so that everybody in a crowd is
 * served in time or told so. One counts from when its body has arrived, so that slow bodies keep nobody out, until its
 * answer is made. Health and uploads, whose bodies are read on the way, are not counted: the database bounds those.
 */
export function admission(
  fastify: FastifyInstance,
  waitMilliseconds: number,
  refuse: { readonly api: Refuse; readonly page: Refuse },
): PageAdmission {
  const calls = new Turns(CALLS);
  const pages = new Turns(PAGES);
  const inside = new AsyncLocalStorage<true>();
  const leaves = new WeakMap<FastifyRequest, () => void>();

  /** What gives the turn back; nothing when there was none, or nobody waits for the answer any more. */
  async function turn(turns: Turns, request: FastifyRequest): Promise<(() => void) | undefined> {
    try {
      const leave = await turns.take(waitMilliseconds);
      if (!request.raw.socket.destroyed) return leave;
      leave();
    } catch (error) {
      if (!(error instanceof NoTurn)) throw error;
    }
    return undefined;
  }

  fastify.addHook("preHandler", async (request, reply) => {
    const { url = "" } = request.routeOptions;
    const isWhole = url === "/graphql" || request.method === "GET";
    if (!isWhole || url === "/*" || url.startsWith("/health") || inside.getStore()) return;
    const leave = await turn(calls, request);
    if (leave === undefined) return refuse.api(request, reply);
    leaves.set(request, leave);
  });
  const leave = async (request: FastifyRequest) => leaves.get(request)?.();
  fastify.addHook("onSend", leave);
  fastify.addHook("onRequestAbort", leave);
  fastify.addHook("onResponse", leave);

  return async (request, reply, work) => {
    // A form's body is still on its way: what its page asks of the API then is counted.
    const isCounted = request.method === "GET" && !request.url.startsWith("/_app/");
    if (!isCounted) return void work();
    const leavePage = await turn(pages, request);
    if (leavePage === undefined) return refuse.page(request, reply);
    finished(reply.raw, leavePage);
    inside.run(true, work);
    return undefined;
  };
}
