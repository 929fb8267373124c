import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { PageServerLoad } from "./$types";

const facilityPayments = graphql(`
  query FacilityPayments(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: PaymentOrderSort
    $search: PaymentOrderSearch
    $status: PaymentOrderStatus
    $orderedFrom: LocalDate
    $orderedTo: LocalDate
  ) {
    paymentOrders(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      status: $status
      orderedFrom: $orderedFrom
      orderedTo: $orderedTo
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
          status
          statusLabel
          amountCents
          reference
          createdAt
          paidOn
          claimNumber
          batchNumber
          remittanceUrl
          batchRemittanceUrl
          takeInCharge {
            id
            number
            memberName
          }
        }
      }
    }
    recoveries(first: 100) {
      edges {
        node {
          id
          status
          statusLabel
          amountCents
          reference
          createdAt
          returnedOn
          payTo {
            name
            iban
            bic
          }
          takeInCharge {
            id
            number
          }
        }
      }
    }
  }
`);

export const load: PageServerLoad = (event) =>
  askList(event, facilityPayments, ["status", "orderedFrom", "orderedTo"]);
