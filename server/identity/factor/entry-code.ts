/** A code by letter, for who comes back after all second factors were taken away. */
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { limitOn, take, type Tries } from "../../kernel/limits.ts";
import { Account, FactorLoss } from "../entity.ts";
import { beginProof, openProof, tryProof } from "../proof/actions.ts";
import { note } from "../verbs.ts";
import { entryCodeOver, entryCodeWrong, tooManyEntryCodes, tooManyEntryLetters } from "./refusals.ts";
import { entryCodesSent, wrongEntryCodes } from "./rules.ts";

/** A letter goes only when it is asked for: the one before works no longer. @throws Refusal TOO_MANY_CODES (says until when) */
export async function sendEntryCode(act: Act, accountId: string): Promise<void> {
  await lockAccount(act, accountId);
  const taken = await take(act.em, [limitOn(entryCodesSent, accountId)], act.now);
  if (taken.full) throw tooManyEntryLetters(taken.until, act.now);
  await send(act, accountId);
}

/** How often such codes of this account may be wrong, for `tried`. */
export function triesOfEntryCodes(accountId: string): Tries {
  const limits = [limitOn(wrongEntryCodes, accountId)];
  return { limits, miss: "CODE_WRONG", tooMany: tooManyEntryCodes };
}

/**
 * Uses the code up: it is the owner who comes back. Call it inside `tried(…, triesOfEntryCodes(…))`.
 * @param wrongly what is written down of a wrong one
 * @throws Refusal CODE_WRONG (the try is counted), CODE_EXPIRED
 */
export async function useEntryCode(
  act: Act,
  accountId: string,
  { code, wrongly }: { readonly code: string; readonly wrongly: () => Promise<void> },
): Promise<void> {
  const proof = await openProof(act, askedOf(accountId));
  const went = proof ? tryProof(act, proof, code) : "over";
  if (went === "over") throw entryCodeOver();
  if (went === "wrong") {
    await wrongly();
    throw entryCodeWrong();
  }
  for (const loss of await act.em.find(FactorLoss, { account: accountId, provedAt: null }))
    loss.provedAt = act.now;
  const account = await act.em.findOneOrFail(Account, { id: accountId });
  account.emailProvedAt = act.now;
  await act.em.flush();
}

const askedOf = (accountId: string) => ({ purpose: "entryCode", subject: accountId }) as const;

/** Of two who ask at once the second finds what the first did. */
async function lockAccount({ em }: Act, id: string): Promise<void> {
  await em.findOneOrFail(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

async function send(act: Act, accountId: string): Promise<void> {
  const { id } = await beginProof(act, askedOf(accountId));
  note(act, { subjectType: "proof", subjectId: id }, { verb: "account.entryCodeSent" });
}
