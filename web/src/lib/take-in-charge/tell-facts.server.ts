import { act } from "../act.server.ts";
import type { Asker } from "../api.ts";
import { type FormError, text } from "../forms.server.ts";
import { graphql } from "../gql/index.ts";
import { answerName } from "./questions.ts";
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
        facts: answeredIn(form).map((name) => ({
          name: name.slice(answerName("").length),
          value: text(form, name),
        })),
        reason: text(form, "reason") || null,
      },
    }),
    { next: here, repeated: here, at: fieldOf },
  );
}

function askedIn(form: FormData): string[] {
  return [...new Set(form.keys())].filter((name) => name.startsWith(answerName("")));
}

function answeredIn(form: FormData): string[] {
  return askedIn(form).filter((name) => text(form, name) !== "");
}

/** What is wrong with all answers stands at the first question. */
function fieldOf({ field }: FormError, form: FormData): string | null | undefined {
  if (field === "input.reason") return "reason";
  const [, index] = /^input\.facts(?:\.(\d+))?/.exec(field ?? "") ?? [null];
  if (index === null) return null;
  return index === undefined ? askedIn(form)[0] : answeredIn(form)[Number(index)];
}
