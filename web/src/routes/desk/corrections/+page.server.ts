import { redirect } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { missing } from "#lib/fields.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { withQuery } from "#lib/query.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";

const corrections = graphql(`
  query Corrections(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: PersonCorrectionSort
    $search: PersonCorrectionSearch
    $state: CorrectionState
    $proposedFrom: LocalDate
    $proposedTo: LocalDate
  ) {
    personCorrections(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      state: $state
      proposedFrom: $proposedFrom
      proposedTo: $proposedTo
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
          id
          proposedAt
          decidedAt
          decidedByName
          mayDecide
          state
          stateLabel
          reason
          person {
            firstName
            lastName
            taxCode
          }
          fields {
            field
            label
            from
            to
          }
        }
      }
    }
  }
`);

const decideCorrection = graphql(`
  mutation DecideCorrection($input: DecideCorrectionInput!) {
    decideCorrection(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

/** The page of the navigation is the queue: what waits, the longest first. */
const queue = { state: "WAITING", sort: "proposed" } as const;

export const load: PageServerLoad = async (event) => {
  const isBare = [...event.url.searchParams.keys()].every((name) => name === "done");
  if (isBare && event.request.method === "GET") redirect(303, withQuery(event.url, queue));
  const list = await askList(event, corrections, ["state", "proposedFrom", "proposedTo"]);
  return { ...list, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  accept: (event) =>
    act(
      event,
      decideCorrection,
      (form) => ({ input: { correctionId: text(form, "id"), isAccepted: true } }),
      { next: deskPaths.corrections({ done: "accepted" }), at: () => null },
    ),

  refuse: (event) =>
    act(
      event,
      decideCorrection,
      (form) => {
        const [id, reason] = [text(form, "id"), text(form, "reason")];
        if (!reason) return wrong(missing(`reason-${id}`, speak(words, event.url).reasonMissing));
        return { input: { correctionId: id, isAccepted: false, reason } };
      },
      {
        next: deskPaths.corrections({ done: "refused" }),
        // each row has its own form
        at: ({ field }, form) => (field === "input.reason" ? `reason-${text(form, "id")}` : null),
      },
    ),
};
