import { fail, redirect } from "@sveltejs/kit";
import { tell } from "#lib/api.ts";
import { newIdempotencyKey, text, typed } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { checkReachable, draftOf } from "../../draft.server.ts";
import { takeVoucher } from "../../voucher.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const submitDirectRequest = graphql(`
  mutation SubmitDirectRequest($input: SubmitDirectRequestInput!) {
    submitDirectRequest(input: $input) {
      errors {
        code
        message
        field
        clause
      }
      takeInCharge {
        id
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const draft = await draftOf(event);
  checkReachable(event, draft, "SUMMARY");
  return { draft, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  send: async (event) => {
    const form = await event.request.formData();
    const input = {
      idempotencyKey: text(form, "idempotencyKey"),
      draftId: event.params.id,
      version: Number(text(form, "version")) || 0,
    };
    const { errors, takeInCharge } = (await tell(event, submitDirectRequest, { input })).submitDirectRequest;
    if (takeInCharge) redirect(303, localPath(event.url, `/direct-requests/${event.params.id}/sent`));
    // what is wrong is mended in its step: here it is only said
    return fail(422, { errors: errors.map((one) => ({ ...one, field: null })), values: typed(form) });
  },
  voucher: takeVoucher,
};
