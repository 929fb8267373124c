import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { PageServerLoad } from "./$types";

const deskTakesInCharge = graphql(`
  query DeskTakesInCharge(
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
          status
          statusLabel
          isInPart
          memberName
          next {
            by
            what
          }
          openedAt
          startsOn
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
    takesInChargeConfirmedAtClinic(first: 5) {
      id
      number
      memberName
      facility {
        name
      }
      confirmedAtClinic {
        at
        reason
        identityDocument
      }
    }
  }
`);

export const load: PageServerLoad = (event) =>
  askList(event, deskTakesInCharge, ["status", "startsFrom", "startsTo"]);
