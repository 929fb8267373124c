import { loadMember, memberActions } from "#lib/people/people.server.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = (event) => loadMember(event);

export const actions: Actions = memberActions(deskPaths.people);
