import { graphql } from "#lib/gql/index.ts";
import type { DeskExpenseQuery } from "#lib/gql/graphql.ts";

/** What somebody at the desk needs to decide about an expense document. */
export type Expense = NonNullable<DeskExpenseQuery["expenseDocument"]>;

/** Its life, of one that was handed in for reimbursement. */
export type ExpenseCase = NonNullable<Expense["reimbursement"]>;

/** Another document, named in a line. */
export const likeExpenseParts = graphql(`
  fragment LikeExpenseParts on ExpenseDocument {
    id
    kindLabel
    number
    issuedOn
    amountCents
    status
    statusLabel
    provider {
      name
    }
    settlement {
      payableCents
    }
  }
`);

/** What a decision comes to, and what the member reads of it. */
export const proposalParts = graphql(`
  fragment ProposalParts on ReimbursementProposal {
    outcome
    isIndemnity
    requestedCents
    payableCents
    memberShareCents
    message
    lines {
      kind
      clause
      text
      amountCents
    }
  }
`);
