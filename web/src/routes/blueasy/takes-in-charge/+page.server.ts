import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { statusChoices, statusIn, takeInChargeStatuses } from "#lib/take-in-charge/statuses.ts";
import type { PageServerLoad } from "./$types";

const facilityTakesInCharge = graphql(`
  query FacilityTakesInCharge($status: TakeInChargeStatus, $after: String) {
    takesInCharge(status: $status, first: 20, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          origin
          status
          isInPart
          memberName
          openedAt
          requestedCents
          fundPaysCents
          lines {
            id
            units
            service {
              name
            }
          }
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const status = statusIn(event.url, takeInChargeStatuses);
  const after = event.url.searchParams.get("after");
  return {
    ...(await ask(event, facilityTakesInCharge, { status, after })),
    status,
    choices: statusChoices(takeInChargeStatuses, event.locals.language),
  };
};
