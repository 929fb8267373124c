import { graphql } from "#lib/gql/index.ts";

/** A document as a row of a list shows it. */
export const expenseRow = graphql(`
  fragment ExpenseRow on ExpenseDocument {
    id
    number
    kindLabel
    channelLabel
    issuedOn
    receivedAt
    amountCents
    currency
    printedCents
    payableCents
    status
    statusLabel
    statusHint
    memberName
    provider {
      name
    }
    claim {
      id
      number
    }
  }
`);

/** What is settled of a document, and what is paid of it. */
export const expenseMoney = graphql(`
  fragment ExpenseMoney on ExpenseDocument {
    id
    amountCents
    settlements {
      id
      requestedCents
      payableCents
      memberShareCents
      settledAt
      supersededAt
      reason
      pdfUrl
      lines {
        clause
        text
        amountCents
      }
    }
    payments {
      id
      amountCents
      status
      statusLabel
      payeeName
      meansLabel
      isHeld
      heldUntil
      paidOn
      sentBackOn
      sentBackReason
    }
  }
`);

/** What a document waits for, and what the viewer may do about it. */
export const expenseWaiting = graphql(`
  fragment ExpenseWaiting on ExpenseDocument {
    id
    kindLabel
    number
    provider {
      name
    }
    reimbursement {
      treatmentEnded
      may
      request {
        coverFormUrl
      }
      next {
        by
        what
        since
        until
      }
      askings {
        id
        askedAt
        answerBy
        message
        againReason
        endedAt
        by
        documents {
          id
          label
          why
          answer
          arrivedOn
        }
      }
    }
  }
`);
