import { TILE_ATTRIBUTION, TILE_URL } from "$app/env/private";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { doctorInput, filtersOf } from "#lib/network/filters.ts";
import { askFor } from "#lib/network/ask-for.server.ts";
import { othersOf } from "#lib/network/search.ts";
import { allServices } from "#lib/network/services.server.ts";
import type { PageServerLoad } from "./$types";

const findDoctors = graphql(`
  query FindDoctors($input: DoctorSearchInput!, $after: String, $near: String!, $placed: Boolean!) {
    doctors(input: $input, first: 20, after: $after) {
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
        node {
          id
          firstName
          lastName
          specialties
          places {
            distanceMeters
            facility {
              id
              name
              type
              address
              municipality
              province
              latitude
              longitude
              blueasy
            }
            services {
              code
            }
          }
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
    ask(event, findDoctors, {
      input: doctorInput(asked),
      after,
      near: asked.near,
      // a text may mean several places; one chosen from the list means itself
      placed: asked.near !== "" && asked.place === "",
    }),
  );
  const { doctors: search, specialties, places = [] } = answer;
  return {
    filters,
    refused,
    input: doctorInput(filters),
    search,
    services: await allServices(event),
    specialties,
    otherPlaces: othersOf(places, search.centre?.label),
    tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION },
  };
};
