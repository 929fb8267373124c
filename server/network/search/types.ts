import { Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../../kernel/types.ts";
import { DoctorType, FacilityType } from "../types.ts";

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

@ObjectType({ description: "One facility of a search, with its place in it." })
export class FacilityEdge {
  @Field(() => String, { description: "Place of this row, for `after`." })
  cursor!: string;

  @Field(() => FacilityType, { description: "The facility." })
  node!: FacilityType;
}

@ObjectType({ description: "One doctor of a search, with their place in it." })
export class DoctorEdge {
  @Field(() => String, { description: "Place of this row, for `after`." })
  cursor!: string;

  @Field(() => DoctorType, { description: "The doctor." })
  node!: DoctorType;
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
