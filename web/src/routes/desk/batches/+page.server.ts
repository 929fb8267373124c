import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { PageServerLoad } from "./$types";

const paymentBatches = graphql(`
  query PaymentBatches(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: PaymentBatchSort
    $search: PaymentBatchSearch
    $status: PaymentBatchStatus
    $createdFrom: LocalDate
    $createdTo: LocalDate
  ) {
    paymentBatches(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      status: $status
      createdFrom: $createdFrom
      createdTo: $createdTo
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
          status
          statusLabel
          totalCents
          orderCount
          createdAt
          createdByName
          executedOn
        }
      }
    }
  }
`);

export const load: PageServerLoad = (event) =>
  askList(event, paymentBatches, ["status", "createdFrom", "createdTo"]);
