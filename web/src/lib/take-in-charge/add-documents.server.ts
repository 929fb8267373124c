import { act, wrong } from "../act.server.ts";
import type { Asker } from "../api.ts";
import { graphql } from "../gql/index.ts";
import { collectDocuments } from "../uploads.server.ts";
import { speak } from "../words.ts";
import { words } from "./handing-in-words.ts";
import type { PageOf } from "../paths/build.ts";

const addDocuments = graphql(`
  mutation AddDocuments($input: AddDocumentsInput!) {
    addDocuments(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

type Event = Asker & { request: Request; params: { id: string } };

/** The form action behind `<MissingDocuments>`, the same for facility and member; ends on the case, sent twice too. */
export function addMissingDocuments(event: Event, pageOf: PageOf) {
  const here = pageOf(event.params.id);
  return act(
    event,
    addDocuments,
    (form) => {
      const { attachments, errors } = collectDocuments(form);
      if (errors.length) return wrong(...errors);
      if (!attachments.length) return wrong({ message: speak(words, event.url).noneChosen });
      return { input: { takeInChargeId: event.params.id, documents: attachments } };
    },
    { next: here, repeated: here },
  );
}
