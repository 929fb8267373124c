import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { statuses } from "#lib/ui/statuses.ts";
import { takeInChargeStatuses } from "./words.ts";
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
          forChild
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
  const { searchParams } = event.url;
  const asked = searchParams.get("status");
  const status = takeInChargeStatuses.find((known) => known === asked) ?? null;
  const { takesInCharge, directRequestDrafts } = await ask(event, myTakesInCharge, {
    status,
    after: searchParams.get("after"),
  });
  const language = event.locals.language;
  return {
    takesInCharge,
    drafts: directRequestDrafts,
    status,
    choices: takeInChargeStatuses.map((value) => ({ value, label: statuses[value].label[language] })),
  };
};
