import { error } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { ask, type Asker } from "#lib/api.ts";
import { isDay, missing } from "#lib/fields.ts";
import { text } from "#lib/forms.server.ts";
import type { Sex } from "#lib/gql/graphql.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Path } from "#lib/paths/build.ts";
import { speak } from "#lib/words.ts";
import { words } from "./words.ts";

const profileToChange = graphql(`
  query ProfileToChange($personId: ID!) {
    personProfile(personId: $personId) {
      ...ProfileParts
    }
  }
`);

const proposeCorrection = graphql(`
  mutation ProposeCorrection($input: ProposeCorrectionInput!) {
    proposeCorrection(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

/** A person's profile for a form; of somebody who is only read there is none. */
export async function profileOf(event: Asker, personId: string) {
  const { personProfile } = await ask(event, profileToChange, { personId });
  if (!personProfile?.mayChange) error(404);
  return personProfile;
}

/** The form action of `<CorrectionForm>`. */
export function correct(event: Asker & { readonly request: Request }, next: Path) {
  return act(
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
    { next },
  );
}
