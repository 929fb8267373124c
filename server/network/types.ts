import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf, PageInfo } from "../kernel/types.ts";
import type { Matches } from "./matches.ts";
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

@ObjectType("Place", { description: "A town, postcode or locality of Italy, from the built-in gazetteer." })
export class PlaceType {
  @Field(() => ID, { description: "Stable id, for `near.placeId`." })
  id!: string;

  @Field(() => String, { description: 'What a person picks from; tells homonyms apart: "Livo (TN)".' })
  label!: string;

  @Field(() => String, {
    description: "TOWN, POSTCODE or LOCALITY; ADDRESS for a street; POSITION for given coordinates.",
  })
  kind!: string;

  @Field(() => Float, { description: "Degrees, WGS 84." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees, WGS 84." })
  longitude!: number;

  @Field(() => Boolean, {
    description: "The street was not found (or no geocoder is set): this is the position of its town.",
  })
  approximate!: boolean;
}

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

  @Field(() => Boolean, {
    description: "Takes part in Blueasy: nothing to pay in advance for what is authorised.",
  })
  blueasy!: boolean;

  @Field(() => [OpeningHours], { description: "When it is open, from Monday." })
  openingHours!: readonly OpeningHours[];
}

@ObjectType({ description: "One facility of a search, with its place in it." })
export class FacilityEdge {
  @Field(() => String, { description: "Place of this row, for `after`." })
  cursor!: string;

  @Field(() => FacilityType, { description: "The facility." })
  node!: FacilityType;
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

@ObjectType({ description: "One doctor of a search, with their place in it." })
export class DoctorEdge {
  @Field(() => String, { description: "Place of this row, for `after`." })
  cursor!: string;

  @Field(() => DoctorType, { description: "The doctor." })
  node!: DoctorType;
}

@ObjectType({ description: "How many fit, counted only up to 200: then a list says that there are more." })
export class MatchCount implements Matches {
  @Field(() => Int, { description: "So many fit, or more; at most 200." })
  atLeast!: number;

  @Field(() => Boolean, { description: "Whether there are no more." })
  isExact!: boolean;
}

@ObjectType({ description: "A page of a search for doctors." })
export class DoctorConnection {
  @Field(() => [DoctorEdge], { description: "The doctors of this page, in the asked order." })
  edges!: readonly DoctorEdge[];

  @Field(() => PageInfo, { description: "Where this page ends." })
  pageInfo!: PageInfo;

  @Field(() => PlaceType, { nullable: true, description: "Where the search was centred, as for facilities." })
  centre!: PlaceType | null;
}

@ObjectType("FacilityCluster", {
  description: "Facilities too close together, or too many, to be drawn one by one.",
})
export class FacilityClusterType {
  @Field(() => Int, { description: "How many." })
  count!: number;

  @Field(() => Float, { description: "Their middle, degrees." })
  latitude!: number;

  @Field(() => Float, { description: "Their middle, degrees." })
  longitude!: number;
}

@ObjectType("FacilitiesInBox", { description: "What of the network lies on a map." })
export class FacilitiesInBoxType {
  @Field(() => Int, { description: "How many facilities lie in the box." })
  totalCount!: number;

  @Field(() => [FacilityType], { description: "All of them, by id; empty above 500." })
  facilities!: readonly FacilityType[];

  @Field(() => [FacilityClusterType], { description: "Above 500, their clusters; else empty." })
  clusters!: readonly FacilityClusterType[];
}

export enum SuggestionKindEnum {
  PLACE = "place",
  FACILITY = "facility",
  DOCTOR = "doctor",
  SERVICE = "service",
}
registerEnumType(SuggestionKindEnum, {
  name: "SuggestionKind",
  description: "What a suggestion stands for.",
  valuesConfig: {
    PLACE: { description: "A town, postcode or locality; `id` is for `near.placeId`." },
    FACILITY: { description: "A facility; `id` is for `facility`." },
    DOCTOR: { description: "A doctor; `id` is for `doctor`." },
    SERVICE: { description: "A service; `id` is its code, for `serviceCode`." },
  },
});

@ObjectType("Suggestion", { description: "Something that a text may mean." })
export class SuggestionType {
  @Field(() => SuggestionKindEnum, { description: "What it is." })
  kind!: SuggestionKindEnum;

  @Field(() => ID, { description: "Id by its kind." })
  id!: string;

  @Field(() => String, { description: "What a person picks." })
  label!: string;

  @Field(() => String, { description: "What tells it from others of the same label." })
  detail!: string;
}

@ObjectType("Specialty", { description: "A doctor's specialty." })
export class SpecialtyType {
  @Field(() => String, { description: "Stable code, for filters." })
  code!: string;

  @Field(() => String, { description: "Name in the asked language." })
  name!: string;
}

@ObjectType({ description: "A page of a search for facilities." })
export class FacilityConnection {
  @Field(() => [FacilityEdge], { description: "The facilities of this page, in the asked order." })
  edges!: readonly FacilityEdge[];

  @Field(() => PageInfo, { description: "Where this page ends." })
  pageInfo!: PageInfo;

  @Field(() => PlaceType, {
    nullable: true,
    description: "Where the search was centred; null for a search by name, or when the text named no place.",
  })
  centre!: PlaceType | null;
}
