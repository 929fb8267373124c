import { TILE_ATTRIBUTION, TILE_URL } from "$app/env/private";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { facilityInput, filtersOf } from "#lib/network/filters.ts";
import { askFor } from "#lib/network/ask-for.server.ts";
import { othersOf } from "#lib/network/search.ts";
import { allServices } from "#lib/network/services.server.ts";
import type { PageServerLoad } from "./$types";

const findFacilities = graphql(`
  query FindFacilities(
    $input: FacilitySearchInput!
    $after: String
    $near: String!
    $placed: Boolean!
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
    places(text: $near, first: 6) @include(if: $placed) {
      id
      label
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const query = event.url.searchParams;
  const { answer, filters, refused } = await askFor(filtersOf(query), query.get("after"), (asked, after) =>
    ask(event, findFacilities, {
      input: facilityInput(asked),
      after,
      near: asked.near,
      // a text may mean several places; one chosen from the list means itself
      placed: asked.near !== "" && asked.place === "",
      priced: asked.service !== "",
      cause: asked.cause,
      injuredOn: asked.injuredOn || null,
    }),
  );
  const { searchFacilities: search, specialties, places = [] } = answer;
  return {
    filters,
    refused,
    search,
    services: await allServices(event),
    specialties,
    otherPlaces: othersOf(places, search.centre?.label),
    tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION },
  };
};
