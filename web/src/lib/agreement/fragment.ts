import { graphql } from "#lib/gql/index.ts";

/** What is read and agreed to before the member portal opens. */
export const agreementFormParts = graphql(`
  fragment AgreementFormParts on AgreementForm {
    kind
    wording
    title
    text
    isRequired
  }
`);
