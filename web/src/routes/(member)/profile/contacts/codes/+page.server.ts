import { redirect } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { profileToChangeIn } from "../../one.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const giveContactCodes = graphql(`
  mutation GiveContactCodes($input: GiveContactCodesInput!) {
    giveContactCodes(input: $input) {
      errors {
        ...ErrorParts
      }
      profile {
        id
        awaitedContacts {
          id
        }
      }
    }
  }
`);

const resendContactCodes = graphql(`
  mutation ResendContactCodes($input: AwaitedContactsInput!) {
    resendContactCodes(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const cancelContactChange = graphql(`
  mutation CancelContactChange($input: AwaitedContactsInput!) {
    cancelContactChange(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

/** Where nothing waits any more, the contacts as they stand say so; a form that comes too late says it itself. */
export const load: PageServerLoad = async (event) => {
  const profile = await profileToChangeIn(event);
  if (!profile.awaitedContacts && event.request.method === "GET")
    redirect(303, localPath(event.url, memberPaths.profile()));
  return { profile };
};

export const actions: Actions = {
  give: (event) =>
    act(
      event,
      giveContactCodes,
      (form) => ({
        input: {
          personId: text(form, "personId"),
          codeAtOld: text(form, "codeAtOld"),
          ...{ codeAtNewEmail: text(form, "codeAtNewEmail"), codeAtNewMobile: text(form, "codeAtNewMobile") },
        },
      }),
      {
        next: ({ profile }) =>
          profile.awaitedContacts
            ? memberPaths.contactCodes({ done: "one" })
            : memberPaths.profile({ saved: "contacts" }),
      },
    ),

  again: (event) =>
    act(event, resendContactCodes, (form) => ({ input: { personId: text(form, "personId") } }), {
      next: memberPaths.contactCodes({ done: "sent" }),
      at: () => null,
    }),

  cancel: (event) =>
    act(event, cancelContactChange, (form) => ({ input: { personId: text(form, "personId") } }), {
      next: memberPaths.profile({ saved: "cancelled" }),
      at: () => null,
    }),
};
