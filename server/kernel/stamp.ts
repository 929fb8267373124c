import { createHash } from "node:crypto";

/** What data were like when a form was shown: another stamp, other data. */
export function stampOf(values: readonly unknown[]): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("base64url").slice(0, 22);
}
