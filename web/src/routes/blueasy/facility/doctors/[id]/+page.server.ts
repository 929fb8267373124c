import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { chosenIn, detailsIn, refuseDoctor } from "../form.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const ownDoctor = graphql(`
  query OwnDoctor($id: ID!) {
    specialties {
      code
      name
    }
    ownFacility {
      doctor(id: $id) {
        id
        firstName
        lastName
        mayCorrect
        stamp
        specialties {
          code
          name
        }
        services {
          code
          name
          category
        }
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

const changeDoctorServices = graphql(`
  mutation ChangeDoctorServices($input: ChangeDoctorServicesInput!) {
    changeDoctorServices(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const correctDoctor = graphql(`
  mutation CorrectDoctor($input: CorrectDoctorInput!) {
    correctDoctor(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

const endAffiliation = graphql(`
  mutation EndAffiliation($input: EndAffiliationInput!) {
    endAffiliation(input: $input) {
      errors {
        code
        message
        field
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { ownFacility, specialties } = await ask(event, ownDoctor, { id: event.params.id });
  const doctor = ownFacility?.doctor;
  if (!doctor) error(404);
  const offered = ownFacility.offers.flatMap(({ todayCents, service }) => (todayCents ? [service] : []));
  const others = doctor.services.filter(({ code }) => !offered.some((service) => service.code === code));
  return { doctor, specialties, services: [...offered, ...others], idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  services: async (event) => {
    const form = await event.request.formData();
    const { serviceCodes } = chosenIn(form);
    const input = { doctorId: event.params.id, stamp: text(form, "stamp"), serviceCodes };
    const { errors } = (await tell(event, changeDoctorServices, { input })).changeDoctorServices;
    if (errors.length) return refuseDoctor(errors, form);
    redirect(303, localPath(event.url, "/blueasy/facility/doctors?saved=services"));
  },

  correct: async (event) => {
    const form = await event.request.formData();
    const input = { doctorId: event.params.id, stamp: text(form, "stamp"), ...detailsIn(form) };
    const { errors } = (await tell(event, correctDoctor, { input })).correctDoctor;
    if (errors.length) return refuseDoctor(errors, form);
    redirect(303, localPath(event.url, "/blueasy/facility/doctors?saved=doctor"));
  },

  end: async (event) => {
    const form = await event.request.formData();
    const input = { idempotencyKey: text(form, "idempotencyKey"), doctorId: event.params.id };
    const { errors } = (await tell(event, endAffiliation, { input })).endAffiliation;
    if (errors.length) return refuseDoctor(errors, form);
    redirect(303, localPath(event.url, "/blueasy/facility/doctors?saved=ended"));
  },
};
