import { graphql } from "#lib/gql/index.ts";

/** A draft as every step knows it; the pages spread it into their queries. */
export const directRequestParts = graphql(`
  fragment DirectRequestParts on DirectRequestDraft {
    id
    version
    updatedAt
    mayGoOn
    email
    mobile
    firstPossibleDay
    dayNotice
    person {
      id
      firstName
      lastName
      birthDate
      taxCode
    }
    facility {
      id
      name
      type
      address
      postcode
      municipality
      province
      blueasy
    }
    asked {
      tiedToStay
      serviceCode
      units
      on
      doctorName
      cause
      injuredOn
      pathology
      pathologyCode
      since
      prescriptionNumber
    }
    service {
      code
      name
      unit
    }
    pathology {
      code
      name
    }
    documents {
      id
      requirement
      label
      fileName
      sizeBytes
      url
    }
    steps {
      step
      complete
      problems {
        code
        message
        field
      }
    }
    estimate {
      answer
      benefitName
      clause
      explanation
      unitPriceCents
      requestedCents
      payableCents
      memberShareCents
      lines {
        kind
        clause
        text
        amountCents
      }
      requiredDocuments {
        code
        label
        why
        clause
      }
    }
    takeInCharge {
      id
    }
  }
`);
