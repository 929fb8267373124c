import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../../kernel/actor.ts";
import { type Performing } from "../../kernel/act.ts";
import { limitOn, tried } from "../../kernel/limits.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { goOn, presentOf } from "../begin-session.ts";
import { Account } from "../entity.ts";
import { triesOfCodes, useCode, usePasskey } from "../factor/check.ts";
import type { RelyingParty } from "../factor/passkeys.ts";
import { isPassword } from "../hashing.ts";
import { wrongPasswords } from "../rules.ts";
import { signedInOf } from "../signed-in.ts";
import {
  noPassword,
  oneProof,
  ownPasswordWrong,
  samePassword,
  tooManyOwnPasswords,
  waitsForSomethingElse,
} from "./refusals.ts";
import { hashOfChosen, setPassword } from "./set.ts";

/** Who is signed in and says something about the own password: hashing takes its time before the transaction. */
export interface Owner extends Performing {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
}

/**
 * Another password: every session ends, and a new one begins here, which the secret opens.
 * @throws Refusal PASSWORD_WRONG, TOO_MANY_ATTEMPTS, INVALID_INPUT at `input.newPassword`, INVALID_STATE without a password
 */
export async function changePassword(
  owner: Owner,
  input: { readonly currentPassword: string; readonly newPassword: string },
): Promise<{ secret: string }> {
  const account = await ownAccount(owner);
  const passwordHash = await hashOfChosen(
    { password: input.newPassword, userName: account.userName },
    "input.newPassword",
  );
  await provePassword(owner, account, input.currentPassword, "input.currentPassword");
  if (input.newPassword.normalize("NFC") === input.currentPassword.normalize("NFC"))
    throw samePassword("input.newPassword");
  return owner.perform("account.changePassword", {}, async (act) => {
    await setPassword(act, account.id, passwordHash);
    return { secret: await goOn(act, account, await presentOf(act)) };
  });
}

/**
 * A new password where the present one is too old, of whoever has proved all else: a whole session begins.
 * @throws Refusal INVALID_INPUT at `input.newPassword`, INVALID_STATE when it is not what is waited for
 */
export async function renewPassword(
  owner: Owner,
  input: { readonly newPassword: string },
): Promise<{ secret: string }> {
  if (onlyThrough("proving", owner.actor).needs !== "newPassword") throw waitsForSomethingElse();
  const account = await ownAccount(owner);
  const passwordHash = await hashOfChosen(
    { password: input.newPassword, userName: account.userName },
    "input.newPassword",
  );
  if (await isPassword(account.passwordHash, input.newPassword)) throw samePassword("input.newPassword");
  return owner.perform("account.renewPassword", {}, async (act) => {
    await setPassword(act, account.id, passwordHash);
    return { secret: await goOn(act, account, await presentOf(act)) };
  });
}

/** By what somebody proves again who they are: one of them. */
export interface ProofAgain {
  readonly password?: string | null;
  readonly code?: string | null;
  /** What a browser answers with a passkey, as JSON. */
  readonly passkey?: string | null;
}

/**
 * Who is signed in proves it once more, by the password, a code of the second factor or a passkey: the session goes on as a
 * new one, and counts as proved a moment ago.
 * @throws Refusal PASSWORD_WRONG, CODE_WRONG, PASSKEY_REFUSED, TOO_MANY_ATTEMPTS, INVALID_INPUT unless it is one of them,
 *   INVALID_STATE for who has no password
 */
export async function proveAgain(
  owner: Owner,
  party: RelyingParty,
  { password, code, passkey }: ProofAgain,
): Promise<{ secret: string }> {
  if ([password, code, passkey].filter(Boolean).length !== 1) throw oneProof();
  if (password) await provePassword(owner, await ownAccount(owner), password, "input.password");
  const { accountId, sessionId } = signedInOf(owner.actor);
  const proved = () =>
    owner.perform("identity.proveAgain", {}, async (act) => {
      if (code) await useCode(act, accountId, code);
      if (passkey)
        await usePasskey(act, { response: passkey, party, purpose: ["prove", sessionId] }, { accountId });
      const account = await act.em.findOneOrFail(Account, { id: accountId });
      return { secret: await goOn(act, account, await presentOf(act)) };
    });
  return code ? tried(owner, triesOfCodes(accountId), proved) : proved();
}

async function ownAccount({ em, actor }: Owner): Promise<Account> {
  const account = await em.findOneOrFail(Account, { id: signedInOf(actor).accountId });
  if (!account.passwordHash) throw noPassword();
  return account;
}

/** @throws Refusal PASSWORD_WRONG at `field`, TOO_MANY_ATTEMPTS (says until when) */
async function provePassword(
  owner: Owner,
  { id, passwordHash }: Account,
  given: string,
  field: string,
): Promise<void> {
  const limits = [limitOn(wrongPasswords.own, id), limitOn(wrongPasswords.ownAndDay, id)];
  await tried(owner, { limits, miss: "PASSWORD_WRONG", tooMany: tooManyOwnPasswords }, async () => {
    if (!(await isPassword(passwordHash, given))) throw ownPasswordWrong(field);
  });
}
