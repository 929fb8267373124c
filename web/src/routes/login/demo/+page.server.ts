import { redirect } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { startPage } from "#lib/door.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { commonPaths } from "#lib/paths/common.ts";
import type { Actions, PageServerLoad } from "./$types";

const demoSignIn = graphql(`
  mutation DemoSignIn($userName: String!) {
    demoSignIn(userName: $userName) {
      errors {
        ...ErrorParts
      }
      viewer {
        door
        needs
      }
    }
  }
`);

/** Only the cards of the sign-in page come here: an address typed here leads back to them. */
export const load: PageServerLoad = ({ url }) => redirect(303, localPath(url, commonPaths.login()));

export const actions: Actions = {
  default: (event) =>
    act(event, demoSignIn, (form) => ({ userName: text(form, "userName") }), {
      next: ({ viewer }) => startPage(event.url, viewer),
    }),
};
