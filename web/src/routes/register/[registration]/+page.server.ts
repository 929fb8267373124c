import { redirect } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { startPage, viewerOf } from "#lib/door.server.ts";
import { missing } from "#lib/fields.ts";
import { passwordIn, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { speak } from "#lib/words.ts";
import { words } from "../words.ts";
import type { Actions, PageServerLoad } from "./$types";

const completeRegistration = graphql(`
  mutation CompleteRegistration($input: CompleteRegistrationInput!) {
    completeRegistration(input: $input) {
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

/** Whoever comes back to it once the account is there, is in. */
export const load: PageServerLoad = async (event) => {
  const viewer = await viewerOf(event);
  if (viewer) redirect(303, startPage(event.url, viewer));
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      completeRegistration,
      (form) => {
        const [code, userName] = [text(form, "code"), text(form, "userName")];
        if (!code) return wrong(missing("code", speak(words, event.url).codeMissing));
        const { registration } = event.params;
        return { input: { registrationId: registration, code, userName, password: passwordIn(form) } };
      },
      { next: ({ viewer }) => startPage(event.url, viewer) },
    ),
};
