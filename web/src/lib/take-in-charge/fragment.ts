import { graphql } from "../gql/index.ts";

/** What the facility and the desk see of one take-in-charge; their pages spread it into their queries. */
export const takeInChargeParts = graphql(`
  fragment TakeInChargeParts on TakeInCharge {
    id
    number
    status
    memberName
    estimate {
      payableCents
      memberShareCents
      doubts
      lines {
        kind
        clause
        text
        amountCents
      }
    }
    confirmedAtClinic {
      reason
      identityDocument
      at
    }
    cause
    injuredOn
    startsOn
    expiresOn
    doctorName
    origin
    told {
      pathology
      pathologySince
      contactEmail
      contactMobile
    }
    openedAt
    requestedCents
    authorisedCents
    fundPaysCents
    memberShareCents
    pdfUrl
    facility {
      id
      name
      municipality
    }
    lines {
      id
      units
      unitPriceCents
      amountCents
      invoicedUnits
      invoicedCents
      service {
        code
        name
      }
    }
    explanation {
      kind
      clause
      text
      amountCents
    }
    documents {
      id
      label
      fileName
      sizeBytes
      url
    }
    missingDocuments {
      code
      label
      why
      clause
    }
    invoice {
      number
      issuedOn
      amountCents
      document {
        id
        label
        fileName
        sizeBytes
        url
      }
    }
    settlement {
      id
      requestedCents
      payableCents
      memberShareCents
      settledAt
      reason
      pdfUrl
      lines {
        kind
        clause
        text
        amountCents
      }
    }
    claim {
      id
      number
    }
    balance {
      paidCents
      dueCents
      owedBackCents
      returnedCents
    }
    payments {
      id
      status
      amountCents
      payeeName
      maskedIban
      reference
      paidOn
      batchNumber
    }
    recoveries {
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
    }
    timeline {
      verb
      label
      at
      by
    }
  }
`);
