import { graphql } from "../gql/index.ts";

/** What is still asked of a case, and what was told: of whatever kind it is. */
export const factParts = graphql(`
  fragment FactParts on CaseFact {
    id
    name
    label
    valueText
    by
    at
    documentUrl
    holds
  }

  fragment FactQuestionParts on FactQuestion {
    name
    label
    input
    options {
      value
      label
    }
    clause
    who
    mayTell
    isDocument
    value
  }
`);
