import type { Cookies } from "@sveltejs/kit";
import { type Language, languageOf } from "#lib/language.ts";

type Visit = { readonly cookies: Cookies; readonly url: URL };

/** What this browser keeps while somebody is away at their identity provider: nobody else's can end the sign-in. */
export interface Kept {
  /** Sealed by the API. */
  readonly ticket: string;
  /** Providers lead back to one address: in which language it began, only this browser knows. */
  readonly language: Language;
}

const minutes = 15;

export function keepTicket({ cookies, url }: Visit, ticket: string): void {
  const maxAge = minutes * 60;
  cookies.set(nameAt(url), `${languageOf(url)}.${ticket}`, { ...attributesAt(url), maxAge });
}

export function keptTicket({ cookies, url }: Visit): Kept | undefined {
  const [, language, ticket] = /^(it|en)\.([\w-]+\.[\w-]+)$/.exec(cookies.get(nameAt(url)) ?? "") ?? [];
  return ticket === undefined ? undefined : { ticket, language: language === "en" ? "en" : "it" };
}

export function dropTicket({ cookies, url }: Visit): void {
  cookies.delete(nameAt(url), attributesAt(url));
}

/** A digital identity that is still open in this browser after signing out here. */
export interface StillOpen {
  readonly label: string;
  readonly address: string;
}

/** Told once, on the page after signing out. */
export function keepOpenIdentity({ cookies, url }: Visit, { label, address }: StillOpen): void {
  cookies.set(openNameAt(url), `${address} ${label}`, { ...attributesAt(url), maxAge: 60 });
}

export function openIdentity({ cookies, url }: Visit): StillOpen | undefined {
  const kept = cookies.get(openNameAt(url));
  if (kept === undefined) return undefined;
  cookies.delete(openNameAt(url), attributesAt(url));
  const [, address, label] = /^(https?:\S+) (.+)$/.exec(kept) ?? [];
  return address && label ? { address, label } : undefined;
}

function nameAt({ protocol }: URL): string {
  return protocol === "https:" ? "__Host-blueasy-identity" : "blueasy-identity";
}

function openNameAt(url: URL): string {
  return `${nameAt(url)}-open`;
}

/** Lax: it comes along when another site leads back here, and with nothing else that another site does. */
function attributesAt({ protocol }: URL) {
  return { path: "/", httpOnly: true, secure: protocol === "https:", sameSite: "lax" } as const;
}
