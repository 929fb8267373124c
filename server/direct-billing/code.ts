import { randomBytes } from "node:crypto";
import { codeAttempts, codeMinutes } from "./rules.ts";

/** A new one-time code: bound to its take-in-charge, and by it to facility, member and services. */
export function freshCode(now: Date) {
  return {
    nonce: randomBytes(32).toString("hex"),
    expiresAt: new Date(now.getTime() + codeMinutes * 60_000),
    attemptsLeft: codeAttempts,
  };
}
