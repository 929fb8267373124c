import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { statusChoices, statusIn } from "#lib/take-in-charge/statuses.ts";
import type { PageServerLoad } from "./$types";

const facilityPayments = graphql(`
  query FacilityPayments($status: PaymentOrderStatus, $after: String) {
    paymentOrders(status: $status, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          status
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

const known = ["DUE", "IN_BATCH", "PAID", "SENT_BACK"] as const;

export const load: PageServerLoad = async (event) => {
  const status = statusIn(event.url, known);
  const after = event.url.searchParams.get("after");
  return {
    ...(await ask(event, facilityPayments, { status, after })),
    status,
    choices: statusChoices(known, event.locals.language),
  };
};
