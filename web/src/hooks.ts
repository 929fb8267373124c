import type { Reroute } from "@sveltejs/kit/hooks";
import { withoutLanguage } from "#lib/language.ts";

/** English pages are the Italian ones under /en: same routes, same names. */
export const reroute: Reroute = ({ url }) => withoutLanguage(url.pathname);
