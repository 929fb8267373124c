import { redirect } from "@sveltejs/kit";
import { tell } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import type { Actions, PageServerLoad } from "./$types";

const signOut = graphql(`
  mutation SignOut {
    signOut {
      errors {
        code
      }
    }
  }
`);

/** Leaving is a deed, not a page: an address typed here only leads back. */
export const load: PageServerLoad = ({ url }) => redirect(303, localPath(url, "/"));

export const actions: Actions = {
  default: async (event) => {
    await tell(event, signOut, {});
    redirect(303, localPath(event.url, "/login"));
  },
};
