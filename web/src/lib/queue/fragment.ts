import { graphql } from "../gql/index.ts";

/** What the queue, and the page of a case, show of what waits. */
export const waitingCaseParts = graphql(`
  fragment WaitingCaseParts on WaitingCase {
    id
    kind
    kindLabel
    title
    waitsFor
    turnLabel
    what
    since
    dueOn
    dueLabel
    isOverdue
    amountCents
    isOwn
    mayTake
    mayGive
    person {
      id
      firstName
      lastName
    }
    facility {
      id
      name
    }
    assignment {
      name
      takenAt
      isMine
      text
    }
  }
`);
