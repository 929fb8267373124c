import type { Act } from "../kernel/act.ts";
import { Session } from "./entity.ts";

/**
 * Signs an account out everywhere, or everywhere but in one session; from the next request on, and subscriptions within
 * seconds. For a new password, a changed role, an account that is closed.
 */
export async function endSessions(act: Act, accountId: string, except?: string): Promise<void> {
  const others = except === undefined ? {} : { id: { $ne: except } };
  const ended = { account: accountId, endedAt: null, ...others };
  for (const session of await act.em.find(Session, ended)) session.endedAt = act.now;
}
