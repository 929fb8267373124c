import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { invalidInput, notFound } from "../../kernel/refusal.ts";
import { requireFresh } from "../begin-session.ts";
import { endSessions } from "../end-sessions.ts";
import { Account, FactorLoss } from "../entity.ts";
import { aboutAccount } from "../factor/enrol.ts";
import { factorsOf } from "../factor/queries.ts";
import { askTheDesk, nothingToLose, ownFactors } from "../factor/refusals.ts";
import { note } from "../verbs.ts";
import { keeperIn } from "./at-place.ts";
import { lockedMember } from "./change.ts";

/**
 * Takes all second factors of somebody of one's place away, who has lost them and was recognised.
 * @throws Refusal OWN_ROLE for oneself, or at a facility for who works at the desk too; FRESH_PROOF_NEEDED, INVALID_INPUT at
 *   `input.reason`, INVALID_STATE without any, NOT_FOUND
 */
export async function endMemberFactors(
  act: Act,
  input: { readonly memberId: string; readonly reason: string },
): Promise<{ id: string }> {
  const keeper = keeperIn(act.actor);
  const { member } = await lockedMember(act, keeper, input.memberId, ownFactors);
  const account = await lockedAccount(act, { id: member.account });
  if (account === null) throw notFound("input.memberId");
  if (keeper.door === "facility" && account.deskRole) throw askTheDesk();
  await recognised(act, account, input.reason);
  return { id: member.id };
}

/**
 * The same of whoever calls the desk and says their user name: a member, or who keeps the people of a facility.
 * @throws as {@link endMemberFactors}; NOT_FOUND at `input.userName`
 */
export async function endCallerFactors(
  act: Act,
  input: { readonly userName: string; readonly reason: string },
): Promise<{ id: string }> {
  const { accountId } = keeperIn(act.actor);
  const userName = input.userName.trim().toLowerCase();
  const account = await lockedAccount(act, { userName, disabledAt: null });
  if (account === null) throw notFound("input.userName");
  if (account.id === accountId) throw ownFactors();
  await recognised(act, account, input.reason);
  return { id: account.id };
}

/**
 * The same by command of whoever runs the product.
 * @returns how many there were; undefined when nobody has that user name
 */
export async function loseFactors(act: Act, userName: string): Promise<number | undefined> {
  const account = await lockedAccount(act, { userName: userName.toLowerCase() });
  return account ? lose(act, account, "account:lost-factor") : undefined;
}

function lockedAccount({ em }: Act, which: Partial<Account>): Promise<Account | null> {
  return em.findOne(Account, which, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
}

async function recognised(act: Act, account: Account, typed: string): Promise<void> {
  requireFresh(act);
  const reason = typed.replace(/[\p{Control}\s]+/gu, " ").trim();
  if (reason.length < 3 || reason.length > 500) throw reasonMissing();
  if ((await factorsOf(act.em, account.id)).length === 0) throw nothingToLose();
  await lose(act, account, reason);
}

/** The owner is signed out everywhere and written to, and comes back by a code of a letter. */
async function lose(act: Act, account: Account, reason: string): Promise<number> {
  const { em, now, actor } = act;
  const factors = await factorsOf(em, account.id);
  for (const factor of factors) em.remove(factor);
  em.create(FactorLoss, {
    ...{ id: randomUUID(), account: account.id, reason, at: now, provedAt: null },
    endedBy: "accountId" in actor ? actor.accountId : null,
  });
  note(act, aboutAccount(account), { verb: "account.factorsLost" });
  await endSessions(act, account.id);
  return factors.length;
}

const reasonMissing = () =>
  invalidInput("input.reason", {
    it: "Scrivi come hai riconosciuto la persona, ad esempio: di persona, con la carta d’identità.",
    en: "Write how you recognised the person, for example: in person, with the identity card.",
  });
