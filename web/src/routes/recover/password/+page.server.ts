import { act } from "#lib/act.server.ts";
import { passwordIn } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { commonPaths } from "#lib/paths/common.ts";
import type { Actions } from "./$types";

const resetPassword = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      resetPassword,
      (form) => ({
        input: {
          link: (event.url.searchParams.get("proof") ?? "").slice(0, 100),
          newPassword: passwordIn(form),
        },
      }),
      {
        next: commonPaths.resetPassword({ done: 1 }),
        at: ({ field }) => (field === "input.newPassword" ? "password" : null),
      },
    ),
};
