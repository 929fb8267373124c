import { askFromPage } from "#lib/ask-from-page.ts";
import type {
  DoctorSearchInput,
  DoctorsOnMapQuery,
  DoctorsOnMapQueryVariables,
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

const doctorsOnMap = /* GraphQL */ `
  query DoctorsOnMap($input: DoctorSearchInput!, $after: String) {
    doctors(input: $input, first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          firstName
          lastName
          places {
            facility {
              id
              name
              type
              latitude
              longitude
              blueasy
              address
              municipality
            }
            services {
              code
            }
          }
        }
      }
    }
  }
`;

export type Suggestion = SuggestionsQuery["suggestions"][number];
export type FacilitiesOnMap = FacilitiesOnMapQuery["facilitiesInBox"];
export type MapFacility = FacilitiesOnMap["facilities"][number];
export type MapDoctor = DoctorsOnMapQuery["doctors"]["edges"][number]["node"];

/** Doctors are where their facilities are, so a map of them reads the search itself, up to so many pages. */
const mostDoctorPages = 5;

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

/** The doctors of a search in its order, up to five hundred; `shown` is called page by page, also with whether more follow. */
export async function loadDoctors(
  input: DoctorSearchInput,
  shown: (doctors: readonly MapDoctor[], goesOn: boolean) => void,
): Promise<void> {
  let after: string | null = null;
  const all: MapDoctor[] = [];
  for (let page = 0; page < mostDoctorPages; page++) {
    const answer: DoctorsOnMapQuery = await askFromPage<DoctorsOnMapQuery, DoctorsOnMapQueryVariables>(
      doctorsOnMap,
      { input, after },
    );
    const { edges, pageInfo } = answer.doctors;
    all.push(...edges.map(({ node }) => node));
    shown([...all], pageInfo.hasNextPage);
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor ?? null;
  }
}
