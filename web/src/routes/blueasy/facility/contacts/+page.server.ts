import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import type { Actions, PageServerLoad } from "./$types";

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
        code
        message
        field
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
  default: async (event) => {
    const form = await event.request.formData();
    const input = {
      stamp: text(form, "stamp"),
      phone: text(form, "phone"),
      email: text(form, "email"),
      website: text(form, "website"),
      address: text(form, "address"),
      postcode: text(form, "postcode"),
      vatNumber: text(form, "vatNumber"),
    };
    const { errors } = (await tell(event, changeContacts, { input })).changeContacts;
    if (errors.length) return refuse(errors, form);
    redirect(303, localPath(event.url, "/blueasy/facility?saved=contacts"));
  },
};
