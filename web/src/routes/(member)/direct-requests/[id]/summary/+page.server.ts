import { act } from "#lib/act.server.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { checkStep, draftOf } from "../../draft.server.ts";
import { takeVoucher } from "../../voucher.server.ts";
import type { Actions, PageServerLoad } from "./$types";
import { memberPaths } from "#lib/paths/member.ts";

const submitDirectRequest = graphql(`
  mutation SubmitDirectRequest($input: SubmitDirectRequestInput!) {
    submitDirectRequest(input: $input) {
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
  send: (event) =>
    act(
      event,
      submitDirectRequest,
      (form) => ({ input: { draftId: event.params.id, version: Number(text(form, "version")) || 0 } }),
      // what is wrong is mended in its step: here it is only said
      { next: memberPaths.sent(event.params.id), at: [] },
    ),
  voucher: takeVoucher,
};
