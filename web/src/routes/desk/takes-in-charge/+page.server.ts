import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { statusChoices, statusIn, takeInChargeStatuses } from "#lib/take-in-charge/statuses.ts";
import type { PageServerLoad } from "./$types";

const deskTakesInCharge = graphql(`
  query DeskTakesInCharge($status: TakeInChargeStatus, $after: String) {
    takesInCharge(status: $status, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          number
          status
          isInPart
          memberName
          next {
            by
            what
          }
          openedAt
          requestedCents
          fundPaysCents
          facility {
            name
            municipality
          }
          claim {
            id
            number
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
    ...(await ask(event, deskTakesInCharge, { status, after })),
    status,
    choices: statusChoices(takeInChargeStatuses, event.locals.language),
  };
};
