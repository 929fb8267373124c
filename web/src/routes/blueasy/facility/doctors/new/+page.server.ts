import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { chosenIn, detailsIn, refuseDoctor } from "../form.server.ts";
import type { Actions, PageServerLoad } from "./$types";

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
        code
        message
        field
      }
    }
  }
`);

const registerDoctor = graphql(`
  mutation RegisterDoctor($input: RegisterDoctorInput!) {
    registerDoctor(input: $input) {
      errors {
        code
        message
        field
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

export const actions: Actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const { serviceCodes } = chosenIn(form);
    const idempotencyKey = text(form, "idempotencyKey");
    const input = { idempotencyKey, doctorId: text(form, "doctorId"), serviceCodes };
    const { errors } = (await tell(event, affiliateDoctor, { input })).affiliateDoctor;
    if (errors.length) return refuseDoctor(errors, form);
    redirect(303, localPath(event.url, "/blueasy/facility/doctors?saved=added"));
  },

  register: async (event) => {
    const form = await event.request.formData();
    const { serviceCodes } = chosenIn(form);
    const input = {
      idempotencyKey: text(form, "idempotencyKey"),
      ...detailsIn(form),
      serviceCodes,
      isAnotherPerson: form.has("isAnotherPerson"),
    };
    const { errors } = (await tell(event, registerDoctor, { input })).registerDoctor;
    if (errors.length) return refuseDoctor(errors, form);
    redirect(303, localPath(event.url, "/blueasy/facility/doctors?saved=added"));
  },
};
