import { type RawBuilder, sql, type SqlBool } from "kysely";
import { type Actor, wrongDoor } from "../kernel/actor.ts";
import { groupedBy } from "../kernel/batch.ts";
import type { Position } from "../kernel/geography.ts";
import { isUuid } from "../kernel/ids.ts";
import { findService, type HealthService } from "../plan/catalogue.ts";
import { geography, facilityColumns, type FacilityRow, inCatalogueOrder, type Reader } from "./queries.ts";

/** A doctor as lists and cards read it: a plain row. */
export interface DoctorRow {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Codes of `specialties.ts`, the main one first. */
  readonly specialties: readonly string[];
}

/** Columns of {@link DoctorRow}; the table carries the alias `d`. */
export const doctorColumns = sql`
  d.id, d.first_name as "firstName", d.last_name as "lastName", d.specialties`;

/** Which doctors (alias `d`) an actor may search: those of the network, open to everyone signed in. */
export function visibleDoctors(actor: Actor): RawBuilder<SqlBool> {
  switch (actor.door) {
    case "member":
    case "facility":
    case "desk":
      return sql<SqlBool>`not d.withdrawn`;
    case "visitor":
    case "proving":
    case "clock":
      throw wrongDoor(actor);
  }
}

/** The doctor of an id, or nothing when the actor may not see them. */
export async function findDoctor(
  { em, actor }: Reader & { actor: Actor },
  id: string,
): Promise<DoctorRow | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await sql<DoctorRow>`
    select ${doctorColumns} from doctor d where ${visibleDoctors(actor)} and d.id = ${id}
  `.execute(em.getKysely());
  return rows[0];
}

/** One facility of a doctor and the services agreed there, in the order of the catalogue. */
export interface DoctorPlace {
  readonly doctorId: string;
  readonly facility: FacilityRow;
  readonly meters: number | null;
  readonly services: readonly HealthService[];
}

/** The facilities of doctors, for a batch of keys "doctor id", or "doctor id, latitude, longitude" of a centre. */
export async function placesOfDoctors(
  reader: Reader,
  keys: readonly string[],
): Promise<Map<string, DoctorPlace[]>> {
  const places = new Map<string, DoctorPlace[]>();
  const keysByCentre = Map.groupBy(keys, (key) => key.slice(36));
  for (const [centre, sameCentre] of keysByCentre) {
    const [lat, lon] = centre.trim().split(" ").map(Number);
    const position = lat === undefined || lon === undefined ? undefined : { lat, lon };
    const ids = sameCentre.map((key) => key.slice(0, 36));
    for (const [id, found] of await placesByDoctor(reader, ids, position)) places.set(id + centre, found);
  }
  return places;
}

/** The facilities of doctors: nearest first from a centre, else by name. */
async function placesByDoctor(
  { em }: Reader,
  doctorIds: readonly string[],
  centre: Position | undefined,
): Promise<Map<string, DoctorPlace[]>> {
  const meters = centre ? sql`st_distance(f.location, ${geography(centre)})` : sql`null::float8`;
  const { rows } = await sql<Omit<DoctorPlace, "services"> & { codes: string[] }>`
    select place.doctor_id as "doctorId", place.codes, to_json(f) as facility, f.meters
    from (
      select doctor_id, facility_id, array_agg(service_code) as codes from affiliation
      where doctor_id = any(${[...doctorIds]}::uuid[]) group by doctor_id, facility_id
    ) place
    join lateral (
      select ${facilityColumns}, f.search_name, ${meters} as meters
      from facility f where f.id = place.facility_id and not f.withdrawn
    ) f on true
    order by f.meters, f.search_name, f.id
  `.execute(em.getKysely());
  const places = rows.map(({ codes, ...place }) => ({
    ...place,
    services: codes.flatMap((code) => findService(code) ?? []).toSorted(inCatalogueOrder),
  }));
  return groupedBy(places, ({ doctorId }) => doctorId);
}
