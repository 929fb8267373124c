import { act, wrong } from "#lib/act.server.ts";
import { forDuty } from "#lib/door.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { speak } from "#lib/words.ts";
import { isDay, missing } from "#lib/fields.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "./words.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

const verifyCover = graphql(`
  mutation VerifyCover($input: VerifyCoverInput!) {
    verifyCover(input: $input) {
      errors {
        ...ErrorParts
      }
      coverCheck {
        id
      }
    }
  }
`);

export const load: PageServerLoad = (event) => forDuty(event, "ADMIT");

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      verifyCover,
      (form) => {
        const t = speak(words, event.url);
        if (form.has("cardNumber")) {
          const cardNumber = text(form, "cardNumber");
          return cardNumber ? { input: { cardNumber } } : wrong(missing("cardNumber", t.cardMissing));
        }
        const input = { taxCode: text(form, "taxCode"), birthDate: text(form, "birthDate") };
        const blank = [
          ...(input.taxCode ? [] : [missing("taxCode", t.taxCodeMissing)]),
          ...(isDay(input.birthDate) ? [] : [missing("birthDate", t.birthDateMissing)]),
        ];
        return blank.length ? wrong(...blank) : { input };
      },
      {
        next: ({ coverCheck }) => blueasyPaths.coverCheck(coverCheck.id),
        // also what is not about one field (too many searches) is said where the reader's eyes are
        at: ({ field }, form) => field ?? (form.has("cardNumber") ? "cardNumber" : "taxCode"),
      },
    ),
};
