import { chosenIn } from "#lib/family/chosen.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { PageServerLoad } from "./$types";

const myClaims = graphql(`
  query MyClaims(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: ClaimSort
    $search: ClaimSearch
    $cause: CauseKind
    $insured: ID
    $openedFrom: LocalDate
    $openedTo: LocalDate
  ) {
    claims(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      cause: $cause
      insured: $insured
      openedFrom: $openedFrom
      openedTo: $openedTo
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
          memberName
          openedOn
          cause
          payableCents
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const family = await chosenIn(event);
  const insured = family.chosen?.id ?? null;
  return { ...(await askList(event, myClaims, ["cause", "openedFrom", "openedTo"], { insured })), family };
};
