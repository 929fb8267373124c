import { act, wrong } from "#lib/act.server.ts";
import { isDay, missing, type Places } from "#lib/fields.ts";
import { type FormError, newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "../words.ts";
import { kinds } from "./kinds.ts";

const enterRepresentation = graphql(`
  mutation EnterRepresentation($input: EnterRepresentationInput!) {
    enterRepresentation(input: $input) {
      errors {
        ...ErrorParts
      }
      representation {
        id
      }
    }
  }
`);

export const load: PageServerLoad = () => ({ idempotencyKey: newIdempotencyKey() });

const places: Places = [
  ["input.represented.taxCode", "taxCode"],
  ["input.represented.lastName", "lastName"],
  ...(["taxCode", "lastName", "firstName", "birthDate", "email"] as const).map(
    (name) => [`input.representative.${name}`, `their-${name}`] as const,
  ),
  ...(["kind", "startsOn", "endsOn"] as const).map((name) => [`input.${name}`, name] as const),
  ["input.documentId", "file:paper"],
];

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      enterRepresentation,
      (form) => {
        const t = speak(words, event.url);
        const { attachments, errors } = collectDocuments(form);
        const [paper] = attachments;
        const gaps: FormError[] = [...errors];
        const needed = [
          ["taxCode", t.taxCodeMissing],
          ["lastName", t.lastNameMissing],
          ["their-taxCode", t.theirTaxCodeMissing],
          ["their-lastName", t.theirLastNameMissing],
        ] as const;
        for (const [name, words] of needed) if (!text(form, name)) gaps.push(missing(name, words));
        const days = ["startsOn", "endsOn", "their-birthDate"].filter((name) => text(form, name));
        for (const name of new Set([...days, "startsOn"]))
          if (!isDay(text(form, name))) gaps.push(missing(name, t.dayWrong));
        if (!paper && !errors.length) gaps.push(missing("file:paper", t.fileMissing));
        if (gaps.length || !paper) return wrong(...gaps);
        return {
          input: {
            kind: kinds.find((one) => one === text(form, "kind")) ?? "DELEGATE",
            represented: { taxCode: text(form, "taxCode"), lastName: text(form, "lastName") },
            representative: {
              ...{ taxCode: text(form, "their-taxCode"), lastName: text(form, "their-lastName") },
              firstName: text(form, "their-firstName") || null,
              birthDate: text(form, "their-birthDate") || null,
              email: text(form, "their-email") || null,
            },
            documentId: paper.documentId,
            startsOn: text(form, "startsOn"),
            endsOn: text(form, "endsOn") || null,
          },
        };
      },
      {
        next: ({ representation: { id } }) => deskPaths.representation(id, { done: "entered" }),
        repeated: deskPaths.representatives(),
        at: places,
      },
    ),
};
