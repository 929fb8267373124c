import { loadMember, memberActions } from "#lib/people/people.server.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = (event) => loadMember(event);

export const actions: Actions = memberActions(blueasyPaths.people);
