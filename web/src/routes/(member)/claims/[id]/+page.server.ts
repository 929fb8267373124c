import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const myClaim = graphql(`
  query MyClaim($id: ID!) {
    claim(id: $id) {
      id
      number
      openedOn
      cause
      injuredOn
      requestedCents
      payableCents
      memberShareCents
      sameEvent {
        id
        number
        openedOn
        requestedCents
        payableCents
        memberShareCents
      }
      takesInCharge {
        id
        number
        status
        statusLabel
        isInPart
        facility {
          name
        }
        lines {
          units
          service {
            name
          }
        }
      }
      expenseDocuments {
        ...ExpenseRow
        ...ExpenseMoney
        takeInCharge {
          id
          number
        }
        reimbursement {
          paidElsewhereCents
        }
        timeline {
          verb
          label
          at
          by
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { claim } = await ask(event, myClaim, { id: event.params.id });
  if (!claim) error(404);
  return { claim };
};
