import { redirect } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { tickedIn, tickedValues } from "#lib/agreement/ticked.server.ts";
import { ask } from "#lib/api.ts";
import { startPage, viewerOf } from "#lib/door.server.ts";
import { isDay, missing } from "#lib/fields.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { commonPaths } from "#lib/paths/common.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";

const agreementForms = graphql(`
  query RegistrationForms {
    agreementForms {
      ...AgreementFormParts
    }
  }
`);

const startRegistration = graphql(`
  mutation StartRegistration($input: StartRegistrationInput!) {
    startRegistration(input: $input) {
      errors {
        ...ErrorParts
      }
      registrationId
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const viewer = await viewerOf(event);
  if (viewer) redirect(303, startPage(event.url, viewer));
  return ask(event, agreementForms, {});
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      startRegistration,
      (form) => {
        const t = speak(words, event.url);
        const [taxCode, cardNumber] = [text(form, "taxCode"), text(form, "cardNumber")];
        const [birthDate, email] = [text(form, "birthDate"), text(form, "email")];
        const blank = [
          ...(taxCode ? [] : [missing("taxCode", t.taxCodeMissing)]),
          ...(cardNumber ? [] : [missing("cardNumber", t.cardMissing)]),
          ...(isDay(birthDate) ? [] : [missing("birthDate", t.birthDateMissing)]),
          ...(email ? [] : [missing("email", t.emailMissing)]),
        ];
        return blank.length
          ? wrong(...blank)
          : { input: { taxCode, cardNumber, birthDate, email, ...tickedIn(form) } };
      },
      { next: ({ registrationId }) => commonPaths.registration(registrationId), values: tickedValues },
    ),
};
