import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const deskClaim = graphql(`
  query DeskClaim($id: ID!) {
    claim(id: $id) {
      id
      number
      memberName
      openedOn
      cause
      takesInCharge {
        id
        number
        status
        requestedCents
        fundPaysCents
        facility {
          name
        }
        payment {
          status
        }
      }
      settlements {
        id
        requestedCents
        payableCents
        memberShareCents
        settledAt
        reason
        supersededAt
        pdfUrl
        lines {
          kind
          clause
          text
          amountCents
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { claim } = await ask(event, deskClaim, { id: event.params.id });
  if (!claim) error(404);
  return { claim };
};
