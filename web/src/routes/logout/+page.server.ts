import { redirect } from "@sveltejs/kit";
import { graphql } from "#lib/gql/index.ts";
import { ask } from "#lib/api.ts";
import { keepOpenIdentity } from "#lib/entry/ticket.server.ts";
import { act } from "#lib/act.server.ts";
import { localPath } from "#lib/language.ts";
import { commonPaths } from "#lib/paths/common.ts";
import type { Actions, PageServerLoad } from "./$types";

const signOut = graphql(`
  mutation SignOut {
    signOut {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const identityToClose = graphql(`
  query IdentityToClose {
    viewer {
      identityToClose {
        label
        address
      }
    }
  }
`);

/** Leaving is a deed, not a page: an address typed here only leads back. */
export const load: PageServerLoad = ({ url }) => redirect(303, localPath(url, commonPaths.home()));

export const actions: Actions = {
  default: async (event) => {
    const { viewer } = await ask(event, identityToClose, {});
    if (viewer?.identityToClose) keepOpenIdentity(event, viewer.identityToClose);
    return act(event, signOut, () => ({}), { next: commonPaths.login() });
  },
};
