import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Act } from "../../kernel/act.ts";
import { limitOn, take } from "../../kernel/limits.ts";
import type { Vault } from "../../kernel/vault.ts";
import { challengeMinutes } from "./rules.ts";

/** What a challenge is answered for: "sign in", or "prove" and "enrol" of one session. */
export type ChallengeFor = readonly ["sign in"] | readonly ["prove" | "enrol", sessionId: string];

/**
 * Something new for a passkey to sign: a random number, until when it counts, and a mark that only this server can make of
 * both and of what it is for. Nothing is written down for those who only ask.
 */
export function newChallenge(vault: Vault, purpose: ChallengeFor, now: Date): string {
  const number = randomBytes(16).toString("base64url");
  const until = (now.getTime() + challengeMinutes * 60_000).toString(36);
  return `${number}.${until}.${markOf(vault, purpose, number, until)}`;
}

/** Whether this was asked for that purpose and counts still. */
export function isOurs(vault: Vault, challenge: string, purpose: ChallengeFor, now: Date): boolean {
  const [number = "", until = "", mark = ""] = challenge.split(".");
  const [said, ours] = [Buffer.from(mark), Buffer.from(markOf(vault, purpose, number, until))];
  return said.length === ours.length && timingSafeEqual(said, ours) && parseInt(until, 36) > now.getTime();
}

/** Uses a challenge up: of several answers to it, at once or later, one counts. */
export async function useUp(act: Act, challenge: string): Promise<boolean> {
  const once = { name: "passkeyChallenge", most: 1, minutes: challengeMinutes };
  return !(await take(act.em, [limitOn(once, challenge)], act.now)).full;
}

function markOf(vault: Vault, purpose: ChallengeFor, number: string, until: string): string {
  return vault.mark(JSON.stringify(["passkey challenge", ...purpose, number, until]));
}
