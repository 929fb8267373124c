import { enter } from "#lib/door.server.ts";
import { familyOf } from "#lib/family/chosen.server.ts";
import type { LayoutServerLoad } from "./$types";

export const load: LayoutServerLoad = async (event) => {
  const viewer = await enter(event, "MEMBER");
  return { viewer, ...familyOf(event, viewer), newestHappening: event.locals.newestHappening };
};
