import { graphql } from "#lib/gql/index.ts";

/** What the profile and its forms show of a person. */
export const profileParts = graphql(`
  fragment ProfileParts on PersonProfile {
    id
    sex
    email
    mobile
    smsOptIn
    language
    street
    postcode
    municipality
    province
    country
    mayChange
    awaitedContacts {
      id
      changesEmail
      email
      changesMobile
      mobile
      codes {
        id
        place
        sentTo
        isGiven
        attemptsLeft
        expiresAt
      }
    }
    stamp
    person {
      id
      firstName
      lastName
      birthDate
      taxCode
    }
    corrections {
      id
      proposedAt
      state
      stateLabel
      reason
      fields {
        field
        label
        from
        to
      }
    }
  }
`);
