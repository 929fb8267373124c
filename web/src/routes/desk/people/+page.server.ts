import { listActions, loadPeople } from "#lib/people/people.server.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = (event) => loadPeople(event);

export const actions: Actions = listActions(deskPaths.people);
