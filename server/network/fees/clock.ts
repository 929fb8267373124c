import type { Clockwork } from "../../kernel/act.ts";
import { romeDate } from "../../kernel/dates.ts";
import { beginFeeChange } from "./begin.ts";
import { changesToBegin } from "./queries.ts";

/** Lets the accepted changes of fee schedules begin whose day has come, each in a transaction of its own. */
export async function beginFeeChanges(work: Clockwork): Promise<number> {
  const ids = await changesToBegin(work, romeDate(work.now()));
  for (const id of ids) await work.perform("feeChange.begin", {}, (act) => beginFeeChange(act, id));
  return ids.length;
}
