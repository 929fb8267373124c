import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { knownId } from "../../kernel/ids.ts";
import { notFound, type Refusal, refuseAll } from "../../kernel/refusal.ts";
import { type DoctorRow, findDoctor } from "../doctors.ts";
import { normalise } from "../names.ts";
import { isSpecialty } from "../specialties.ts";
import { doctorStamp, type OwnDoctor, ownDoctor, ownDoctors, ownServiceCodes } from "./queries.ts";
import {
  alreadyHere,
  changedMeanwhile,
  firstNameWrong,
  lastNameWrong,
  sameNameKnown,
  serviceNotOfferedHere,
  servicesMissing,
  specialtiesWrong,
  worksElsewhereToo,
} from "./refusals.ts";
import { bare } from "./rules.ts";
import { note, type DoctorVerb } from "../verbs.ts";

/** Name and specialties of a doctor, as typed. */
export interface DoctorDetails {
  readonly firstName: string;
  readonly lastName: string;
  /** Codes of `specialties.ts`, the main one first. */
  readonly specialties: readonly string[];
}

/**
 * A doctor of the network begins to work at the own facility too.
 * @throws Refusal NOT_FOUND (the doctor), ALREADY_AFFILIATED, INVALID_INPUT (services)
 */
export async function affiliateDoctor(
  act: Act,
  input: { doctorId: string; serviceCodes: readonly string[] },
): Promise<{ id: string }> {
  const actor = onlyThrough("facility", act.actor);
  const id = knownId(input.doctorId, "input.doctorId");
  await lockWithFacilities(act, id);
  const doctor = await findDoctor({ em: act.em, actor }, id);
  if (doctor === undefined) throw notFound("input.doctorId");
  if ((await ownDoctors(act, id)).length > 0) throw alreadyHere();
  await agree(act, id, await offered(act, input.serviceCodes));
  noteDoctor(act, "doctor.affiliated", id);
  return { id };
}

/**
 * A doctor new to the network. One of the same name is most likely the same person, so that has to be denied.
 * @throws Refusal INVALID_INPUT (each field that is wrong), SAME_NAME
 */
export async function registerDoctor(
  act: Act,
  input: DoctorDetails & { serviceCodes: readonly string[]; isAnotherPerson: boolean },
): Promise<{ id: string }> {
  onlyThrough("facility", act.actor);
  const id = randomUUID();
  await lockWithFacilities(act, id);
  const wrong: Refusal[] = [];
  const details = checkedDetails(input, wrong);
  if (input.serviceCodes.length === 0) wrong.push(servicesMissing());
  refuseAll(wrong);
  const services = await offered(act, input.serviceCodes);
  const [known] = input.isAnotherPerson ? [] : await namesakes(act, details);
  if (known) throw sameNameKnown(`${known.firstName} ${known.lastName}`);
  await sql`
    insert into doctor (id, external_id, first_name, last_name, search_name, specialties)
    values (${id}, ${`portal-${id}`}, ${details.firstName}, ${details.lastName}, ${searchNameOf(details)},
      ${[...details.specialties]}::text[])`.execute(act.em.getKysely());
  await agree(act, id, services);
  noteDoctor(act, "doctor.registered", id);
  return { id };
}

/**
 * The services that a doctor performs at the own facility, all of them.
 * @throws Refusal NOT_FOUND, CHANGED_MEANWHILE, INVALID_INPUT (services)
 */
export async function changeDoctorServices(
  act: Act,
  input: { doctorId: string; serviceCodes: readonly string[]; stamp: string },
): Promise<{ id: string }> {
  const doctor = await lockedOwnDoctor(act, input.doctorId);
  const kept = doctor.services.map(({ code }) => code);
  const wanted = await offered(act, input.serviceCodes, kept);
  if (wanted.length === kept.length && wanted.every((code) => kept.includes(code))) return { id: doctor.id };
  if (input.stamp !== doctorStamp(doctor)) throw changedMeanwhile();
  await disagree(
    act,
    doctor.id,
    kept.filter((code) => !wanted.includes(code)),
  );
  await agree(
    act,
    doctor.id,
    wanted.filter((code) => !kept.includes(code)),
  );
  noteDoctor(act, "doctor.servicesChanged", doctor.id);
  return { id: doctor.id };
}

/**
 * Corrects name and specialties, of a doctor who works nowhere else.
 * @throws Refusal NOT_FOUND, WORKS_ELSEWHERE_TOO, CHANGED_MEANWHILE, INVALID_INPUT (each field that is wrong)
 */
export async function correctDoctor(
  act: Act,
  input: DoctorDetails & { doctorId: string; stamp: string },
): Promise<{ id: string }> {
  const doctor = await lockedOwnDoctor(act, input.doctorId);
  if (!doctor.mayCorrect) throw worksElsewhereToo();
  const wrong: Refusal[] = [];
  const details = checkedDetails(input, wrong);
  refuseAll(wrong);
  if (doctorStamp({ ...doctor, ...details }) === doctorStamp(doctor)) return { id: doctor.id };
  if (input.stamp !== doctorStamp(doctor)) throw changedMeanwhile();
  await sql`
    update doctor set first_name = ${details.firstName}, last_name = ${details.lastName},
      search_name = ${searchNameOf(details)}, specialties = ${[...details.specialties]}::text[]
    where id = ${doctor.id}`.execute(act.em.getKysely());
  noteDoctor(act, "doctor.corrected", doctor.id);
  return { id: doctor.id };
}

/** The doctor no longer works at the own facility. @throws Refusal NOT_FOUND */
export async function endAffiliation(act: Act, input: { doctorId: string }): Promise<{ id: string }> {
  const { id, services } = await lockedOwnDoctor(act, input.doctorId);
  await disagree(
    act,
    id,
    services.map(({ code }) => code),
  );
  noteDoctor(act, "doctor.affiliationEnded", id);
  return { id };
}

/** Doctors of the network with exactly this name. */
async function namesakes(act: Act, details: DoctorDetails): Promise<DoctorRow[]> {
  const { rows } = await sql<DoctorRow>`
    select id, first_name as "firstName", last_name as "lastName", specialties
    from doctor where search_name = ${searchNameOf(details)} and not withdrawn order by id limit 1
  `.execute(act.em.getKysely());
  return rows;
}

async function lockedOwnDoctor(act: Act, doctorId: string): Promise<OwnDoctor> {
  const id = knownId(doctorId);
  await ownDoctor(act, id);
  await lockWithFacilities(act, id);
  return ownDoctor(act, id);
}

/**
 * Two receptions that change one doctor come one after the other. The facilities first, all of them and in order, as
 * the triggers of the read model lock them too: nobody then waits for somebody who waits.
 */
async function lockWithFacilities(act: Act, doctorId: string): Promise<void> {
  const { facilityId: own } = onlyThrough("facility", act.actor);
  const database = act.em.getKysely();
  await sql`
    select 1 from facility
    where id = ${own} or id in (select facility_id from affiliation where doctor_id = ${doctorId})
    order by id for share`.execute(database);
  await sql`select 1 from doctor where id = ${doctorId} for no key update`.execute(database);
}

/** The chosen services, each once: offered by the facility today, or agreed with the doctor before. */
async function offered(
  act: Act,
  serviceCodes: readonly string[],
  agreed: readonly string[] = [],
): Promise<string[]> {
  const codes = [...new Set(serviceCodes)];
  if (codes.length === 0) throw servicesMissing();
  const allowed = new Set([...(await ownServiceCodes(act)), ...agreed]);
  if (codes.some((code) => !allowed.has(code))) throw serviceNotOfferedHere();
  return codes;
}

async function agree(act: Act, doctorId: string, serviceCodes: readonly string[]): Promise<void> {
  const { facilityId } = onlyThrough("facility", act.actor);
  if (serviceCodes.length === 0) return;
  await sql`
    insert into affiliation (doctor_id, facility_id, service_code)
    select ${doctorId}::uuid, ${facilityId}::uuid, unnest(${[...serviceCodes]}::text[])
    on conflict do nothing`.execute(act.em.getKysely());
}

async function disagree(act: Act, doctorId: string, serviceCodes: readonly string[]): Promise<void> {
  const { facilityId } = onlyThrough("facility", act.actor);
  if (serviceCodes.length === 0) return;
  await sql`
    delete from affiliation
    where doctor_id = ${doctorId} and facility_id = ${facilityId}
      and service_code = any(${[...serviceCodes]}::text[])`.execute(act.em.getKysely());
}

function checkedDetails(input: DoctorDetails, wrong: Refusal[]): DoctorDetails {
  const [firstName, lastName] = [bare(input.firstName), bare(input.lastName)];
  const specialties = [...new Set(input.specialties)];
  if (!normalise(firstName) || firstName.length > 80) wrong.push(firstNameWrong());
  if (!normalise(lastName) || lastName.length > 80) wrong.push(lastNameWrong());
  if (specialties.length < 1 || specialties.length > 5 || !specialties.every(isSpecialty))
    wrong.push(specialtiesWrong());
  return { firstName, lastName, specialties };
}

function searchNameOf({ firstName, lastName }: DoctorDetails): string {
  return normalise(`${lastName} ${firstName}`).slice(0, 160);
}

function noteDoctor(act: Act, verb: DoctorVerb["verb"], doctorId: string): void {
  const { facilityId } = onlyThrough("facility", act.actor);
  note(act, { subjectType: "doctor", subjectId: doctorId, facilityId }, { verb });
}
