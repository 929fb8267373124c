import { TILE_ATTRIBUTION, TILE_URL } from "$app/env/private";
import { ask } from "#lib/api.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { FacilitySearchInput } from "#lib/gql/graphql.ts";
import { checkReachable, stepActions, stillOpen } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const facilityStep = graphql(`
  query DirectFacilityStep($id: ID!, $input: FacilitySearchInput!, $searched: Boolean!) {
    directRequestDraft(id: $id) {
      ...DirectRequestParts
    }
    searchFacilities(input: $input, first: 10) @include(if: $searched) {
      totalCount
      centre {
        label
        latitude
        longitude
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
  }
`);

/** The search stands in the address, so that it survives reloading and works without JavaScript. */
export const load: PageServerLoad = async (event) => {
  const given = (name: string) => event.url.searchParams.get(name)?.trim() ?? "";
  const search = { name: given("name"), near: given("near"), place: given("place") };
  const input: FacilitySearchInput = {
    ...(search.name ? { name: search.name } : {}),
    ...(search.near ? { near: search.place ? { placeId: search.place } : { text: search.near } } : {}),
    sort: search.near ? "DISTANCE" : "NAME",
  };
  const searched = search.name !== "" || search.near !== "";
  const answer = await ask(event, facilityStep, { id: event.params.id, input, searched });
  const draft = stillOpen(event, answer.directRequestDraft);
  checkReachable(event, draft, "FACILITY");
  return {
    draft,
    search,
    found: answer.searchFacilities ?? null,
    tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION },
  };
};

export const actions: Actions = stepActions("FACILITY", async (_event, form) => ({
  changes: { facility: { facilityId: text(form, "facilityId") || null } },
  errors: [],
}));
