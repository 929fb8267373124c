import { graphql } from "#lib/gql/index.ts";

/** What a change of a fee schedule says of itself, to the facility and to the desk. */
export const feeChangeParts = graphql(`
  fragment FeeChangeParts on FeeChange {
    id
    state
    stateLabel
    priceCents
    formerCents
    percent
    wantedFrom
    wouldEnd
    beginsOn
    reason
    proposedAt
    decidedAt
    service {
      code
      name
    }
  }
`);
