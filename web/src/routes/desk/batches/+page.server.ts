import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const paymentBatches = graphql(`
  query PaymentBatches($after: String) {
    paymentBatches(first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          status
          totalCents
          orderCount
          createdAt
          executedOn
        }
      }
    }
  }
`);

export const load: PageServerLoad = (event) =>
  ask(event, paymentBatches, { after: event.url.searchParams.get("after") });
