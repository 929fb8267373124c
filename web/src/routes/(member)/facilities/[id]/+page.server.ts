import { error } from "@sveltejs/kit";
import { TILE_ATTRIBUTION, TILE_URL } from "$app/env/private";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import { coveredCause } from "#lib/network/ask-for.server.ts";
import { filtersOf } from "#lib/network/filters.ts";
import { sharesOf } from "#lib/network/share.ts";
import type { PageServerLoad } from "./$types";

const facilityCard = graphql(`
  query FacilityCard($id: ID!, $cause: CauseKind!, $injuredOn: LocalDate, $doctor: String, $service: String) {
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
      locationIsApproximate
      phone
      email
      website
      blueasy
      opening {
        isOpen
        closesAt
        next {
          weekday
          inDays
          opensAt
        }
      }
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
        memberShare(cause: $cause, injuredOn: $injuredOn) {
          answer
          priceCents
          memberShareCents
          clause
          text
        }
      }
      doctors(first: 100) {
        id
        services {
          code
          name
        }
      }
      findDoctors(name: $doctor, serviceCode: $service, first: 100) {
        id
        firstName
        lastName
        specialties
        services {
          code
          name
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const query = event.url.searchParams;
  const filters = filtersOf(query);
  const { injuredOn, service } = filters;
  const asked = {
    doctor: query.get("doctor")?.trim() ?? "",
    service: query.get("doctorService")?.trim() ?? "",
  };
  const { answer, cause } = await coveredCause(
    filters.cause,
    (kind) =>
      ask(event, facilityCard, {
        id: event.params.id,
        cause: kind,
        injuredOn: injuredOn || null,
        doctor: asked.doctor || null,
        service: asked.service || null,
      }),
    ({ facility }) => sharesOf(facility?.services ?? [], service),
  );
  const { facility } = answer;
  if (!facility) error(404);
  const { doctors: all, findDoctors: doctors, ...card } = facility;
  return {
    facility: card,
    doctors,
    doctorCount: all.length,
    /** Services agreed with any of its doctors. */
    doctorServices: [
      ...new Map(all.flatMap(({ services }) => services).map((one) => [one.code, one])).values(),
    ],
    asked,
    cause,
    injuredOn,
    service,
    tiles: { url: TILE_URL, attribution: TILE_ATTRIBUTION },
  };
};
