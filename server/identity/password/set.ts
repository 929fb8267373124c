import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { invalidInput, refuseAll } from "../../kernel/refusal.ts";
import { endSessions } from "../end-sessions.ts";
import { Account } from "../entity.ts";
import { hashPassword } from "../hashing.ts";
import { note } from "../verbs.ts";
import { passwordFaults } from "./rules.ts";

/**
 * What is kept of a password that somebody chooses. Slow by intent: called before the transaction, not in it.
 * @throws Refusal INVALID_INPUT at `field`, all that is wrong with it
 */
export async function hashOfChosen(
  { password, userName }: { readonly password: string; readonly userName: string },
  field: string,
): Promise<string> {
  refuseAll(passwordFaults({ password, userName }).map((words) => invalidInput(field, words)));
  return hashPassword(password);
}

/** From now on the account has this password, is signed in nowhere, and its owner is told. */
export async function setPassword(act: Act, accountId: string, passwordHash: string): Promise<void> {
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const account = await act.em.findOneOrFail(Account, { id: accountId }, lock);
  account.passwordHash = passwordHash;
  account.passwordChangedAt = act.now;
  await endSessions(act, accountId);
  note(act, { subjectType: "account", subjectId: accountId }, { verb: "account.passwordChanged" });
}
