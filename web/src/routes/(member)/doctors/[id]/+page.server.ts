import { error } from "@sveltejs/kit";
import { TILE_ATTRIBUTION, TILE_URL } from "$app/env/private";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { filtersOf, nearInput } from "#lib/network/filters.ts";
import { askFor, coveredCause } from "#lib/network/ask-for.server.ts";
import { sharesOf } from "#lib/network/share.ts";
import type { PageServerLoad } from "./$types";

const doctorCard = graphql(`
  query DoctorCard($id: ID!, $near: NearInput, $cause: CauseKind!, $injuredOn: LocalDate) {
    doctor(id: $id, near: $near) {
      id
      firstName
      lastName
      specialties
      places {
        distanceMeters
        services {
          code
          name
        }
        facility {
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
          phone
          services {
            priceCents
            service {
              code
            }
            memberShare(cause: $cause, injuredOn: $injuredOn) {
              answer
              priceCents
              memberShareCents
              clause
              text
            }
          }
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { answer: found, filters } = await askFor(filtersOf(event.url.searchParams), null, (asked) =>
    coveredCause(
      asked.cause,
      (cause) =>
        ask(event, doctorCard, {
          id: event.params.id,
          near: nearInput(asked),
          cause,
          injuredOn: asked.injuredOn || null,
        }),
      ({ doctor }) => sharesOf(doctor?.places.flatMap(agreedOffers) ?? [], asked.service),
    ),
  );
  const { cause, answer: { doctor } } = found; // prettier-ignore
  if (!doctor) error(404);
  const { injuredOn, service } = filters;
  return {
    doctor: {
      ...doctor,
      places: doctor.places.map(
        ({ facility: { services: offers, ...facility }, services, distanceMeters }) => ({
          facility,
          distanceMeters,
          // what is agreed with the doctor, at the price agreed with the facility
          services: services.map((one) => ({
            ...one,
            offer: offers.find((offer) => offer.service.code === one.code),
          })),
        }),
      ),
    },
    cause,
    injuredOn,
    service,
    tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION },
  };
};

/** Of what a facility offers, what is agreed with the doctor there. */
function agreedOffers<Offer extends { readonly service: { readonly code: string } }>(place: {
  readonly services: readonly { readonly code: string }[];
  readonly facility: { readonly services: readonly Offer[] };
}): Offer[] {
  return place.facility.services.filter(({ service }) =>
    place.services.some(({ code }) => code === service.code),
  );
}
