import { act } from "#lib/act.server.ts";
import { enterProof, startPage } from "#lib/door.server.ts";
import { passwordIn } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";

const renewPassword = graphql(`
  mutation RenewPassword($input: RenewPasswordInput!) {
    renewPassword(input: $input) {
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
  const { userName } = await enterProof(event, "NEW_PASSWORD");
  return { userName };
};

export const actions: Actions = {
  default: (event) =>
    act(event, renewPassword, (form) => ({ input: { newPassword: passwordIn(form, "newPassword") } }), {
      next: ({ viewer }) => startPage(event.url, viewer),
    }),
};
