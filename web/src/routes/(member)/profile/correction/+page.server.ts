import { act, wrong } from "#lib/act.server.ts";
import { isDay, missing } from "#lib/fields.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import type { Sex } from "#lib/gql/graphql.ts";
import { graphql } from "#lib/gql/index.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { speak } from "#lib/words.ts";
import { profileToChangeIn } from "../one.server.ts";
import { words } from "../words.ts";
import type { Actions, PageServerLoad } from "./$types";

const proposeCorrection = graphql(`
  mutation ProposeCorrection($input: ProposeCorrectionInput!) {
    proposeCorrection(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => ({
  profile: await profileToChangeIn(event),
  idempotencyKey: newIdempotencyKey(),
});

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      proposeCorrection,
      (form) => {
        const birthDate = text(form, "birthDate");
        if (birthDate && !isDay(birthDate))
          return wrong(missing("birthDate", speak(words, event.url).dateWrong));
        const sex: Sex = text(form, "sex") === "MALE" ? "MALE" : "FEMALE";
        return {
          input: {
            ...{ personId: text(form, "personId"), birthDate: birthDate || null },
            ...{ firstName: text(form, "firstName"), lastName: text(form, "lastName") },
            sex,
            taxCode: text(form, "taxCode"),
          },
        };
      },
      { next: memberPaths.profile({ saved: "correction" }) },
    ),
};
