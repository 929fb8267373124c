import { act } from "#lib/act.server.ts";
import { tickedIn, tickedValues } from "#lib/agreement/ticked.server.ts";
import { ask } from "#lib/api.ts";
import { enterProof, startPage } from "#lib/door.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";

const agreementForms = graphql(`
  query MissingAgreements {
    agreementForms {
      ...AgreementFormParts
    }
  }
`);

const agree = graphql(`
  mutation Agree($input: AgreeInput!) {
    agree(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { userName } = await enterProof(event, "AGREEMENT");
  return { userName, ...(await ask(event, agreementForms, {})) };
};

export const actions: Actions = {
  default: (event) =>
    act(event, agree, (form) => ({ input: tickedIn(form) }), {
      next: startPage(event.url, { door: "MEMBER", needs: null }),
      values: tickedValues,
    }),
};
