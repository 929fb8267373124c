import { blueasyPaths } from "#lib/paths/blueasy.ts";
import { loadSecurity, securityActions } from "#lib/security/security.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = (event) => loadSecurity(event);

export const actions: Actions = securityActions(blueasyPaths.security);
