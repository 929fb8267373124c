import type { Logger } from "pino";
import type { Context } from "../../context.ts";
import { clock } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { beginFeeChange } from "./begin.ts";
import { changesToBegin } from "./queries.ts";

const everyMilliseconds = 10 * 60_000;

/** Lets the accepted changes of fee schedules begin whose day has come, each in a transaction of its own. */
export async function beginFeeChanges(context: Context): Promise<number> {
  context.actor = clock;
  const ids = await changesToBegin(context, romeDate(context.now()));
  for (const id of ids) await context.perform("feeChange.begin", {}, (act) => beginFeeChange(act, id));
  return ids.length;
}

/** Looks now and every ten minutes. Returns the stop. */
export function startFeeClock(newContext: () => Context, log: Logger): () => Promise<void> {
  let round: Promise<unknown> = Promise.resolve();
  const look = () => {
    round = beginFeeChanges(newContext()).catch((error: unknown) =>
      log.error({ err: error }, "a round of fee changes failed"),
    );
  };
  look();
  const timer = setInterval(look, everyMilliseconds);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
