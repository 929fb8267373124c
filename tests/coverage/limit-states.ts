import type { EntityManager } from "@mikro-orm/core";
import { LimitAccount } from "../../server/coverage/entity.ts";
import type { LimitWindow, StandingLimit } from "../../server/coverage/rules.ts";

/** How these limits stand, read plainly from the accounts: what the product's one statement is compared with. */
export async function limitStates(
  em: EntityManager,
  windows: readonly LimitWindow[],
): Promise<StandingLimit[]> {
  if (windows.length === 0) return [];
  const accounts = await em.find(LimitAccount, {
    $or: windows.map(({ policyId, limitKey, ownerId, startsOn }) => ({
      policy: policyId,
      limitKey,
      ownerId,
      startsOn,
    })),
  });
  return windows.map((window) => {
    const account = accounts.find(
      (row) =>
        row.policy === window.policyId &&
        row.limitKey === window.limitKey &&
        row.ownerId === window.ownerId &&
        row.startsOn === window.startsOn,
    );
    return {
      ...window,
      used: account?.used ?? 0,
      held: account?.held ?? 0,
      capacity: account?.capacity ?? window.capacity,
    };
  });
}
