import { collectDocuments } from "#lib/uploads.server.ts";
import { checkStep, draftOf, requestActions } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async (event) => {
  const draft = await draftOf(event);
  checkStep(event, draft, "DOCUMENTS");
  return { draft };
};

/** One bad file never loses the others: what arrived is kept with the draft, what did not is said. */
export const actions: Actions = requestActions("DOCUMENTS", async (event, form) => {
  const { attachments, errors, kept } = collectDocuments(form);
  return { changes: { documents: { attachments } }, errors, kept };
});
