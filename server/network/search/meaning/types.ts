import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { PlaceType } from "../types.ts";

export enum SearchedKindEnum {
  FACILITIES = "facility",
  DOCTORS = "doctor",
}
registerEnumType(SearchedKindEnum, {
  name: "SearchedKind",
  description: "Which list is searched.",
  valuesConfig: {
    FACILITIES: { description: "`searchFacilities`." },
    DOCTORS: { description: "`doctors`." },
  },
});

@ObjectType("SearchMeaning", {
  description:
    "What the words of a search mean, in the terms of `searchFacilities` and `doctors`; null where they say nothing.",
})
export class SearchMeaningType {
  @Field(() => SearchedKindEnum, {
    description: "The list that answers: a person's name typed among facilities leads to the doctors.",
  })
  kind!: SearchedKindEnum;

  @Field(() => String, { nullable: true, description: "A service of the catalogue, for `serviceCode`." })
  serviceCode!: string | null;

  @Field(() => String, { nullable: true, description: "A doctor's specialty, for `specialty`." })
  specialty!: string | null;

  @Field(() => String, { nullable: true, description: "Part of a name, as typed, without titles." })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Where, for `near.text`: the place's label, or as typed when it may mean several places or is an address.",
  })
  near!: string | null;

  @Field(() => ID, { nullable: true, description: "The place of `near`, for `near.placeId`." })
  placeId!: string | null;

  @Field(() => [PlaceType], { description: "What else the words for the place may mean." })
  otherPlaces!: PlaceType[];

  @Field(() => Boolean, { description: "What was taken for a place is also part of a name of the list." })
  isAlsoName!: boolean;

  @Field(() => Boolean, { description: "A street is named, but its town is not." })
  lacksTown!: boolean;
}
