import { act, wrong } from "#lib/act.server.ts";
import { missing } from "#lib/fields.ts";
import { ask } from "#lib/api.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { statusChoices, statusIn } from "#lib/take-in-charge/statuses.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";
import { deskPaths } from "#lib/paths/desk.ts";

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
        ...ErrorParts
      }
    }
  }
`);

const refuseFeeChange = graphql(`
  mutation RefuseFeeChange($input: RefuseFeeChangeInput!) {
    refuseFeeChange(input: $input) {
      errors {
        ...ErrorParts
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
  accept: (event) =>
    act(event, acceptFeeChange, (form) => ({ input: { id: text(form, "id") } }), {
      next: deskPaths.fees({ done: "accepted" }),
    }),

  refuse: (event) =>
    act(
      event,
      refuseFeeChange,
      (form) => {
        const [id, reason] = [text(form, "id"), text(form, "reason")];
        if (!reason) return wrong(missing(`reason-${id}`, speak(words, event.url).reasonMissing));
        return { input: { id, reason } };
      },
      {
        next: deskPaths.fees({ done: "refused" }),
        // each row has its own form
        at: ({ field }, form) => (field === "input.reason" ? `reason-${text(form, "id")}` : field),
      },
    ),
};
