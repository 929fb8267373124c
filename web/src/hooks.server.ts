import { TILE_URL } from "$app/env/private";
import type { Handle, HandleFetch, HandleServerError } from "@sveltejs/kit/hooks";
import { compressed } from "#lib/compress.server.ts";
import { forwardCookies } from "#lib/cookies.server.ts";
import { languageOf } from "#lib/language.ts";
import { newestHappening } from "#lib/newest-happening.server.ts";

/** Language, safety headers, compression and "never store": every page here may hold somebody's health data. */
export const handle: Handle = async ({ event, resolve }) => {
  const language = languageOf(event.url);
  event.locals.language = language;
  event.locals.newestHappening = await newestHappening(event);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace("%lang%", language),
    // Text and headings; half-bold comes with the styles.
    preload: ({ type, path }) =>
      type === "js" || type === "css" || /titillium-web-latin-(400|700)-normal.*\.woff2$/.test(path),
  });
  const headers = response.headers;
  headers.set("cache-control", "no-store");
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "same-origin");
  headers.set("permissions-policy", "geolocation=(self), camera=(self), microphone=()");
  if (response.status === 503) headers.set("retry-after", "2");
  const policy = headers.get("content-security-policy");
  if (policy && TILE_URL) headers.set("content-security-policy", allowTiles(policy, TILE_URL));
  return compressed(event.request, response);
};

/** Calls of the pages to the API stay inside this process, with the visitor's session and page language. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const url = new URL(request.url);
  const api = event.platform?.req.api;
  const ours = url.pathname === "/graphql" || /^\/(documents|imports)(\/|$)/.test(url.pathname);
  if (!api || !ours || url.origin !== event.url.origin) return fetch(request);
  // those that an answer of the API has just set go with what the same page asks next
  const cookies = event.cookies.getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  if (cookies.length) request.headers.set("cookie", cookies.join("; "));
  // what the log of sign-ins calls the device
  const userAgent = event.request.headers.get("user-agent");
  if (userAgent) request.headers.set("user-agent", userAgent);
  request.headers.set("accept-language", event.locals.language);
  request.headers.set("x-blueasy", "1");
  const response = await api(request);
  forwardCookies(response, event.cookies);
  return response;
};

/** A page that is not there needs no log line; anything unforeseen gets an id to ask about. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== "unknown") return;
  const incident = event.platform?.req.report?.(error, event.route.id);
  return incident === undefined ? undefined : { incident };
};

function allowTiles(policy: string, template: string): string {
  const origin = template.replace("{s}", "*").match(/^https?:\/\/[^/]+/)?.[0];
  return origin ? policy.replace("img-src ", `img-src ${origin} `) : policy;
}
