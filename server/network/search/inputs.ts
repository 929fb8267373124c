import { Field, Float, ID, InputType, Int, registerEnumType } from "type-graphql";
import type { Box } from "../../kernel/geography.ts";
import { AtMost } from "../../kernel/types.ts";
import { FacilityTypeEnum } from "../types.ts";

export enum FacilitySortEnum {
  DISTANCE = "distance",
  NAME = "name",
  PRICE = "price",
  MEMBER_SHARE = "memberShare",
}
registerEnumType(FacilitySortEnum, {
  name: "FacilitySort",
  description: "Order of a search for facilities; equal ones follow their id.",
  valuesConfig: {
    DISTANCE: { description: "Nearest first, on the spheroid. Needs `near`." },
    NAME: { description: "By name." },
    PRICE: { description: "Cheapest first, by today's fee schedule. Needs `serviceCode`." },
    MEMBER_SHARE: {
      description:
        "What the member would pay first, least first; equal shares by price. Needs `serviceCode`; see `FacilityEdge.memberShare`.",
    },
  },
});

@InputType({ description: "Where to search: a place's id, or words that name it, or coordinates." })
export class NearInput {
  @Field(() => ID, { nullable: true, description: "From `places`." })
  placeId?: string | null;

  @AtMost(200)
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
export class FacilityFilterInput {
  @AtMost(100)
  @Field(() => String, {
    nullable: true,
    description: "Part of the name; accents and spelling are forgiven.",
  })
  name?: string | null;

  @Field(() => [FacilityTypeEnum], { nullable: true, description: "One of these kinds." })
  types?: FacilityTypeEnum[] | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Offers this service." })
  serviceCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Takes part in Blueasy, or does not." })
  blueasy?: boolean | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Has a doctor of this specialty (code)." })
  specialty?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Open at this moment by its opening hours; around a place within 50 km unless `radiusMeters` says more.",
  })
  openNow?: boolean | null;
}

@InputType({ description: "Which facilities, around where, in which order." })
export class FacilitySearchInput extends FacilityFilterInput {
  @Field(() => NearInput, { nullable: true, description: "From where distances count." })
  near?: NearInput | null;

  @Field(() => Int, { nullable: true, description: "At most so far, in metres; with `near`." })
  radiusMeters?: number | null;

  @Field(() => FacilitySortEnum, {
    nullable: true,
    description: "Order; nearest first when a place is given, else by name.",
  })
  sort?: FacilitySortEnum | null;
}

export enum DoctorSortEnum {
  DISTANCE = "distance",
  NAME = "name",
}
registerEnumType(DoctorSortEnum, {
  name: "DoctorSort",
  description: "Order of a search for doctors; equal ones follow their id.",
  valuesConfig: {
    DISTANCE: { description: "By the nearest facility that fits, on the spheroid. Needs `near`." },
    NAME: { description: "By family name, then given name." },
  },
});

@InputType({ description: "What a doctor must fulfil; what is left out does not matter." })
export class DoctorSearchInput {
  @Field(() => NearInput, { nullable: true, description: "From where distances count." })
  near?: NearInput | null;

  @AtMost(100)
  @Field(() => String, {
    nullable: true,
    description: "Part of the name; accents and spelling are forgiven.",
  })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: "At most so far, in metres; with `near`." })
  radiusMeters?: number | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Code of a specialty." })
  specialty?: string | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Has this service agreed at some facility." })
  serviceCode?: string | null;

  @Field(() => DoctorSortEnum, {
    nullable: true,
    description: "Order; nearest first when a place is given, else by name.",
  })
  sort?: DoctorSortEnum | null;
}

@InputType({ description: "A box of a map, in degrees, WGS 84." })
export class BoxInput implements Box {
  @Field(() => Float, { description: "Lowest latitude." })
  south!: number;

  @Field(() => Float, { description: "Lowest longitude." })
  west!: number;

  @Field(() => Float, { description: "Highest latitude." })
  north!: number;

  @Field(() => Float, { description: "Highest longitude." })
  east!: number;
}
