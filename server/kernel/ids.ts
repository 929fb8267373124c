import { notFound } from "./refusal.ts";

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** The id, when it could be one. @throws Refusal NOT_FOUND, as for an id that does not exist */
export function knownId(id: string, field?: string): string {
  if (!isUuid(id)) throw notFound(field);
  return id.toLowerCase();
}

/** An id that follows from a mark of the vault: the same for the same text, and nobody's to guess. */
export function idFromMark(mark: string): string {
  const hex = Buffer.from(mark, "base64url").toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
