import { act } from "../act.server.ts";
import type { Asker } from "../api.ts";
import { factField, toldIn } from "../case/told.server.ts";
import { text } from "../forms.server.ts";
import { graphql } from "../gql/index.ts";
import type { PageOf } from "../paths/build.ts";

const tellFacts = graphql(`
  mutation TellFacts($input: TellFactsInput!) {
    tellFacts(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

type Event = Asker & { request: Request; params: { id: string } };

/**
 * The form action behind `<FactQuestions>`, the same at every door: only what was answered is told. Ends on the
 * page of the case, sent twice too.
 */
export function tellAnswers(event: Event, pageOf: PageOf) {
  const here = pageOf(event.params.id, { told: 1 });
  return act(
    event,
    tellFacts,
    (form) => ({
      input: {
        takeInChargeId: event.params.id,
        facts: toldIn(form),
        reason: text(form, "reason") || null,
      },
    }),
    { next: here, repeated: here, at: factField },
  );
}
