import { Arg, Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../../context.ts";
import { placeOf } from "../reading.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { SearchedKindEnum, SearchMeaningType } from "./types.ts";

@Resolver(() => SearchMeaningType)
export class MeaningResolver {
  @Authorized()
  @Query(() => SearchMeaningType, {
    description:
      "What people type into the two fields of a search, understood: services and professions in everyday words, names with or without titles, towns, postcodes and addresses, in either field, typing errors forgiven.",
  })
  async resolveSearch(
    @Arg("what", () => String, { defaultValue: "", description: "“Che cosa”, at most 100 characters count." })
    what: string,
    @Arg("where", () => String, { defaultValue: "", description: "“Dove”, at most 100 characters count." })
    where: string,
    @Arg("kind", () => SearchedKindEnum, { description: "The list on which it was typed." })
    kind: SearchedKindEnum,
    @Ctx() context: Context,
  ): Promise<SearchMeaningType> {
    return shown(await meaningOf(context, { what, where, kind }));
  }
}

function shown({ kind, place, otherPlaces, ...meaning }: Meaning): SearchMeaningType {
  return {
    kind: kind === "doctor" ? SearchedKindEnum.DOCTORS : SearchedKindEnum.FACILITIES,
    serviceCode: meaning.serviceCode ?? null,
    specialty: meaning.specialty ?? null,
    name: meaning.name ?? null,
    near: meaning.near ?? null,
    placeId: place?.id ?? null,
    otherPlaces: otherPlaces.map(placeOf),
    isAlsoName: meaning.isAlsoName,
    lacksTown: meaning.lacksTown,
  };
}
