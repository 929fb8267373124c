import { graphql } from "#lib/gql/index.ts";

/** What the viewer gives back to the fund, and where to. */
export const owedBack = graphql(`
  fragment OwedBack on Recovery {
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
`);
