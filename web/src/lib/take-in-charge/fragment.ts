import { graphql } from "../gql/index.ts";

/** What every door sees of one take-in-charge. */
export const caseParts = graphql(`
  fragment CaseParts on TakeInCharge {
    id
    number
    status
    statusLabel
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
    claim {
      id
      number
    }
    balance {
      paidCents
      dueCents
      owedBackCents
    }
    payments {
      id
      status
      statusLabel
      amountCents
      paidOn
    }
    recoveries {
      id
    }
    timeline {
      verb
      label
      at
      by
    }
  }
`);

/** What the facility and the desk see beside that; their pages spread it into their queries. */
export const takeInChargeParts = graphql(`
  fragment TakeInChargeParts on TakeInCharge {
    ...CaseParts
    memberName
    fundPaysCents
    lines {
      invoicedUnits
      invoicedCents
    }
    balance {
      returnedCents
      memberOwesCents
      memberReturnedCents
    }
    payments {
      payeeName
      meansLabel
      reference
      sentBackOn
      batchNumber
    }
    recoveries {
      status
      statusLabel
      amountCents
      reference
      createdAt
      returnedOn
      debtor
      debtorName
      payTo {
        name
        iban
        bic
      }
    }
  }
`);

/** The invoices and what is settled of each, at every door. */
export const invoiceParts = graphql(`
  fragment InvoiceParts on TakeInCharge {
    invoices {
      id
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
      settlement {
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
    }
  }
`);

/** How a doubt ends, and what was decided, at every door: what is asked, what is known, who acts next. */
export const evaluationParts = graphql(`
  fragment EvaluationParts on TakeInCharge {
    isInPart
    mayTellFacts
    next {
      by
      what
      since
      until
    }
    missingFacts {
      ...FactQuestionParts
    }
    facts {
      ...FactParts
    }
    decisions {
      outcome
      at
      by
      isJudgement
      reason
      clause
      payableCents
      memberShareCents
    }
    refusedLines {
      lineId
      text
      clause
    }
  }
`);
