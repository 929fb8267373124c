/** What letters may say to who cannot get in. They go to the account's own address, which nobody but its owner names. */
import type { EntityManager } from "@mikro-orm/core";
import type { Vault } from "../../kernel/vault.ts";
import { Account } from "../entity.ts";
import { linkOf, secretOf } from "../proof/actions.ts";
import { Proof } from "../proof/entity.ts";
import { patience } from "../proof/rules.ts";

/** Where a letter about an account goes; undefined of one that nobody has. */
export async function ownAddress(
  em: EntityManager,
  accountId: string,
): Promise<{ accountId: string; email: string } | undefined> {
  const account = await em.findOne(Account, { id: accountId, disabledAt: null });
  return account ? { accountId, email: account.email } : undefined;
}

/** Who the link, or the code, is for. */
export async function accountOfProof(em: EntityManager, proofId: string): Promise<string> {
  return (await em.findOneOrFail(Proof, { id: proofId })).subject;
}

/** The link, made here, at delivery: it begins with the product's own address, whatever host was asked. */
export async function linkFacts(em: EntityManager, vault: Vault, proofId: string) {
  const proof = await em.findOneOrFail(Proof, { id: proofId });
  const path = `/recover/password?proof=${linkOf(vault, proof)}`;
  return { accountId: proof.subject, path, minutes: patience.resetPassword.minutes };
}

/** The code, made here, at delivery. */
export async function entryCodeFacts(em: EntityManager, vault: Vault, proofId: string) {
  const proof = await em.findOneOrFail(Proof, { id: proofId });
  const { minutes } = patience.entryCode;
  return { accountId: proof.subject, path: "/login/letter", code: secretOf(vault, proof), minutes };
}

export async function userNameFacts(em: EntityManager, accountId: string) {
  const { userName } = await em.findOneOrFail(Account, { id: accountId });
  return { accountId, userName };
}
