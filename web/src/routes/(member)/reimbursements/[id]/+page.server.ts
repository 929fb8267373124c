import { redirect } from "@sveltejs/kit";
import { localPath } from "#lib/language.ts";
import { openStep } from "#lib/wizard/sequence.ts";
import { draftOf } from "../draft.server.ts";
import { sequenceOf } from "../steps.ts";
import type { PageServerLoad } from "./$types";

/** Goes on where the draft stands. */
export const load: PageServerLoad = async (event) => {
  const draft = await draftOf(event);
  redirect(303, localPath(event.url, openStep(sequenceOf(draft)).path));
};
