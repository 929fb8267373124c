import { TILE_ATTRIBUTION, TILE_URL } from "$app/env/private";
import { ask } from "#lib/api.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askFor, widenIfEmpty } from "#lib/network/ask-for.server.ts";
import { otherMeaningsOf, resolveTyped } from "#lib/network/asked.server.ts";
import { facilityInput, type Filters, filtersOf } from "#lib/network/filters.ts";
import { allServices } from "#lib/network/services.server.ts";
import { whatOf } from "#lib/network/typed.ts";
import { checkStep, requestActions, stillOpen } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const facilityStep = graphql(`
  query DirectFacilityStep($id: ID!, $input: FacilitySearchInput!, $after: String, $searched: Boolean!) {
    directRequestDraft(id: $id) {
      ...DirectRequestParts
    }
    searchFacilities(input: $input, first: 10, after: $after) @include(if: $searched) {
      matches {
        atLeast
        isExact
      }
      spellingForgiven
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

/** The search stands in the address, so that it survives reloading and works without JavaScript. */
export const load: PageServerLoad = async (event) => {
  await resolveTyped(event, "FACILITIES", true);
  const query = event.url.searchParams;
  const asking = (filters: Filters, after: string | null) =>
    ask(event, facilityStep, {
      id: event.params.id,
      input: facilityInput(filters),
      after,
      searched: isSearch(filters),
    });
  const typed = filtersOf(query);
  const [{ answer, filters }, meanings] = await Promise.all([
    askFor(typed, query.get("after"), asking),
    otherMeaningsOf(event, typed, "FACILITIES"),
  ]);
  const draft = stillOpen(event, answer.directRequestDraft);
  checkStep(event, draft, "FACILITY");
  const found = answer.searchFacilities ?? null;
  if (found?.centre)
    await widenIfEmpty(event, filters, found.edges.length, async (wider) => {
      return (await asking(wider, null)).searchFacilities?.edges.length ?? 0;
    });
  return {
    draft,
    filters,
    meanings,
    what: whatOf(filters, [...(await allServices(event)).values()].flat(), answer.specialties),
    found,
    tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION },
  };
};

/** Whether an address asks for anything: the whole network is no help to find one facility. */
function isSearch({ name, service, specialty, somewhere }: Filters): boolean {
  return name !== "" || service !== "" || specialty !== "" || somewhere;
}

export const actions: Actions = requestActions("FACILITY", async (_event, form) => ({
  changes: { facility: { facilityId: text(form, "facilityId") || null } },
  errors: [],
}));
