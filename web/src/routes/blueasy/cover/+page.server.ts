import { redirect } from "@sveltejs/kit";
import { tell } from "#lib/api.ts";
import { refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { speak } from "#lib/words.ts";
import { isDay, missing } from "#lib/fields.ts";
import type { Actions } from "./$types";
import { words } from "./words.ts";

const verifyCover = graphql(`
  mutation VerifyCover($input: VerifyCoverInput!) {
    verifyCover(input: $input) {
      errors {
        code
        message
        field
      }
      coverCheck {
        id
      }
    }
  }
`);

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const t = speak(words, event.url);
    const input = { taxCode: text(form, "taxCode"), birthDate: text(form, "birthDate") };
    const blank = [
      ...(input.taxCode ? [] : [missing("taxCode", t.taxCodeMissing)]),
      ...(isDay(input.birthDate) ? [] : [missing("birthDate", t.birthDateMissing)]),
    ];
    if (blank.length) return refuse(blank, form);
    const { errors, coverCheck } = (await tell(event, verifyCover, { input })).verifyCover;
    // also what is not about one field (too many searches) is said where the reader's eyes are
    if (!coverCheck) {
      return refuse(
        errors.map((error) => ({ ...error, field: error.field ?? "taxCode" })),
        form,
      );
    }
    redirect(303, localPath(event.url, `/blueasy/cover/${coverCheck.id}`));
  },
};
