/** Who treats: one of the facility's doctors, who then sees the case. */
import type { Act } from "../kernel/act.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import { normalise } from "../kernel/names.ts";
import { doctorsByFacility } from "../network/queries.ts";
import type { CareRequest } from "./care.ts";
import { about, locked } from "./locking.ts";
import { note } from "./verbs.ts";

interface Named {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** As papers name them. */
export const nameOf = ({ firstName, lastName }: Named) => `${firstName} ${lastName}`;

/** A doctor who works at the facility. @throws Refusal NOT_FOUND */
async function doctorOf(act: Pick<Act, "em">, facilityId: string, asked: string): Promise<Named> {
  const id = knownId(asked, "input.doctorId");
  const working = (await doctorsByFacility(act, [facilityId])).get(facilityId) ?? [];
  const doctor = working.find((one) => one.id === id);
  if (doctor === undefined) throw notFound("input.doctorId");
  return doctor;
}

/**
 * Who treats, of the facility's doctors: the one of an id, or the only one of a name as it stands in the network. Nobody where
 * the name is of somebody else, or of two. @throws Refusal NOT_FOUND (the id)
 */
export async function treating(
  act: Pick<Act, "em">,
  facilityId: string,
  { doctorId, doctorName }: Pick<CareRequest, "doctorId" | "doctorName">,
): Promise<Named | undefined> {
  if (doctorId) return doctorOf(act, facilityId, doctorId);
  const name = normalise(doctorName ?? "");
  if (name === "") return undefined;
  const working = (await doctorsByFacility(act, [facilityId])).get(facilityId) ?? [];
  const [doctor, ...others] = working.filter((one) => normalise(nameOf(one)) === name);
  return others.length === 0 ? doctor : undefined;
}

/**
 * The facility says who treats, also of what a member asked for; whoever was named before sees it no longer.
 * @throws Refusal INVALID_STATE, NOT_FOUND (the case, the doctor)
 */
export async function nameDoctor(
  act: Act,
  input: { readonly takeInChargeId: string; readonly doctorId: string },
): Promise<{ id: string }> {
  const takeInCharge = await locked(act, input.takeInChargeId, "nameDoctor");
  const doctor = await doctorOf(act, takeInCharge.facility, input.doctorId);
  takeInCharge.doctor = doctor.id;
  takeInCharge.doctorName = nameOf(doctor);
  note(act, about(takeInCharge), { verb: "takeInCharge.doctorNamed" });
  return { id: takeInCharge.id };
}
