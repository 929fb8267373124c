import { redirect } from "@sveltejs/kit";
import { act, refuse } from "#lib/act.server.ts";
import type { Asker } from "#lib/api.ts";
import { passwordIn, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Path } from "#lib/paths/build.ts";
import { localPath } from "#lib/language.ts";
import { commonPaths } from "#lib/paths/common.ts";
import { proofIn } from "./prove-again.server.ts";

const changePassword = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const endSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const signOutEverywhere = graphql(`
  mutation SignOutEverywhere($input: SignOutEverywhereInput!) {
    signOutEverywhere(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

type Event = Asker & { readonly request: Request };

/** The form actions about them, of the page that is `here`. */
export const sessionActions = (here: (query: { saved: string }) => Path) => ({
  password: (event: Event) =>
    act(
      event,
      changePassword,
      (form) => ({
        input: {
          currentPassword: passwordIn(form, "currentPassword"),
          newPassword: passwordIn(form, "newPassword"),
        },
      }),
      { next: here({ saved: "password" }) },
    ),
  again: async (event: Event) => {
    const form = await event.request.formData();
    const errors = await proofIn(event, form);
    if (errors.length) return refuse(errors, form);
    redirect(303, localPath(event.url, here({ saved: "again" })));
  },
  device: (event: Event) =>
    act(event, endSession, (form) => ({ input: { sessionId: text(form, "sessionId") } }), {
      next: here({ saved: "device" }),
    }),
  others: (event: Event) =>
    act(event, signOutEverywhere, () => ({ input: { stayHere: true } }), { next: here({ saved: "others" }) }),
  everywhere: (event: Event) =>
    act(event, signOutEverywhere, () => ({ input: { stayHere: false } }), { next: commonPaths.login() }),
});
