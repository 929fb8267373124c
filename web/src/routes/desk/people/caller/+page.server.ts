import { act } from "#lib/act.server.ts";
import { forDuty } from "#lib/door.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import type { Actions, PageServerLoad } from "./$types";

const endCallerFactors = graphql(`
  mutation EndCallerFactors($input: EndCallerFactorsInput!) {
    endCallerFactors(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = (event) => forDuty(event, "PEOPLE");

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      endCallerFactors,
      (form) => ({ input: { userName: text(form, "userName"), reason: text(form, "reason") } }),
      { next: deskPaths.people({ saved: "factors" }) },
    ),
};
