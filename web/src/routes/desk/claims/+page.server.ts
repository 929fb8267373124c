import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const deskClaims = graphql(`
  query DeskClaims($after: String) {
    claims(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          memberName
          openedOn
          cause
          takesInCharge {
            id
          }
          payableCents
        }
      }
    }
  }
`);

export const load: PageServerLoad = (event) =>
  ask(event, deskClaims, { after: event.url.searchParams.get("after") });
