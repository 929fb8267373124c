import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const facilityCard = graphql(`
  query FacilityCard($id: ID!) {
    facility(id: $id) {
      id
      name
      type
      address
      postcode
      municipality
      province
      latitude
      longitude
      phone
      email
      blueasy
      openingHours {
        weekday
        opensAt
        closesAt
      }
      services {
        priceCents
        service {
          code
          name
          category
        }
      }
      doctors(first: 100) {
        id
        firstName
        lastName
        specialties
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { facility } = await ask(event, facilityCard, { id: event.params.id });
  if (!facility) error(404);
  return { facility };
};
