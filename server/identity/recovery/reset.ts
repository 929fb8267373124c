import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Act, Performing } from "../../kernel/act.ts";
import { limitOn, tried } from "../../kernel/limits.ts";
import { Account } from "../entity.ts";
import { hashOfChosen, setPassword } from "../password/set.ts";
import { proofOfLink, useUp } from "../proof/actions.ts";
import { linkWorksNoMore, tooManyLetters } from "./refusals.ts";
import { wrongLinks } from "./rules.ts";

/** Who holds a link, before the transaction: hashing takes its time outside of it. */
export interface LinkHolder extends Performing {
  readonly em: SqlEntityManager;
  readonly now: () => Date;
  readonly address: string;
}

/**
 * Another password by the link of a letter, which works once. Every session of the account ends, and its owner is told; a
 * second factor stays, and is asked for at the next sign-in.
 * @throws Refusal LINK_INVALID alike for one that is used, over, another's purpose or made up; INVALID_INPUT at
 *   `input.newPassword`; TOO_MANY_ATTEMPTS
 */
export async function resetPassword(
  holder: LinkHolder,
  input: { readonly link: string; readonly newPassword: string },
): Promise<void> {
  const limits = [limitOn(wrongLinks, holder.address)];
  await tried(holder, { limits, miss: "LINK_INVALID", tooMany: tooManyLetters }, async () => {
    // hashing is slow on purpose: a link that is none costs nothing of it
    const userName = await holder.perform("account.lookAtLink", {}, (act) => userNameOf(act, input.link));
    const passwordHash = await hashOfChosen({ password: input.newPassword, userName }, "input.newPassword");
    await holder.perform("account.resetPassword", {}, async (act) => {
      const proof = await proofOfLink(act, "resetPassword", input.link);
      if (proof === undefined) throw linkWorksNoMore();
      useUp(act, proof);
      const account = await act.em.findOneOrFail(Account, { id: proof.subject });
      if (account.disabledAt) throw linkWorksNoMore();
      // who read the letter has its address
      account.emailProvedAt = act.now;
      await setPassword(act, account.id, passwordHash);
    });
  });
}

/** Whose password it would be, to compare the two. The link is asked again where it is used. */
async function userNameOf(act: Act, link: string): Promise<string> {
  const proof = await proofOfLink(act, "resetPassword", link);
  const account = proof && (await act.em.findOne(Account, { id: proof.subject }));
  if (!account) throw linkWorksNoMore();
  return account.userName;
}
