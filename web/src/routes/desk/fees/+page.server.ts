import { redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { statusChoices, statusIn } from "#lib/take-in-charge/statuses.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";

const feeChanges = graphql(`
  query FeeChanges($state: FeeChangeState!, $after: String) {
    feeChanges(state: $state, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...FeeChangeParts
          facility {
            id
            name
            municipality
          }
        }
      }
    }
  }
`);

const acceptFeeChange = graphql(`
  mutation AcceptFeeChange($input: FeeChangeInput!) {
    acceptFeeChange(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const refuseFeeChange = graphql(`
  mutation RefuseFeeChange($input: RefuseFeeChangeInput!) {
    refuseFeeChange(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const known = ["PROPOSED", "ACCEPTED", "REFUSED", "WITHDRAWN"] as const;

export const load: PageServerLoad = async (event) => {
  const state = statusIn(event.url, known) ?? "PROPOSED";
  const after = event.url.searchParams.get("after");
  return {
    ...(await ask(event, feeChanges, { state, after })),
    state,
    choices: statusChoices(known, event.locals.language),
    today: today(),
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = {
  accept: async (event) => {
    const form = await event.request.formData();
    const input = { idempotencyKey: text(form, "idempotencyKey"), id: text(form, "id") };
    const { errors } = (await tell(event, acceptFeeChange, { input })).acceptFeeChange;
    if (errors.length) return refuse(errors, form);
    redirect(303, localPath(event.url, "/desk/fees?done=accepted"));
  },

  refuse: async (event) => {
    const form = await event.request.formData();
    const [id, reason] = [text(form, "id"), text(form, "reason")];
    const field = `reason-${id}`;
    if (!reason) {
      const message = speak(words, event.url).reasonMissing;
      return refuse([{ code: "INVALID_INPUT", message, field }], form);
    }
    const input = { idempotencyKey: text(form, "idempotencyKey"), id, reason };
    const { errors } = (await tell(event, refuseFeeChange, { input })).refuseFeeChange;
    const placed = errors.map((error) => (error.field === "input.reason" ? { ...error, field } : error));
    if (errors.length) return refuse(placed, form);
    redirect(303, localPath(event.url, "/desk/fees?done=refused"));
  },
};
