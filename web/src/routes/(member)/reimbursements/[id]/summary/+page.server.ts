import { fail, redirect } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { checkStep, draftOf, saveSummary } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const submitReimbursement = graphql(`
  mutation SubmitReimbursement($input: SubmitReimbursementInput!) {
    submitReimbursement(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const draft = await draftOf(event);
  checkStep(event, draft, "SUMMARY");
  return { draft, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  /** Keeps the notes, and comes back: then everything can be sent. */
  keep: async (event) => {
    const form = await event.request.formData();
    const notes = text(form, "notes");
    const { errors } = await saveSummary(event, Number(text(form, "version")) || 0, notes || null);
    if (errors.length) return fail(409, { errors, values: { notes }, kept: [] });
    redirect(303, localPath(event.url, memberPaths.reimbursementSummary(event.params.id, { kept: "notes" })));
  },
  send: (event) =>
    act(
      event,
      submitReimbursement,
      (form) => ({ input: { draftId: event.params.id, version: Number(text(form, "version")) || 0 } }),
      // what is wrong is mended in its step: here it is only said
      { next: memberPaths.reimbursementSent(event.params.id), at: [] },
    ),
};
