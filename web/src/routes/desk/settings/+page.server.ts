import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const settings = graphql(`
  query Settings {
    settings {
      name
      label
      help
      written
      otherwise
      mayChange
      changes {
        id
        changedAt
        changedByName
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => ask(event, settings, {});
