import { graphql } from "#lib/gql/index.ts";

/** Who acts for whom, as the two read it. */
export const representationParts = graphql(`
  fragment RepresentationParts on Representation {
    id
    kindLabel
    startsOn
    endsOn
    state
    stateLabel
    mayEnd
    representedName
    representativeName
  }
`);
