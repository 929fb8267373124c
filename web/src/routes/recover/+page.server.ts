import { act, wrong } from "#lib/act.server.ts";
import { missing } from "#lib/fields.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { commonPaths } from "#lib/paths/common.ts";
import { speak } from "#lib/words.ts";
import type { Actions } from "./$types";
import { words } from "./words.ts";

const askForNewPassword = graphql(`
  mutation AskForNewPassword($input: AskForNewPasswordInput!) {
    askForNewPassword(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const askForUserName = graphql(`
  mutation AskForUserName($input: AskForUserNameInput!) {
    askForUserName(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const sent = commonPaths.recover({ sent: 1 });

export const actions: Actions = {
  password: (event) =>
    act(
      event,
      askForNewPassword,
      (form) => {
        const userName = text(form, "userName");
        return userName
          ? { input: { userName } }
          : wrong(missing("userName", speak(words, event.url).userNameMissing));
      },
      { next: sent },
    ),

  userName: (event) =>
    act(
      event,
      askForUserName,
      (form) => {
        const email = text(form, "email");
        return email ? { input: { email } } : wrong(missing("email", speak(words, event.url).emailMissing));
      },
      { next: sent },
    ),
};
