import { createHash } from "node:crypto";

/** An id that is the same on every run. */
export function demoUuid(what: string): string {
  const hex = createHash("sha256").update(`blueasy demo ${what}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
