import { redirect } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { startPage, viewerOf } from "#lib/door.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";

const signInByPasskey = graphql(`
  mutation SignInByPasskey($input: PasskeyAnswerInput!) {
    signInByPasskey(input: $input) {
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

export const load: PageServerLoad = async (event) => {
  const viewer = await viewerOf(event);
  if (viewer) redirect(303, startPage(event.url, viewer));
};

export const actions: Actions = {
  default: (event) =>
    act(event, signInByPasskey, (form) => ({ input: { response: text(form, "response") } }), {
      next: ({ viewer }) => startPage(event.url, viewer),
      at: () => null,
    }),
};
