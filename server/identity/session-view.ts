import type { Context } from "../context.ts";
import { type Viewer, viewerOf } from "./queries.ts";

/** The browser keeps the new session; whose it is, the answer says. */
export async function begun(context: Context, secret: string): Promise<Viewer | null> {
  context.setCookie(secret);
  return viewerOf(context.em, await context.holderOf(secret));
}
