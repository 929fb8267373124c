import { ask, type Asker } from "#lib/api.ts";
import type {
  FacilitySearchInput,
  MapFacilitiesQuery,
  MapFacilitiesQueryVariables,
  PlacesQuery,
  PlacesQueryVariables,
} from "#lib/gql/graphql.ts";

// These two run in the browser: as texts, so that no page carries everybody's parsed documents along.

const mapFacilities = /* GraphQL */ `
  query MapFacilities($input: FacilitySearchInput!, $after: String) {
    searchFacilities(input: $input, first: 100, after: $after) {
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
          latitude
          longitude
          blueasy
          address
          municipality
        }
      }
    }
  }
`;

const placesQuery = /* GraphQL */ `
  query Places($text: String!) {
    places(text: $text, first: 8) {
      id
      label
      kind
    }
  }
`;

export type MapFacility = MapFacilitiesQuery["searchFacilities"]["edges"][number]["node"];
export type Place = PlacesQuery["places"][number];

const mostPages = 10;

/** Every facility that a search finds, up to a thousand, for the map; `shown` is called page by page. */
export async function loadMapFacilities(
  asker: Asker,
  input: FacilitySearchInput,
  shown: (facilities: MapFacility[]) => void,
): Promise<void> {
  let after: string | null = null;
  const all: MapFacility[] = [];
  for (let page = 0; page < mostPages; page++) {
    const answer: MapFacilitiesQuery = await ask<MapFacilitiesQuery, MapFacilitiesQueryVariables>(
      asker,
      mapFacilities,
      {
        input,
        after,
      },
    );
    const { edges, pageInfo } = answer.searchFacilities;
    all.push(...edges.map(({ node }) => node));
    shown([...all]);
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor ?? null;
  }
}

/** Towns, postcodes and facilities whose name begins like `text`. */
export async function findPlaces(asker: Asker, text: string): Promise<readonly Place[]> {
  return (await ask<PlacesQuery, PlacesQueryVariables>(asker, placesQuery, { text })).places;
}
