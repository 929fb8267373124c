import type { Act } from "../../kernel/act.ts";
import { endSessions } from "../end-sessions.ts";
import { Account } from "../entity.ts";
import { aboutAccount } from "./enrol.ts";
import { note } from "../verbs.ts";
import { factorsOf } from "./queries.ts";

/**
 * Takes all second factors of an account away, for who has lost them and was recognised otherwise; ends its sessions. Who
 * works at a facility or the desk sets up another at the next sign-in. The owner is written to.
 * @returns how many there were; undefined when nobody has that user name
 */
export async function loseFactors(act: Act, userName: string): Promise<number | undefined> {
  const account = await act.em.findOne(Account, { userName: userName.toLowerCase() });
  if (account === null) return undefined;
  const factors = await factorsOf(act.em, account.id);
  for (const factor of factors) act.em.remove(factor);
  note(act, aboutAccount(account), { verb: "account.factorsLost" });
  await endSessions(act, account.id);
  return factors.length;
}
