import { type Actor, wrongDoor } from "../kernel/actor.ts";

/** The account and session of whoever is signed in, at whatever door, whole or half-proved. @throws Error for anybody else */
export function signedInOf(actor: Actor): { readonly accountId: string; readonly sessionId: string } {
  if (!("sessionId" in actor)) throw wrongDoor(actor);
  return actor;
}
