import { graphql } from "./gql/index.ts";

/** What pages read of a refusal. */
export const errorParts = graphql(`
  fragment ErrorParts on UserError {
    code
    message
    field
    clause
  }
`);
