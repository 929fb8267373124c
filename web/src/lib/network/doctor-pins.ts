import type { Pin } from "#lib/map/pins.ts";
import type { MapDoctor } from "./doctor-documents.ts";
import { placesFor } from "./doctor-places.ts";
import type { MapFacility } from "./documents.ts";
import type { Linking } from "./pins.ts";
import { memberPaths } from "#lib/paths/member.ts";

/** Which doctor is at which facility, as a map needs it. */
type PlacedDoctor = Pick<MapDoctor, "id" | "firstName" | "lastName"> & {
  readonly places: readonly {
    readonly facility: MapFacility;
    readonly services: readonly { readonly code: string }[];
  }[];
};

/** More names than these fill the screen. */
const mostLinks = 8;
const mostNames = 3;

/**
 * Doctors at their facilities: all of one facility are one marker with a list.
 * @param service only where this service is agreed with the doctor, when given
 */
export function doctorPins(
  doctors: readonly PlacedDoctor[],
  service: string,
  { href, others }: Linking & { readonly others: (count: number) => string },
): Pin[] {
  const placed = doctors.flatMap((doctor) =>
    placesFor(doctor.places, service).map(({ facility }) => ({ doctor, facility })),
  );
  return [...Map.groupBy(placed, ({ facility }) => facility.id).values()].flatMap((here) => {
    const facility = here[0]?.facility;
    if (!facility) return [];
    const { name, type, latitude, longitude, address, municipality } = facility;
    const links = here.map(({ doctor: { id, firstName, lastName } }) => ({
      label: `${firstName} ${lastName}`,
      href: href(memberPaths.doctor(id)),
    }));
    const more = (most: number) => (links.length > most ? [others(links.length - most)] : []);
    return {
      ids: here.map(({ doctor }) => doctor.id),
      ...{ latitude, longitude, dental: type === "DENTAL_PRACTICE", count: links.length },
      label: [...links.slice(0, mostNames).map(({ label }) => label), ...more(mostNames)].join(", "),
      title: name,
      lines: [[address, municipality].filter(Boolean).join(", ")],
      links: [
        ...links.slice(0, mostLinks),
        ...more(mostLinks).map((label) => ({ label, href: href(memberPaths.facility(facility.id)) })),
      ],
    };
  });
}
