import { error } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { chosenIn, detailsIn, tickedIn } from "../form.server.ts";
import type { Actions, PageServerLoad } from "./$types";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

const doctorsToAdd = graphql(`
  query DoctorsToAdd($name: String!, $search: Boolean!, $id: ID!, $choose: Boolean!) {
    doctors(input: { name: $name }, first: 10) @include(if: $search) {
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          firstName
          lastName
          specialties
        }
      }
    }
    doctor(id: $id) @include(if: $choose) {
      id
      firstName
      lastName
      specialties
    }
    specialties {
      code
      name
    }
    ownFacility {
      doctors {
        id
      }
      offers {
        todayCents
        service {
          code
          name
          category
        }
      }
    }
  }
`);

const affiliateDoctor = graphql(`
  mutation AffiliateDoctor($input: AffiliateDoctorInput!) {
    affiliateDoctor(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const registerDoctor = graphql(`
  mutation RegisterDoctor($input: RegisterDoctorInput!) {
    registerDoctor(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const query = event.url.searchParams;
  const name = query.get("name")?.trim() ?? "";
  const id = query.get("doctor") ?? "";
  const found = await ask(event, doctorsToAdd, { name, search: name !== "", id, choose: id !== "" });
  if (!found.ownFacility || (id && !found.doctor)) error(404);
  const here = new Set(found.ownFacility.doctors.map((doctor) => doctor.id));
  return {
    name,
    found: found.doctors?.edges.map(({ node }) => ({ ...node, isHere: here.has(node.id) })),
    hasMore: found.doctors?.pageInfo.hasNextPage ?? false,
    chosen: found.doctor ?? null,
    isNew: query.has("new"),
    specialties: found.specialties,
    services: found.ownFacility.offers.flatMap(({ todayCents, service }) => (todayCents ? [service] : [])),
    idempotencyKey: newIdempotencyKey(),
  };
};

const added = { next: blueasyPaths.doctors({ saved: "added" }), values: tickedIn };

export const actions: Actions = {
  add: (event) =>
    act(
      event,
      affiliateDoctor,
      (form) => ({
        input: { doctorId: text(form, "doctorId"), serviceCodes: chosenIn(form).serviceCodes },
      }),
      added,
    ),

  register: (event) =>
    act(
      event,
      registerDoctor,
      (form) => ({
        input: {
          ...detailsIn(form),
          serviceCodes: chosenIn(form).serviceCodes,
          isAnotherPerson: form.has("isAnotherPerson"),
        },
      }),
      added,
    ),
};
