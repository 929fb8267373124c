import type { Cookies } from "@sveltejs/kit";
import { expect, it } from "vitest";
import { forwardCookies } from "../../web/src/lib/cookies.server.ts";

/** Remembers what is set, with the value as it would be written. */
function jar() {
  const set: { name: string; value: string; options: Parameters<Cookies["set"]>[2] }[] = [];
  const cookies = {
    set: (name: string, value: string, options: Parameters<Cookies["set"]>[2]) =>
      set.push({ name, value: options?.encode?.(value) ?? value, options }),
  } as unknown as Cookies;
  return { set, cookies };
}

it("the session cookie that the API sets reaches the browser as it is", () => {
  const { set, cookies } = jar();
  const headers = new Headers();
  headers.append(
    "set-cookie",
    "__Host-blueasy=a%2Fb=c; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Lax",
  );
  headers.append("set-cookie", "old=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
  forwardCookies(new Response(null, { headers }), cookies);
  expect(set[0]).toMatchObject({
    name: "__Host-blueasy",
    value: "a%2Fb=c",
    options: { path: "/", httpOnly: true, secure: true, sameSite: "lax", maxAge: 3600 },
  });
  expect(set[1]).toMatchObject({
    name: "old",
    value: "",
    options: { httpOnly: false, secure: false, expires: new Date(0) },
  });
});
