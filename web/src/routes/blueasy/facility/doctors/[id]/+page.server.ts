import { error } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { chosenIn, detailsIn, tickedIn } from "../form.server.ts";
import type { Actions, PageServerLoad } from "./$types";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

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
        ...ErrorParts
      }
    }
  }
`);

const correctDoctor = graphql(`
  mutation CorrectDoctor($input: CorrectDoctorInput!) {
    correctDoctor(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const endAffiliation = graphql(`
  mutation EndAffiliation($input: EndAffiliationInput!) {
    endAffiliation(input: $input) {
      errors {
        ...ErrorParts
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

const ending = (saved: string) => ({ next: blueasyPaths.doctors({ saved }), values: tickedIn });

export const actions: Actions = {
  services: (event) =>
    act(
      event,
      changeDoctorServices,
      (form) => ({
        input: {
          doctorId: event.params.id,
          stamp: text(form, "stamp"),
          serviceCodes: chosenIn(form).serviceCodes,
        },
      }),
      ending("services"),
    ),

  correct: (event) =>
    act(
      event,
      correctDoctor,
      (form) => ({
        input: { doctorId: event.params.id, stamp: text(form, "stamp"), ...detailsIn(form) },
      }),
      ending("doctor"),
    ),

  end: (event) =>
    act(event, endAffiliation, () => ({ input: { doctorId: event.params.id } }), ending("ended")),
};
