import { TILE_ATTRIBUTION, TILE_URL } from "$app/env/private";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { facilityInput, type Filters, filtersOf } from "#lib/network/filters.ts";
import { askFor, coveredCause, widenIfEmpty } from "#lib/network/ask-for.server.ts";
import { otherMeaningsOf, resolveTyped } from "#lib/network/asked.server.ts";
import { allServices } from "#lib/network/services.server.ts";
import type { PageServerLoad } from "./$types";

const findFacilities = graphql(`
  query FindFacilities(
    $input: FacilitySearchInput!
    $after: String
    $priced: Boolean!
    $cause: CauseKind!
    $injuredOn: LocalDate
  ) {
    searchFacilities(input: $input, first: 20, after: $after) {
      matches {
        atLeast
        isExact
      }
      spellingForgiven
      centre {
        label
        latitude
        longitude
        approximate
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        distanceMeters
        memberShare(cause: $cause, injuredOn: $injuredOn) @include(if: $priced) {
          answer
          priceCents
          memberShareCents
          clause
          text
        }
        node {
          id
          name
          type
          address
          postcode
          municipality
          province
          latitude
          longitude
          blueasy
        }
      }
    }
    specialties {
      code
      name
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await resolveTyped(event, "FACILITIES");
  const query = event.url.searchParams;
  const asking = (asked: Filters, after: string | null, cause = asked.cause ?? "ILLNESS") =>
    ask(event, findFacilities, {
      input: facilityInput(asked),
      after,
      priced: asked.service !== "",
      cause,
      injuredOn: asked.injuredOn || null,
    });
  const typed = filtersOf(query);
  const [found, meanings] = await Promise.all([
    askFor(typed, query.get("after"), (asked, after) =>
      coveredCause(
        asked.cause,
        (cause) => asking(asked, after, cause),
        ({ searchFacilities }) => searchFacilities.edges.map(({ memberShare }) => memberShare),
      ),
    ),
    otherMeaningsOf(event, typed, "FACILITIES"),
  ]);
  const { answer: { answer, cause }, filters, refused } = found; // prettier-ignore
  const { searchFacilities: search, specialties } = answer;
  if (search.centre)
    await widenIfEmpty(event, filters, search.edges.length, async (wider) => {
      return (await asking(wider, null)).searchFacilities.edges.length;
    });
  return {
    filters,
    refused,
    search,
    cause,
    services: await allServices(event),
    specialties,
    meanings,
    tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION },
  };
};
