import type { Vault } from "../../kernel/vault.ts";
import type { Challenge } from "./client.ts";
import { identificationMinutes } from "./rules.ts";

/**
 * What a browser keeps of a sign-in under way, so that the server need not: a text that only this server can read and make,
 * good for a quarter of an hour. Whoever comes back without it is not who began.
 */
export interface Tickets {
  /** On the way to a provider and back. */
  asked: Challenge & { readonly provider: string; readonly next: string | null };
  /** Identified, known to the fund, and without an account yet. */
  opening: {
    readonly provider: string;
    readonly personId: string;
    readonly issuer: string;
    readonly subject: string;
    readonly email: string | null;
    readonly sessionId: string | null;
    readonly isFresh: boolean;
    readonly next: string | null;
  };
}

type Kind = keyof Tickets;

export function ticketFor<K extends Kind>(vault: Vault, kind: K, content: Tickets[K], now: Date): string {
  const until = now.getTime() + identificationMinutes * 60_000;
  const sealed = vault.seal(Buffer.from(JSON.stringify({ ...content, until })), aboutOf(kind));
  return `${sealed.wrappedKey.toString("base64url")}.${sealed.ciphertext.toString("base64url")}`;
}

/** Undefined for what is no ticket of ours of this kind, or no longer good. */
export function ticketIn<K extends Kind>(
  vault: Vault,
  kind: K,
  text: string,
  now: Date,
): Tickets[K] | undefined {
  const [wrappedKey = "", ciphertext = ""] = text.split(".");
  const sealed = {
    wrappedKey: Buffer.from(wrappedKey, "base64url"),
    ciphertext: Buffer.from(ciphertext, "base64url"),
  };
  let content: Tickets[K] & { readonly until: number };
  try {
    content = JSON.parse(vault.open(sealed, aboutOf(kind)).toString("utf8")) as typeof content;
  } catch {
    return undefined;
  }
  return now.getTime() < content.until ? content : undefined;
}

function aboutOf(kind: Kind): string {
  return `identification: ${kind}`;
}
