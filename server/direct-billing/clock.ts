import type { Clockwork } from "../kernel/act.ts";
import { expire, overdue } from "./end.ts";

/** The clock: ends what nobody confirmed, decided or invoiced in time, each in a transaction of its own. */
export async function expireOverdue(work: Clockwork): Promise<number> {
  const ids = await work.perform("clock.look", {}, overdue);
  for (const id of ids) await work.perform("takeInCharge.expire", {}, (act) => expire(act, id));
  return ids.length;
}
