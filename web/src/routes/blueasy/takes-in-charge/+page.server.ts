import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { PageServerLoad } from "./$types";

const facilityTakesInCharge = graphql(`
  query FacilityTakesInCharge(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: TakeInChargeSort
    $search: TakeInChargeSearch
    $status: TakeInChargeStatus
    $startsFrom: LocalDate
    $startsTo: LocalDate
  ) {
    takesInCharge(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      status: $status
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
          memberName
          openedAt
          startsOn
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

export const load: PageServerLoad = (event) =>
  askList(event, facilityTakesInCharge, ["status", "startsFrom", "startsTo"]);
