import { redirect } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { openIdentity } from "#lib/entry/ticket.server.ts";
import { startPage, viewerOf } from "#lib/door.server.ts";
import { passwordIn, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";

const demoSignIns = graphql(`
  query DemoSignIns {
    demoSignIns {
      userName
      password
      displayName
      door
      description
    }
    digitalIdentities {
      id
      label
    }
  }
`);

const signIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
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
  return { ...(await ask(event, demoSignIns, {})), stillOpen: openIdentity(event) };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      signIn,
      (form) => ({ input: { userName: text(form, "userName"), password: passwordIn(form) } }),
      { next: ({ viewer }) => startPage(event.url, viewer) },
    ),
};
