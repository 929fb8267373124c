import { error } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { missing } from "#lib/fields.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "../words.ts";

const representation = graphql(`
  query Representation($id: ID!) {
    representation(id: $id) {
      id
      kindLabel
      startsOn
      endsOn
      state
      stateLabel
      enteredAt
      enteredByName
      endedAt
      endedByName
      endReason
      mayEnd
      representedName
      representativeName
      hasAccount
      paperLabel
      paper {
        id
        fileName
        sizeBytes
      }
      represented {
        taxCode
      }
      representative {
        taxCode
      }
    }
  }
`);

const endRepresentation = graphql(`
  mutation EndRepresentation($input: EndRepresentationInput!) {
    endRepresentation(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const found = await ask(event, representation, { id: event.params.id });
  if (!found.representation) error(404);
  return { representation: found.representation };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      endRepresentation,
      (form) => {
        const reason = text(form, "reason");
        if (!reason) return wrong(missing("reason", speak(words, event.url).reasonMissing));
        return { input: { representationId: event.params.id, reason } };
      },
      { next: deskPaths.representation(event.params.id, { done: "ended" }) },
    ),
};
