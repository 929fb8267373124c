import type { Logger } from "pino";
import type { Clockwork } from "../../kernel/act.ts";
import { romeDate } from "../../kernel/dates.ts";
import { beginFeeChange } from "./begin.ts";
import { changesToBegin } from "./queries.ts";

const everyMilliseconds = 10 * 60_000;

/** Lets the accepted changes of fee schedules begin whose day has come, each in a transaction of its own. */
export async function beginFeeChanges(work: Clockwork): Promise<number> {
  const ids = await changesToBegin(work, romeDate(work.now()));
  for (const id of ids) await work.perform("feeChange.begin", {}, (act) => beginFeeChange(act, id));
  return ids.length;
}

/** Looks now and every ten minutes. Returns the stop. */
export function startFeeClock(newRound: () => Clockwork, log: Logger): () => Promise<void> {
  let round: Promise<unknown> = Promise.resolve();
  const look = () => {
    round = beginFeeChanges(newRound()).catch((error: unknown) =>
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
