import { notes, type Verb } from "../kernel/verbs.ts";

/** What a facility says of itself. */
export type FacilityVerb =
  | Verb<"facility.contactsChanged", { vatNumberChanged: boolean }>
  | Verb<"facility.openingHoursChanged">
  | Verb<"facility.joinedBlueasy">
  | Verb<"facility.leftBlueasy">;

/** What a facility says of its doctors. */
export type DoctorVerb = Verb<
  | "doctor.registered"
  | "doctor.corrected"
  | "doctor.affiliated"
  | "doctor.servicesChanged"
  | "doctor.affiliationEnded"
>;

/** A price that a facility asks for, lowers or stops, what the desk says to it, and the day on which it begins. */
export type FeeChangeVerb = Verb<
  | "feeChange.proposed"
  | "feeChange.lowered"
  | "feeChange.stopped"
  | "feeChange.accepted"
  | "feeChange.refused"
  | "feeChange.withdrawn"
  | "feeChange.begun",
  { serviceCode: string }
>;

export const note = notes<FacilityVerb | DoctorVerb | FeeChangeVerb>();
