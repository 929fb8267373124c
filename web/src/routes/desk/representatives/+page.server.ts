import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { PageServerLoad } from "./$types";

const representations = graphql(`
  query Representations(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: RepresentationSort
    $search: RepresentationSearch
    $state: RepresentationState
    $kind: RepresentativeKind
  ) {
    representations(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      state: $state
      kind: $kind
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
          kindLabel
          startsOn
          endsOn
          state
          stateLabel
          enteredAt
          enteredByName
          represented {
            firstName
            lastName
            taxCode
          }
          representative {
            firstName
            lastName
            taxCode
          }
        }
      }
    }
  }
`);

export const load: PageServerLoad = (event) => askList(event, representations, ["state", "kind"]);
