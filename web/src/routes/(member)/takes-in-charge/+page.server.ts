import { chosenIn } from "#lib/family/chosen.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { PageServerLoad } from "./$types";

const myTakesInCharge = graphql(`
  query MyTakesInCharge(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: TakeInChargeSort
    $search: TakeInChargeSearch
    $status: TakeInChargeStatus
    $insured: ID
    $startsFrom: LocalDate
    $startsTo: LocalDate
  ) {
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
    takesInCharge(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      status: $status
      insured: $insured
      startsFrom: $startsFrom
      startsTo: $startsTo
    ) {
      pageInfo {
        ...PageParts
      }
      matches {
        atLeast
        isExact
      }
      listing {
        ...ListParts
      }
      edges {
        node {
          id
          number
          origin
          status
          statusLabel
          isInPart
          forWhom
          openedAt
          startsOn
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
  const family = await chosenIn(event);
  const { directRequestDrafts: drafts, ...list } = await askList(
    event,
    myTakesInCharge,
    ["status", "startsFrom", "startsTo"],
    { insured: family.chosen?.id ?? null },
  );
  return { ...list, family, drafts };
};
