import { act } from "../act.server.ts";
import type { Asker } from "../api.ts";
import { text } from "../forms.server.ts";
import { graphql } from "../gql/index.ts";
import { withQuery } from "../query.ts";

const takeCase = graphql(`
  mutation TakeCase($input: WaitingCaseInput!) {
    takeCase(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const releaseCase = graphql(`
  mutation ReleaseCase($input: WaitingCaseInput!) {
    releaseCase(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const giveCase = graphql(`
  mutation GiveCase($input: GiveCaseInput!) {
    giveCase(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

type Event = Asker & { readonly request: Request };

const caseIn = (form: FormData) => ({ caseId: text(form, "caseId") });

/** The form actions by which a case changes hands: wherever they stand, one stays on the page. */
export const holding = {
  take: (event: Event) =>
    act(event, takeCase, (form) => ({ input: caseIn(form) }), { next: here(event, "/take") }),

  release: (event: Event) =>
    act(event, releaseCase, (form) => ({ input: caseIn(form) }), { next: here(event, "/release") }),

  give: (event: Event) =>
    act(event, giveCase, (form) => ({ input: { ...caseIn(form), accountId: text(form, "accountId") } }), {
      next: here(event, "/give"),
    }),
};

function here({ url }: Event, action: string) {
  return withQuery(url, { [action]: null });
}
