import { randomBytes } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../../kernel/actor.ts";
import type { Vault } from "../../kernel/vault.ts";
import { Account } from "../entity.ts";
import { type ChallengeFor, newChallenge } from "./challenge.ts";
import { appSecret, appUri } from "./codes.ts";
import { askForNewPasskey, askForPasskey, type RelyingParty } from "./passkeys.ts";
import { factorsOf, ownerOf, passkeysAmong } from "./queries.ts";

/** What a browser or an app is asked for before there is something to write down. */
interface Asking {
  readonly em: SqlEntityManager;
  readonly vault: Vault;
  readonly actor: Actor;
  readonly now: () => Date;
}

/** One of the actor's own passkeys; of a visitor, any that the browser has for this place. */
export async function askMine({ em, vault, actor, now }: Asking, party: RelyingParty): Promise<string> {
  if (!("sessionId" in actor)) return askForPasskey(party, newChallenge(vault, ["sign in"], now()), []);
  const challenge = newChallenge(vault, ["prove", actor.sessionId], now());
  return askForPasskey(party, challenge, passkeysAmong(await factorsOf(em, ownerOf(actor))));
}

export async function askNewPasskey({ em, vault, actor, now }: Asking, party: RelyingParty): Promise<string> {
  const account = await em.findOneOrFail(Account, { id: ownerOf(actor) });
  const purpose: ChallengeFor = ["enrol", "sessionId" in actor ? actor.sessionId : ""];
  const known = passkeysAmong(await factorsOf(em, account.id));
  return askForNewPasskey(party, newChallenge(vault, purpose, now()), account, known);
}

/** A secret that is not there before and not after, unless an app shows its code: see `addApp`. */
export async function newApp({ em, vault, actor }: Asking) {
  const { id, userName } = await em.findOneOrFail(Account, { id: ownerOf(actor) });
  const nonce = randomBytes(16).toString("base64url");
  const secret = appSecret(vault, id, nonce);
  return { nonce, secret, uri: appUri(secret, userName) };
}
