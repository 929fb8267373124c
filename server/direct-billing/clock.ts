import type { Logger } from "pino";
import type { Context } from "../context.ts";
import { clock } from "../kernel/actor.ts";
import { expire, overdue } from "./end.ts";

const everyMilliseconds = 10 * 60_000;

/** The clock: ends authorisations that nobody invoiced in time, each in a transaction of its own. */
export async function expireOverdue(context: Context): Promise<number> {
  context.actor = clock;
  const ids = await context.perform("clock.look", {}, overdue);
  for (const id of ids) await context.perform("takeInCharge.expire", {}, (act) => expire(act, id));
  return ids.length;
}

/** Looks now and every ten minutes. Returns the stop. */
export function startExpiry(newContext: () => Context, log: Logger): () => Promise<void> {
  let round: Promise<unknown> = Promise.resolve();
  const look = () => {
    round = expireOverdue(newContext()).catch((error: unknown) =>
      log.error({ err: error }, "an expiry round failed"),
    );
  };
  look();
  const timer = setInterval(look, everyMilliseconds);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
