import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "../kernel/types.ts";
import type { Opening, OpeningSpan } from "./rules.ts";

export enum FacilityTypeEnum {
  PRIVATE_HOSPITAL = "privateHospital",
  MEDICAL_CENTRE = "medicalCentre",
  DIAGNOSTIC_CENTRE = "diagnosticCentre",
  PHYSIOTHERAPY_CENTRE = "physiotherapyCentre",
  DENTAL_PRACTICE = "dentalPractice",
}
registerEnumType(FacilityTypeEnum, {
  name: "FacilityType",
  description: "Kind of a contracted facility.",
  valuesConfig: {
    PRIVATE_HOSPITAL: { description: "Casa di cura / ospedale privato." },
    MEDICAL_CENTRE: { description: "Centro medico." },
    DIAGNOSTIC_CENTRE: { description: "Centro diagnostico." },
    PHYSIOTHERAPY_CENTRE: { description: "Centro fisioterapico." },
    DENTAL_PRACTICE: { description: "Studio dentistico." },
  },
});

@ObjectType({ description: "One span of opening; several on a day that has a break." })
export class OpeningHours implements OpeningSpan {
  @Field(() => Int, { description: "1 Monday … 7 Sunday." })
  weekday!: number;

  @Field(() => String, { description: 'Local time, "08:30".' })
  opensAt!: string;

  @Field(() => String, { description: 'Local time, "19:00".' })
  closesAt!: string;
}

@ObjectType({ description: "When a facility opens next." })
export class NextOpening {
  @Field(() => Int, { description: "1 Monday … 7 Sunday." })
  weekday!: number;

  @Field(() => Int, { description: "Days from today: 0 later today, 7 in a week." })
  inDays!: number;

  @Field(() => String, { description: 'Local time, "08:30".' })
  opensAt!: string;
}

@ObjectType("FacilityOpening", { description: "Whether a facility is open at this moment." })
export class FacilityOpeningType implements Opening {
  @Field(() => Boolean, { description: "By its opening hours, on a clock in Italy." })
  isOpen!: boolean;

  @Field(() => String, { nullable: true, description: 'When it closes today, "19:00"; null when closed.' })
  closesAt!: string | null;

  @Field(() => NextOpening, {
    nullable: true,
    description: "When it opens again; null when open, or when it has said no hours.",
  })
  next!: NextOpening | null;
}

@ObjectType("HealthService", { description: "A service of the catalogue." })
export class HealthServiceType {
  @Field(() => String, { description: "Stable code, e.g. FKT-RIABILITATIVA." })
  code!: string;
}

export const HealthServiceConnection = connectionOf(HealthServiceType, "HealthService");

@ObjectType({ description: "A service that a facility offers, at the price agreed with the fund." })
export class FacilityServiceOffer {
  @Field(() => HealthServiceType, { description: "The service." })
  service!: HealthServiceType;

  @Field(() => Int, { description: "Price of one unit by today's fee schedule, in cents of a euro." })
  priceCents!: number;
}

@ObjectType("FacilityDoctor", { description: "A doctor at one facility." })
export class FacilityDoctorType {
  @Field(() => ID, { description: "Stable id of the doctor." })
  id!: string;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;
}

@ObjectType("Facility", { description: "A contracted facility (struttura)." })
export class FacilityType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Name on the door." })
  name!: string;

  @Field(() => FacilityTypeEnum, { description: "Kind of facility." })
  type!: FacilityTypeEnum;

  @Field(() => String, { description: "Street and number; empty when not known." })
  address!: string;

  @Field(() => String, { description: "CAP, five digits; empty when not known." })
  postcode!: string;

  @Field(() => String, { description: "Comune." })
  municipality!: string;

  @Field(() => String, { description: "Province sign, two letters." })
  province!: string;

  @Field(() => Boolean, { description: "Whether the position is only that of its town." })
  locationIsApproximate!: boolean;

  @Field(() => String, { nullable: true, description: "Telephone, in international form." })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Email of the reception." })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Address of its pages." })
  website!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "VAT number (partita IVA) of its company, eleven digits; branches of one company share it.",
  })
  vatNumber!: string | null;

  @Field(() => Boolean, {
    description: "Takes part in Blueasy: nothing to pay in advance for what is authorised.",
  })
  blueasy!: boolean;

  @Field(() => [OpeningHours], { description: "When it is open, from Monday." })
  openingHours!: readonly OpeningHours[];
}

@ObjectType("Doctor", { description: "A doctor of the network." })
export class DoctorType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;
}

@ObjectType("DoctorPlace", { description: "A facility where a doctor works, and what is agreed there." })
export class DoctorPlaceType {
  @Field(() => FacilityType, { description: "The facility." })
  facility!: FacilityType;
}

@ObjectType("Specialty", { description: "A doctor's specialty." })
export class SpecialtyType {
  @Field(() => String, { description: "Stable code, for filters." })
  code!: string;

  @Field(() => String, { description: "Name in the asked language." })
  name!: string;
}
