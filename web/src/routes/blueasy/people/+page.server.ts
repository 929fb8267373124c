import { listActions, loadPeople } from "#lib/people/people.server.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = (event) => loadPeople(event);

export const actions: Actions = listActions(blueasyPaths.people);
