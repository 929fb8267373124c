import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { limitOn, type Tries } from "../../kernel/limits.ts";
import { presentOf } from "../begin-session.ts";
import { Account, Factor } from "../entity.ts";
import { type ChallengeFor, isOurs, useUp } from "./challenge.ts";
import { appSecret, placeOfCode, recoveryCodes, stepOf } from "./codes.ts";
import { readAnswer, type RelyingParty, signaturesIn } from "./passkeys.ts";
import { passkeysAmong } from "./queries.ts";
import { factorCodeWrong, passkeyRefused, tooManyFactorCodes } from "./refusals.ts";
import { recordSignIn } from "../sign-in-log.ts";
import { wrongFactorCodes } from "./rules.ts";

/** How often codes of this account may be wrong, for `tried`. */
export function triesOfCodes(accountId: string): Tries {
  const { quarter, day } = wrongFactorCodes;
  const limits = [limitOn(quarter, accountId), limitOn(day, accountId)];
  return { limits, miss: "CODE_WRONG", tooMany: tooManyFactorCodes };
}

/**
 * Uses a code of an app, or one of a sheet, up; which of them tells its shape. Call it inside `tried(…, triesOfCodes(…))`.
 * @throws Refusal CODE_WRONG, also for one that was used
 */
export async function useCode(act: Act, accountId: string, typed: string): Promise<"totp" | "recoveryCode"> {
  const code = typed.replace(/\s/g, "");
  const isFromApp = /^\d{6}$/.test(code);
  const factors = await act.em.find(
    Factor,
    { account: accountId, kind: isFromApp ? "totp" : "recoveryCodes" },
    { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const used = factors.find((factor) =>
    isFromApp ? useStep(act, factor, code) : useSheet(act, factor, code),
  );
  if (used === undefined) {
    await recordWrongFactor(act, accountId);
    throw factorCodeWrong();
  }
  used.lastUsedAt = act.now;
  return isFromApp ? "totp" : "recoveryCode";
}

/** The account's owner sees it: whoever comes so far has the password. */
async function recordWrongFactor(act: Act, account: string): Promise<void> {
  recordSignIn(act.em, await presentOf(act), { account, session: null, outcome: "wrongFactor", at: act.now });
}

function useStep({ vault, now }: Act, factor: Factor, code: string): boolean {
  const step = stepOf(
    appSecret(vault, factor.account, factor.nonce ?? ""),
    code,
    now,
    factor.lastStep ?? null,
  );
  if (step === undefined) return false;
  factor.lastStep = step;
  return true;
}

function useSheet({ vault }: Act, factor: Factor, code: string): boolean {
  const place = placeOfCode(recoveryCodes(vault, factor.account, factor.nonce ?? ""), code);
  const used = factor.usedCodes ?? 0;
  if (place < 0 || (used & (1 << place)) !== 0) return false;
  factor.usedCodes = used | (1 << place);
  return true;
}

/** What a browser answers with a passkey, and for what. */
export interface PasskeyAnswer {
  /** JSON, as browsers write it. */
  readonly response: string;
  readonly party: RelyingParty;
  readonly purpose: ChallengeFor;
}

/**
 * Uses an answer up, and tells whose passkey it was.
 * @param accountId whose it must be; anybody's when it alone says who signs in, and then its owner must have unlocked it
 * @throws Refusal PASSKEY_REFUSED
 */
export async function usePasskey(
  act: Act,
  { response, party, purpose }: PasskeyAnswer,
  accountId?: string,
): Promise<Account> {
  const said = readAnswer(response);
  if (said === undefined || !isOurs(act.vault, said.challenge, purpose, act.now)) throw passkeyRefused();
  const factor = await act.em.findOne(
    Factor,
    { credentialId: said.credentialId, ...(accountId === undefined ? {} : { account: accountId }) },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const [passkey] = factor === null ? [] : passkeysAmong([factor]);
  if (factor === null || passkey === undefined) throw passkeyRefused();
  const signatures = await signaturesIn(response, party, passkey, { alone: accountId === undefined });
  if (signatures === undefined || !(await useUp(act, said.challenge))) throw passkeyRefused();
  const account = await act.em.findOne(Account, { id: factor.account, disabledAt: null });
  if (account === null) throw passkeyRefused();
  factor.signatures = signatures;
  factor.lastUsedAt = act.now;
  return account;
}
