import { TILE_ATTRIBUTION, TILE_URL } from "$app/env/private";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { filtersOf, searchInput } from "./filters.ts";
import type { PageServerLoad } from "./$types";

const findFacilities = graphql(`
  query FindFacilities($input: FacilitySearchInput!, $after: String, $near: String!, $placed: Boolean!) {
    searchFacilities(input: $input, first: 20, after: $after) {
      totalCount
      centre {
        label
        latitude
        longitude
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        distanceMeters
        node {
          id
          name
          type
          address
          postcode
          municipality
          province
          blueasy
        }
      }
    }
    healthServices(first: 100) {
      code
      name
      category
    }
    places(text: $near, first: 6) @include(if: $placed) {
      id
      label
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const filters = filtersOf(event.url.searchParams);
  const input = searchInput(filters);
  const answer = await ask(event, findFacilities, {
    input,
    after: event.url.searchParams.get("after"),
    near: filters.near,
    // a text may mean several places; one chosen from the list means itself
    placed: filters.near !== "" && filters.place === "",
  });
  const centre = answer.searchFacilities.centre?.label;
  return {
    filters,
    input,
    search: answer.searchFacilities,
    services: Map.groupBy(answer.healthServices, ({ category }) => category),
    // without a centre whatever resembles the text, else only towns of the same name elsewhere
    otherPlaces: (answer.places ?? []).filter(
      ({ label }) => !centre || (label !== centre && townOf(label) === townOf(centre)),
    ),
    tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION },
  };
};

/** "Samone (TN)" → "samone". */
function townOf(label: string): string {
  return label.replace(/\s*\(.*\)$/, "").toLowerCase();
}
