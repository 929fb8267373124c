import { graphql } from "#lib/gql/index.ts";

/** A draft as every step knows it; the pages spread it into their queries. */
export const reimbursementParts = graphql(`
  fragment ReimbursementParts on ReimbursementDraft {
    id
    version
    updatedAt
    mayGoOn
    email
    mobile
    smsOptIn
    notes
    estimatedCents
    request {
      id
    }
    person {
      id
      firstName
      lastName
      birthDate
      taxCode
    }
    otherCover {
      has
      insurer
      policyNumber
      askedThere
    }
    payment {
      means
      payeePersonId
      holderName
      iban
      bic
      address
    }
    payees {
      id
      firstName
      lastName
    }
    documents {
      id
      serviceCode
      units
      kind
      number
      issuedOn
      treatedOn
      amount
      currency
      vat
      hasStampDuty
      facility {
        facilityId
        name
        place
      }
      providerName
      providerPlace
      providerNumber
      cause
      injuredOn
      pathology
      pathologyCode
      since
      doctorName
      prescriptionNumber
      regime
      regimeThen
      treatmentEnded
      tiedToStay
      tiedClaimId
      admittedOn
      dischargedOn
      whollyAtSsnExpense
      paidElsewhere
      creditOf
      byPost
      service {
        code
        name
        unit
      }
      pathologyChosen {
        code
        name
      }
      asks {
        stay
        amount
        units
        cause
        course
        credit
      }
      files {
        id
        requirement
        label
        fileName
        sizeBytes
        url
      }
      required {
        code
        label
        why
        clause
      }
      problems {
        code
        message
        field
      }
      notices {
        field
        message
      }
      earlierId
      exchange {
        euroCents
        week
        ratePerEuro
      }
      estimate {
        answer
        requestedCents
        payableCents
        memberShareCents
        wouldChange
        reasons {
          clause
          text
        }
        lines {
          kind
          clause
          text
          amountCents
        }
      }
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
  }
`);
