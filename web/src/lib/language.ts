import type { Address, Path } from "./paths/build.ts";

/** Italian lives at /…, English at /en/…; there is nothing else to know about a page's language. */
export type Language = "it" | "en";

export function languageOf(url: { pathname: string }): Language {
  return /^\/en([/?]|$)/.test(url.pathname) ? "en" : "it";
}

/** "/en/facilities" → "/facilities"; "/en" → "/"; Italian paths stay. */
export function withoutLanguage(pathname: string): string {
  return languageOf({ pathname }) === "en" ? pathname.slice(3) || "/" : pathname;
}

/** The address of a page of ours in the language of the page at `url`; one that is in it already stays. */
export function localPath(url: { pathname: string }, path: Path | Address): Address {
  const isLocal = languageOf(url) === "it" || languageOf({ pathname: path }) === "en";
  return (isLocal ? path : path === "/" ? "/en" : `/en${path}`) as Address;
}

/** The same page in the other language, keeping filters and the like. */
export function otherLanguagePath(url: { pathname: string; search: string }): string {
  const bare = withoutLanguage(url.pathname);
  const path = languageOf(url) === "it" ? (bare === "/" ? "/en" : `/en${bare}`) : bare;
  return path + url.search;
}

/** A path of our own to go on to after sign-in, or null: never another site's. */
export function localNext(value: string | null): string | null {
  if (!value || !/^\/(?![/\\])/.test(value) || /[\u0000-\u001f\\]/.test(value)) return null;
  return value;
}
