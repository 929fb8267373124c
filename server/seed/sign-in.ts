import type { Context } from "../context.ts";
import { signIn } from "../identity/actions.ts";
import { Account, Factor } from "../identity/entity.ts";
import { askMine } from "../identity/factor/asking.ts";
import { relyingParty } from "../identity/factor/passkeys.ts";
import { proveByPasskey } from "../identity/factor/prove.ts";
import { notFound } from "../kernel/refusal.ts";
import { cast, demoPassword } from "./cast.ts";
import { demoPasskey, givePasskey } from "./passkeys.ts";

/**
 * Signs a demo person in as that person would: by the password, and by the passkey that the server holds for them.
 * @throws Refusal NOT_FOUND for anybody else and without DEMO, and whatever signing in throws
 */
export async function demoSignIn(context: Context, userName: string): Promise<{ secret: string }> {
  const player = cast.find((one) => one.userName === userName);
  if (!context.config.demo || player === undefined) throw notFound("userName");
  const passkey = demoPasskey(context.vault, userName);
  if (player.door !== "member") await keepPasskey(context, userName);
  const { secret } = await signIn(context, { userName, password: demoPassword });
  const waiting = context.as(await context.holderOf(secret));
  if (waiting.actor.door !== "proving" || waiting.actor.needs !== "factor") return { secret };
  const party = relyingParty(context.config.publicUrl);
  const response = passkey.answer(await askMine(waiting, party), party.origin);
  return proveByPasskey(waiting, { response, party });
}

/** It is there since the people are, unless they are older than it, or the master key is another one by now. */
async function keepPasskey({ em, vault, now, perform }: Context, userName: string): Promise<void> {
  const passkey = demoPasskey(vault, userName);
  if ((await em.count(Factor, { credentialId: passkey.credentialId })) > 0) return;
  await perform("demo.passkey", {}, async (act) => {
    const account = await act.em.findOne(Account, { userName });
    if (account !== null) givePasskey(act.em, account.id, passkey, now());
  });
}
