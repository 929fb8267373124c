import type { EntityManager } from "@mikro-orm/core";
import { type Actor, wrongDoor } from "../../kernel/actor.ts";
import { notFound } from "../../kernel/refusal.ts";
import { isUuid } from "../../kernel/ids.ts";
import type { KnownPasskey } from "./passkeys.ts";
import { Factor } from "../entity.ts";

/** Whose factors an actor meets: its own, also when it has yet to prove one. */
export function ownerOf(actor: Actor): string {
  if (!("accountId" in actor)) throw wrongDoor(actor);
  return actor.accountId;
}

/** All of one account, the oldest first. */
export function factorsOf(em: EntityManager, accountId: string): Promise<Factor[]> {
  return em.find(Factor, { account: accountId }, { orderBy: { createdAt: "asc", id: "asc" } });
}

/** One of the actor's own. @throws Refusal NOT_FOUND */
export async function ownFactor(em: EntityManager, actor: Actor, factorId: string): Promise<Factor> {
  const found = isUuid(factorId) ? await em.findOne(Factor, { id: factorId, account: ownerOf(actor) }) : null;
  if (found === null) throw notFound("factorId");
  return found;
}

/** The passkeys among them, as WebAuthn knows them. */
export function passkeysAmong(factors: readonly Factor[]): KnownPasskey[] {
  return factors.flatMap(({ credentialId, publicKey, signatures, transports }) =>
    credentialId && publicKey
      ? [{ credentialId, publicKey, signatures: signatures ?? 0, transports: transports?.split(" ") ?? [] }]
      : [],
  );
}
