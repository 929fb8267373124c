import { act } from "#lib/act.server.ts";
import { text } from "#lib/forms.server.ts";
import type { LetterLanguage } from "#lib/gql/graphql.ts";
import { graphql } from "#lib/gql/index.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { profileToChangeIn } from "../one.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const changePersonContacts = graphql(`
  mutation ChangePersonContacts($input: ChangePersonContactsInput!) {
    changePersonContacts(input: $input) {
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

export const load: PageServerLoad = async (event) => ({ profile: await profileToChangeIn(event) });

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      changePersonContacts,
      (form) => ({
        input: {
          ...{ personId: text(form, "personId"), stamp: text(form, "stamp") },
          ...{ email: text(form, "email"), mobile: text(form, "mobile") },
          smsOptIn: form.has("smsOptIn"),
          language: languageIn(form),
          ...{ street: text(form, "street"), postcode: text(form, "postcode") },
          ...{ municipality: text(form, "municipality"), province: text(form, "province") },
          country: text(form, "country"),
        },
      }),
      {
        next: ({ profile }) =>
          profile.awaitedContacts ? memberPaths.contactCodes() : memberPaths.profile({ saved: "contacts" }),
        // a box that was not ticked leaves nothing behind: the form is filled again with what it said
        values: (form) => ({ smsOptIn: form.has("smsOptIn") ? "on" : "" }),
      },
    ),
};

function languageIn(form: FormData): LetterLanguage {
  return text(form, "language") === "EN" ? "EN" : "IT";
}
