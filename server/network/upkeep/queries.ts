/** What a facility reads of itself in order to keep it current. */
import { type RawBuilder, sql, type SqlBool } from "kysely";
import { type Actor, onlyThrough } from "../../kernel/actor.ts";
import { isUuid } from "../../kernel/ids.ts";
import { notFound } from "../../kernel/refusal.ts";
import { stampOf } from "../../kernel/stamp.ts";
import { findService } from "../../plan/catalogue.ts";
import {
  facilityColumns,
  type FacilityDoctor,
  type FacilityRow,
  inCatalogueOrder,
  type Reader,
} from "../queries.ts";

export type ActingReader = Reader & { readonly actor: Actor };

/** The own facility as its reception edits it. */
export interface OwnFacility extends FacilityRow {
  readonly istatCode: string;
}

/** Which facilities (alias `f`) an actor keeps current: a reception the one it acts for, while it is in the network. */
export function visibleOwnFacility(actor: Actor): RawBuilder<SqlBool> {
  const { facilityId } = onlyThrough("facility", actor);
  return sql<SqlBool>`f.id = ${facilityId} and not f.withdrawn`;
}

/**
 * The own facility. Locked "for update" nobody else changes it, or what it offers, before the end of the transaction.
 * @throws Refusal NOT_FOUND
 */
export async function ownFacility(
  { em, actor }: ActingReader,
  lock: "none" | "for update" = "none",
): Promise<OwnFacility> {
  const { rows } = await sql<OwnFacility>`
    select ${facilityColumns}, f.istat_code as "istatCode" from facility f
    where ${visibleOwnFacility(actor)} ${lock === "none" ? sql`` : sql`for no key update`}
  `.execute(em.getKysely());
  if (rows[0] === undefined) throw notFound();
  return rows[0];
}

/** A doctor of the own facility. */
export interface OwnDoctor extends FacilityDoctor {
  /** Works nowhere else: name and specialties are this facility's to correct. */
  readonly mayCorrect: boolean;
}

/** The doctors of the own facility by name, or the one of an id. */
export async function ownDoctors({ em, actor }: ActingReader, doctorId?: string): Promise<OwnDoctor[]> {
  if (doctorId !== undefined && !isUuid(doctorId)) return [];
  const chosen = doctorId === undefined ? sql<SqlBool>`true` : sql<SqlBool>`d.id = ${doctorId}`;
  const { rows } = await sql<Omit<OwnDoctor, "services"> & { codes: string[] }>`
    select d.id, d.first_name as "firstName", d.last_name as "lastName", d.specialties,
      array_agg(a.service_code order by a.service_code) as codes,
      not exists (
        select 1 from affiliation e where e.doctor_id = d.id and e.facility_id <> a.facility_id
      ) as "mayCorrect"
    from facility f join affiliation a on a.facility_id = f.id join doctor d on d.id = a.doctor_id
    where ${visibleOwnFacility(actor)} and not d.withdrawn and ${chosen}
    group by a.facility_id, d.id
    order by d.search_name, d.id
  `.execute(em.getKysely());
  return rows.map(({ codes, ...doctor }) => ({
    ...doctor,
    services: codes.flatMap((code) => findService(code) ?? []).toSorted(inCatalogueOrder),
  }));
}

/** @throws Refusal NOT_FOUND */
export async function ownDoctor(reader: ActingReader, doctorId: string): Promise<OwnDoctor> {
  const [doctor] = await ownDoctors(reader, doctorId);
  if (doctor === undefined) throw notFound();
  return doctor;
}

/** Codes of the services that the own facility offers today. */
export async function ownServiceCodes({ em, actor }: ActingReader): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select s.service_code as code from facility f join facility_service s on s.facility_id = f.id
    where ${visibleOwnFacility(actor)} order by 1
  `.execute(em.getKysely());
  return rows.map(({ code }) => code);
}

/** A form that was shown with one stamp is not saved over data with another: see `changedMeanwhile`. */
export function contactsStamp(facility: FacilityRow): string {
  const { phone, email, website, address, postcode, vatNumber } = facility;
  return stampOf([phone, email, website, address, postcode, vatNumber]);
}

export function openingHoursStamp({ openingHours }: FacilityRow): string {
  return stampOf(openingHours.map(({ weekday, opensAt, closesAt }) => [weekday, opensAt, closesAt]));
}

export function doctorStamp({ firstName, lastName, specialties, services }: FacilityDoctor): string {
  return stampOf([firstName, lastName, specialties, services.map(({ code }) => code)]);
}
