import { act, wrong } from "#lib/act.server.ts";
import { missing } from "#lib/fields.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";

const memberCards = graphql(`
  query MemberCards(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: MemberCardSort
    $search: MemberCardSearch
    $state: MemberCardState
  ) {
    memberCards(
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
          id
          number
          issuedOn
          issuedByName
          endedOn
          pdfUrl
          person {
            firstName
            lastName
            taxCode
          }
        }
      }
    }
  }
`);

const issueMemberCard = graphql(`
  mutation IssueMemberCard($input: IssueMemberCardInput!) {
    issueMemberCard(input: $input) {
      errors {
        ...ErrorParts
      }
      card {
        number
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => ({
  ...(await askList(event, memberCards, ["state"])),
  idempotencyKey: newIdempotencyKey(),
});

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      issueMemberCard,
      (form) => {
        const taxCode = text(form, "taxCode");
        if (!taxCode) return wrong(missing("taxCode", speak(words, event.url).taxCodeMissing));
        return { input: { taxCode } };
      },
      // the list of that one card: to print, or to see whose it is
      { next: ({ card: { number } }) => deskPaths.cards({ key: "number", value: number, issued: number }) },
    ),
};
