import { askFromPage } from "#lib/ask-from-page.ts";
import type { DoctorSearchInput, DoctorsOnMapQuery, DoctorsOnMapQueryVariables } from "#lib/gql/graphql.ts";

// Apart from the other documents of the browser: only a map of doctors needs it.

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

export type MapDoctor = DoctorsOnMapQuery["doctors"]["edges"][number]["node"];

/** Doctors are where their facilities are, so a map of them reads the search itself, up to so many pages. */
const mostDoctorPages = 5;

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
