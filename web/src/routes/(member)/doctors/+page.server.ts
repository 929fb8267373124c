import { TILE_ATTRIBUTION, TILE_URL } from "$app/env/private";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { doctorInput, type Filters, filtersOf } from "#lib/network/filters.ts";
import { askFor, widenIfEmpty } from "#lib/network/ask-for.server.ts";
import { otherMeaningsOf, resolveTyped } from "#lib/network/asked.server.ts";
import { allServices } from "#lib/network/services.server.ts";
import type { PageServerLoad } from "./$types";

const findDoctors = graphql(`
  query FindDoctors($input: DoctorSearchInput!, $after: String) {
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
  }
`);

export const load: PageServerLoad = async (event) => {
  await resolveTyped(event, "DOCTORS");
  const query = event.url.searchParams;
  const asking = (asked: Filters, after: string | null) =>
    ask(event, findDoctors, { input: doctorInput(asked), after });
  const typed = filtersOf(query);
  const [{ answer, filters, refused }, meanings] = await Promise.all([
    askFor(typed, query.get("after"), asking),
    otherMeaningsOf(event, typed, "DOCTORS"),
  ]);
  const { doctors: search, specialties } = answer;
  if (search.centre)
    await widenIfEmpty(event, filters, search.edges.length, async (wider) => {
      return (await asking(wider, null)).doctors.edges.length;
    });
  return {
    filters,
    refused,
    input: doctorInput(filters),
    search,
    services: await allServices(event),
    specialties,
    meanings,
    tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION },
  };
};
