import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { speak } from "#lib/words.ts";
import { words } from "../words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { atFields, weekOf } from "./week.server.ts";

const ownOpeningHours = graphql(`
  query OwnOpeningHours {
    ownFacility {
      openingHoursStamp
      facility {
        openingHours {
          weekday
          opensAt
          closesAt
        }
      }
    }
  }
`);

const changeOpeningHours = graphql(`
  mutation ChangeOpeningHours($input: ChangeOpeningHoursInput!) {
    changeOpeningHours(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { ownFacility } = await ask(event, ownOpeningHours, {});
  if (!ownFacility) error(404);
  return { openingHours: ownFacility.facility.openingHours, stamp: ownFacility.openingHoursStamp };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { spans, fields, errors: halves } = weekOf(form, speak(words, event.url).halfSpan);
    if (halves.length) return refuse(halves, form);
    const input = { stamp: text(form, "stamp"), openingHours: spans };
    const { errors } = (await tell(event, changeOpeningHours, { input })).changeOpeningHours;
    if (errors.length) return refuse(atFields(errors, fields), form);
    redirect(303, localPath(event.url, "/blueasy/facility?saved=hours"));
  },
};
