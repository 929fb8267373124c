import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { limitOn, take, type Tries } from "../../kernel/limits.ts";
import { presentOf } from "../begin-session.ts";
import { Account, Factor } from "../entity.ts";
import { type ChallengeFor, isOurs, useUp } from "./challenge.ts";
import { appSecret, placeOfCode, recoveryCodes, stepOf } from "./codes.ts";
import { readAnswer, type RelyingParty, signaturesIn } from "./passkeys.ts";
import { passkeysAmong } from "./queries.ts";
import { factorCodeWrong, passkeyAnswerRefused, tooManyFactorCodes } from "./refusals.ts";
import { type CameFrom, recordSignIn } from "../sign-in-log.ts";
import { refusedPasskeysLogged, wrongFactorCodes } from "./rules.ts";

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
    await recordWrongCode(act, accountId);
    throw factorCodeWrong();
  }
  used.lastUsedAt = act.now;
  return isFromApp ? "totp" : "recoveryCode";
}

/** Of whoever is halfway in. The account's owner sees it. */
export async function recordWrongCode(act: Act, accountId: string): Promise<void> {
  recordWrongFactor(act, accountId, await presentOf(act));
}

/** The account's owner sees it: whoever comes so far has the password, or says to have the passkey. */
function recordWrongFactor(act: Act, account: string, from: CameFrom): void {
  recordSignIn(act.em, from, { account, session: null, outcome: "wrongFactor", at: act.now });
}

/** The same; as refused passkeys are not limited, only so many a day are written down. */
async function recordRefused(act: Act, account: string, from: CameFrom): Promise<void> {
  const taken = await take(act.em, [limitOn(refusedPasskeysLogged, account)], act.now);
  if (!taken.full) recordWrongFactor(act, account, from);
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
 * Uses an answer up, and tells whose passkey it was. One that is refused stays in the log of whose it must be, or is.
 * @param of whose it must be; or, when it alone says who signs in, from where: then its owner must have unlocked it
 * @throws Refusal PASSKEY_REFUSED
 */
export async function usePasskey(
  act: Act,
  answer: PasskeyAnswer,
  of: { readonly accountId: string } | { readonly from: (account: Account) => CameFrom },
): Promise<Account> {
  const said = readAnswer(answer.response);
  const mine = "accountId" in of ? { account: of.accountId } : {};
  const factor =
    said &&
    (await act.em.findOne(
      Factor,
      { credentialId: said.credentialId, ...mine },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    ));
  const account = await act.em.findOne(Account, {
    ...{ id: "accountId" in of ? of.accountId : (factor?.account ?? randomUUID()) },
    disabledAt: null,
  });
  const signatures = factor && (await signaturesOf(act, factor, answer, "accountId" in of));
  if (!factor || !account || signatures === undefined) {
    if (account)
      await recordRefused(act, account.id, "accountId" in of ? await presentOf(act) : of.from(account));
    throw passkeyAnswerRefused();
  }
  factor.signatures = signatures;
  factor.lastUsedAt = act.now;
  return account;
}

/** How often the passkey has signed by now; undefined for an answer that is not ours, late, used up or not its own. */
async function signaturesOf(
  act: Act,
  factor: Factor,
  { response, party, purpose }: PasskeyAnswer,
  isSecond: boolean,
): Promise<number | undefined> {
  const challenge = readAnswer(response)?.challenge ?? "";
  const [passkey] = passkeysAmong([factor]);
  if (passkey === undefined || !isOurs(act.vault, challenge, purpose, act.now)) return undefined;
  const signatures = await signaturesIn(response, party, passkey, { alone: !isSecond });
  return signatures !== undefined && (await useUp(act, challenge)) ? signatures : undefined;
}
