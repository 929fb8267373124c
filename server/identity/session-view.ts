import type { Context } from "../context.ts";
import { rememberedDevice } from "./device.ts";
import { type Viewer, viewerOf } from "./queries.ts";

/** The browser keeps the new session, and that its user has signed in on it; whose it is, the answer says. */
export async function begun(context: Context, secret: string): Promise<Viewer | null> {
  context.setCookie(secret);
  const viewer = await viewerOf(context.em, await context.holderOf(secret));
  if (viewer) context.rememberDevice(rememberedDevice(context.vault, context.device, viewer.userName));
  return viewer;
}
