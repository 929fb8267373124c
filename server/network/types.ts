import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../kernel/types.ts";
import type { OpeningSpan } from "./rules.ts";

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

export enum FacilitySortEnum {
  DISTANCE = "distance",
  NAME = "name",
  PRICE = "price",
}
registerEnumType(FacilitySortEnum, {
  name: "FacilitySort",
  description: "Order of a search for facilities; equal ones follow their id.",
  valuesConfig: {
    DISTANCE: { description: "Nearest first, on the spheroid. Needs `near`." },
    NAME: { description: "By name." },
    PRICE: { description: "Cheapest first, by today's fee schedule. Needs `serviceCode`." },
  },
});

@ObjectType("Place", { description: "A town, postcode or locality of Italy, from the built-in gazetteer." })
export class PlaceType {
  @Field(() => ID, { description: "Stable id, for `near.placeId`." })
  id!: string;

  @Field(() => String, { description: 'What a person picks from; tells homonyms apart: "Livo (TN)".' })
  label!: string;

  @Field(() => String, { description: "TOWN, POSTCODE or LOCALITY; POSITION for given coordinates." })
  kind!: string;

  @Field(() => Float, { description: "Degrees, WGS 84." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees, WGS 84." })
  longitude!: number;
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

@ObjectType("HealthService", { description: "A service of the catalogue." })
export class HealthServiceType {
  @Field(() => String, { description: "Stable code, e.g. FKT-RIABILITATIVA." })
  code!: string;
}

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

@InputType({ description: "Where to search: a place's id, or words that name it, or coordinates." })
export class NearInput {
  @Field(() => ID, { nullable: true, description: "From `places`." })
  placeId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "A town or postcode, as typed; what names no place is searched as a facility's name.",
  })
  text?: string | null;

  @Field(() => Float, { nullable: true, description: "Degrees, WGS 84; with `longitude`." })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: "Degrees, WGS 84; with `latitude`." })
  longitude?: number | null;
}

@InputType({ description: "What a facility must fulfil; what is left out does not matter." })
export class FacilitySearchInput {
  @Field(() => NearInput, { nullable: true, description: "From where distances count." })
  near?: NearInput | null;

  @Field(() => String, {
    nullable: true,
    description: "Part of the name; accents and spelling are forgiven.",
  })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: "At most so far, in metres; with `near`." })
  radiusMeters?: number | null;

  @Field(() => [FacilityTypeEnum], { nullable: true, description: "One of these kinds." })
  types?: FacilityTypeEnum[] | null;

  @Field(() => String, { nullable: true, description: "Offers this service." })
  serviceCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Takes part in Blueasy, or does not." })
  blueasy?: boolean | null;

  @Field(() => FacilitySortEnum, {
    nullable: true,
    description: "Order; nearest first when a place is given, else by name.",
  })
  sort?: FacilitySortEnum | null;
}
