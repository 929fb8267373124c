import type { Cookies } from "@sveltejs/kit";

/** Hands the cookies that the API sets (sign-in, sign-out) on to the visitor's browser, unchanged. */
export function forwardCookies(response: Response, cookies: Cookies): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const equals = pair.indexOf("=");
    if (equals < 1) continue;
    const given = new Map(attributes.map(attribute));
    const maxAge = given.get("max-age");
    const expires = given.get("expires");
    cookies.set(pair.slice(0, equals), pair.slice(equals + 1), {
      path: given.get("path") ?? "/",
      httpOnly: given.has("httponly"),
      secure: given.has("secure"),
      sameSite: sameSite(given.get("samesite")),
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
      ...(expires === undefined ? {} : { expires: new Date(expires) }),
      encode: (value) => value,
    });
  }
}

function attribute(text: string): [name: string, value: string] {
  const equals = text.indexOf("=");
  if (equals < 0) return [text.toLowerCase(), ""];
  return [text.slice(0, equals).toLowerCase(), text.slice(equals + 1)];
}

function sameSite(text: string | undefined): "strict" | "lax" | "none" {
  const value = text?.toLowerCase();
  return value === "strict" || value === "none" ? value : "lax";
}
