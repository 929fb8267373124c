import { error } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { speak } from "#lib/words.ts";
import { words } from "../words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { fieldOf, weekOf } from "./week.server.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

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
        ...ErrorParts
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
  default: (event) => {
    const week = (form: FormData) => weekOf(form, speak(words, event.url).halfSpan);
    return act(
      event,
      changeOpeningHours,
      (form) => {
        const { spans, errors } = week(form);
        return errors.length
          ? wrong(...errors)
          : { input: { stamp: text(form, "stamp"), openingHours: spans } };
      },
      {
        next: blueasyPaths.facility({ saved: "hours" }),
        at: ({ field }, form) => fieldOf(field, week(form).fields),
      },
    );
  },
};
