import { redirect } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { missing } from "#lib/fields.ts";
import { today } from "#lib/format.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import { withQuery } from "#lib/query.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";
import { deskPaths } from "#lib/paths/desk.ts";

const feeChanges = graphql(`
  query FeeChanges(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: FeeChangeSort
    $search: FeeChangeSearch
    $state: FeeChangeState
  ) {
    feeChanges(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      state: $state
    ) {
      pageInfo {
        ...PageParts
      }
      matches {
        atLeast
        isExact
      }
      listing {
        ...ListParts
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

/** The page of the navigation is the queue: what waits, the longest first. */
const queue = { state: "PROPOSED", sort: "asked" } as const;

export const load: PageServerLoad = async (event) => {
  const isBare = [...event.url.searchParams.keys()].every((name) => name === "done");
  if (isBare && event.request.method === "GET") redirect(303, withQuery(event.url, queue));
  return {
    ...(await askList(event, feeChanges, ["state"])),
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
