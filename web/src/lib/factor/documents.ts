import { graphql } from "#lib/gql/index.ts";

/** What every page of second factors asks and tells. */
export const newAppQuery = graphql(`
  query NewAuthenticatorApp {
    newAuthenticatorApp {
      nonce
      secret
      uri
    }
  }
`);

export const addAppMutation = graphql(`
  mutation AddAuthenticatorApp($input: AddAuthenticatorAppInput!) {
    addAuthenticatorApp(input: $input) {
      errors {
        ...ErrorParts
      }
      factor {
        id
      }
      viewer {
        door
        needs
      }
    }
  }
`);

export const addPasskeyMutation = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      errors {
        ...ErrorParts
      }
      factor {
        id
      }
      viewer {
        door
        needs
      }
    }
  }
`);
