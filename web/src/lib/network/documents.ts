import { askFromPage } from "#lib/ask-from-page.ts";
import type {
  FacilitiesOnMapQuery,
  FacilitiesOnMapQueryVariables,
  FacilityFilterInput,
  NearInput,
  SuggestionsQuery,
  SuggestionsQueryVariables,
} from "#lib/gql/graphql.ts";
import type { Box } from "#lib/map/pins.ts";

// These run in the browser: as texts, so that no page carries everybody's parsed documents along.

const suggestions = /* GraphQL */ `
  query Suggestions($text: String!, $near: NearInput) {
    suggestions(text: $text, near: $near) {
      kind
      id
      label
      detail
    }
  }
`;

const facilitiesOnMap = /* GraphQL */ `
  query FacilitiesOnMap($box: BoxInput!, $filter: FacilityFilterInput) {
    facilitiesInBox(box: $box, filter: $filter) {
      facilities {
        id
        name
        type
        latitude
        longitude
        blueasy
        address
        municipality
      }
      clusters {
        count
        latitude
        longitude
      }
    }
  }
`;

export type Suggestion = SuggestionsQuery["suggestions"][number];
export type FacilitiesOnMap = FacilitiesOnMapQuery["facilitiesInBox"];
export type MapFacility = FacilitiesOnMap["facilities"][number];

/** Whatever a text may mean: towns, services, facilities, doctors. */
export async function suggest(text: string, near: NearInput | null): Promise<readonly Suggestion[]> {
  const answer = await askFromPage<SuggestionsQuery, SuggestionsQueryVariables>(suggestions, { text, near });
  return answer.suggestions;
}

export async function facilitiesIn(box: Box, filter: FacilityFilterInput): Promise<FacilitiesOnMap> {
  const answer = await askFromPage<FacilitiesOnMapQuery, FacilitiesOnMapQueryVariables>(facilitiesOnMap, {
    box,
    filter,
  });
  return answer.facilitiesInBox;
}
