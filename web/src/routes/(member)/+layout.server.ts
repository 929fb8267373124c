import { enter } from "#lib/door.server.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async (event) => ({
  viewer: await enter(event, "MEMBER"),
  newestHappening: event.locals.newestHappening,
});
