import { randomUUID } from "node:crypto";
import { raw } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { idFromMark } from "../../kernel/ids.ts";
import { type CountingLimit, limitOn, take } from "../../kernel/limits.ts";
import { Account } from "../entity.ts";
import { beginProof, openProof } from "../proof/actions.ts";
import { note } from "../verbs.ts";
import { tooManyLetters } from "./refusals.ts";
import { lettersAsked, mostAccounts, sameLinkMinutes, userNamesSent } from "./rules.ts";

/**
 * Somebody forgot a password: a link goes to the account's own address, if there is such an account. Known and unknown names
 * take the same steps and answer alike.
 * @param address network address of the asker, as askers are counted
 * @throws Refusal TOO_MANY_ATTEMPTS (says until when), by the name that was typed, known or not
 */
export async function askForNewPassword(
  act: Act,
  address: string,
  input: { readonly userName: string },
): Promise<void> {
  const userName = input.userName.trim().toLowerCase();
  await count(act, address, `password ${userName}`);
  const account = await act.em.findOne(Account, { userName, disabledAt: null });
  // nobody's name has an id too, so that it also is asked again
  const subject = account?.id ?? idFromMark(act.vault.mark(JSON.stringify(["forgotten password", userName])));
  const asked = { purpose: "resetPassword", subject } as const;
  const open = await openProof(act, asked);
  const since = new Date(act.now.getTime() - sameLinkMinutes * 60_000);
  if (open && open.createdAt > since) return;
  const proof = await beginProof(act, asked, account !== null);
  note(act, { subjectType: "proof", subjectId: proof.id }, { verb: "account.newPasswordAsked" });
}

/** Somebody forgot a user name: it goes to the address, if there are accounts of it. Answers as {@link askForNewPassword}. */
export async function askForUserName(
  act: Act,
  address: string,
  input: { readonly email: string },
): Promise<void> {
  const email = input.email.trim().toLowerCase();
  await count(act, address, `user name ${email}`, limitOn(userNamesSent, email));
  const accounts = await act.em.find(
    Account,
    { [raw((alias) => `lower(${alias}.email)`)]: email, disabledAt: null },
    { orderBy: { createdAt: "asc", id: "asc" }, limit: mostAccounts },
  );
  // of nobody: a line that nothing follows from
  for (const id of accounts.length ? accounts.map((one) => one.id) : [randomUUID()])
    note(act, { subjectType: "account", subjectId: id }, { verb: "account.userNameAsked" });
}

async function count(
  { em, now }: Act,
  address: string,
  what: string,
  ...more: readonly CountingLimit[]
): Promise<void> {
  const limits = [
    limitOn(lettersAsked.address, address),
    limitOn(lettersAsked.sameFromAddress, what, address),
    limitOn(lettersAsked.inAll),
    ...more,
  ];
  const taken = await take(em, limits, now);
  if (taken.full) throw tooManyLetters(taken.until, now);
}
