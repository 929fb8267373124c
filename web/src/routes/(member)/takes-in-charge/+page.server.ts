import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { statusChoices, statusIn, takeInChargeStatuses } from "#lib/take-in-charge/statuses.ts";
import type { PageServerLoad } from "./$types";

const myTakesInCharge = graphql(`
  query MyTakesInCharge($status: TakeInChargeStatus, $after: String) {
    directRequestDrafts {
      id
      updatedAt
      facility {
        name
      }
      service {
        name
      }
    }
    takesInCharge(status: $status, first: 10, after: $after) {
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
          forWhom
          openedAt
          requestedCents
          fundPaysCents
          facility {
            name
            municipality
          }
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
  const { takesInCharge, directRequestDrafts } = await ask(event, myTakesInCharge, {
    status,
    after: event.url.searchParams.get("after"),
  });
  return {
    takesInCharge,
    drafts: directRequestDrafts,
    status,
    choices: statusChoices(takeInChargeStatuses, event.locals.language),
  };
};
