import { error } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

const ownContacts = graphql(`
  query OwnContacts {
    ownFacility {
      contactsStamp
      facility {
        address
        postcode
        municipality
        province
        phone
        email
        website
        vatNumber
      }
    }
  }
`);

const changeContacts = graphql(`
  mutation ChangeContacts($input: ChangeContactsInput!) {
    changeContacts(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { ownFacility } = await ask(event, ownContacts, {});
  if (!ownFacility) error(404);
  return { facility: ownFacility.facility, stamp: ownFacility.contactsStamp };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      changeContacts,
      (form) => ({
        input: {
          stamp: text(form, "stamp"),
          phone: text(form, "phone"),
          email: text(form, "email"),
          website: text(form, "website"),
          address: text(form, "address"),
          postcode: text(form, "postcode"),
          vatNumber: text(form, "vatNumber"),
        },
      }),
      { next: blueasyPaths.facility({ saved: "contacts" }) },
    ),
};
