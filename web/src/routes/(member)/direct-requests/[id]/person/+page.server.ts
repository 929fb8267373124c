import { text } from "#lib/forms.server.ts";
import { draftOf, requestActions } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async (event) => ({ draft: await draftOf(event) });

export const actions: Actions = requestActions("PERSON", async (_event, form) => ({
  changes: { person: { email: text(form, "email") || null, mobile: text(form, "mobile") || null } },
  errors: [],
}));
