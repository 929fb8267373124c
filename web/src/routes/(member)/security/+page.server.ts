import { memberPaths } from "#lib/paths/member.ts";
import { loadSecurity, securityActions } from "#lib/security/security.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = (event) => loadSecurity(event);

export const actions: Actions = securityActions(memberPaths.security);
