import { act, wrong } from "#lib/act.server.ts";
import { isDay, missing, type Places } from "#lib/fields.ts";
import { type FormError, newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "../words.ts";

const enterDeath = graphql(`
  mutation EnterDeath($input: EnterDeathInput!) {
    enterDeath(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = () => ({ idempotencyKey: newIdempotencyKey() });

const places: Places = [
  ...(["taxCode", "lastName", "diedOn"] as const).map((name) => [`input.${name}`, name] as const),
  ["input.documentId", "file:paper"],
];

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      enterDeath,
      (form) => {
        const t = speak(words, event.url);
        const { attachments, errors } = collectDocuments(form);
        const [paper] = attachments;
        const gaps: FormError[] = [...errors];
        for (const name of ["taxCode", "lastName"] as const)
          if (!text(form, name)) gaps.push(missing(name, t[`${name}Missing`]));
        if (!isDay(text(form, "diedOn"))) gaps.push(missing("diedOn", t.dayWrong));
        if (!paper && !errors.length) gaps.push(missing("file:paper", t.fileMissing));
        if (gaps.length || !paper) return wrong(...gaps);
        return {
          input: {
            ...{ taxCode: text(form, "taxCode"), lastName: text(form, "lastName") },
            ...{ diedOn: text(form, "diedOn"), documentId: paper.documentId },
          },
        };
      },
      {
        next: deskPaths.deaths({ done: "entered" }),
        repeated: deskPaths.deaths(),
        at: places,
      },
    ),
};
