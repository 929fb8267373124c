import { deskPaths } from "#lib/paths/desk.ts";
import { loadSecurity, securityActions } from "#lib/security/security.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = (event) => loadSecurity(event);

export const actions: Actions = securityActions(deskPaths.security);
