import { Arg, Authorized, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import { findPlaces } from "../gazetteer/search.ts";
import { specialtiesIn } from "../specialties.ts";
import { SpecialtyType } from "../types.ts";
import { facilitiesInBox, type FacilitiesInBox } from "./box.ts";
import { wasForgiving } from "./cursor.ts";
import { wholeMeters } from "./doctor-resolver.ts";
import { countFacilities, type FoundFacility } from "./facilities.ts";
import { FacilitySearchInput, BoxInput, FacilityFilterInput, NearInput } from "./inputs.ts";
import type { Matches } from "../../kernel/listing/read.ts";
import { MatchCount } from "../../kernel/listing/types.ts";
import { facilityMatches } from "./matches.ts";
import { placeOf, searchOf, type FacilityAnswer, filterOf } from "./reading.ts";
import { type Suggestion, suggestNear } from "./suggestions.ts";
import { PlaceType, FacilitiesInBoxType, FacilityConnection, FacilityEdge, SuggestionType } from "./types.ts";

@Resolver()
export class SearchResolver {
  @Authorized()
  @Query(() => [PlaceType], {
    description:
      "Places that a text may mean, best first: towns, postcodes, localities; typing errors forgiven.",
  })
  places(
    @Arg("text", () => String, { description: "What was typed so far." }) text: string,
    @Arg("first", () => Int, { defaultValue: 8, description: "At most so many, 1 to 100." }) first: number,
  ): PlaceType[] {
    return findPlaces(text, first).map(placeOf);
  }

  @Authorized()
  @Query(() => FacilityConnection, {
    description: "Contracted facilities, nearest first when a place is given.",
  })
  searchFacilities(
    @Arg("input", () => FacilitySearchInput) input: FacilitySearchInput,
    @Arg("first", () => Int, { defaultValue: 20, description: "Page size, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<FacilityAnswer> {
    return searchOf(context, input, { first, after: after ?? undefined });
  }

  @Authorized()
  @Query(() => FacilitiesInBoxType, {
    description: "Facilities on a map: up to 500 one by one, more as clusters.",
  })
  facilitiesInBox(
    @Arg("box", () => BoxInput) box: BoxInput,
    @Arg("filter", () => FacilityFilterInput, { nullable: true }) filter: FacilityFilterInput | null,
    @Ctx() context: Context,
  ): Promise<FacilitiesInBox> {
    return facilitiesInBox(context, box, filterOf(filter ?? {}, context.now()));
  }

  @Authorized()
  @Query(() => [SuggestionType], {
    description:
      "One type-ahead over places, services, facilities and doctors; typing errors forgiven, names nearest first.",
  })
  suggestions(
    @Arg("text", () => String, { description: "What was typed so far." }) text: string,
    @Arg("near", () => NearInput, { nullable: true, description: "Names near here come first." })
    near: NearInput | null,
    @Ctx() context: Context,
  ): Promise<Suggestion[]> {
    return suggestNear(context, text, near);
  }

  @Authorized()
  @Query(() => [SpecialtyType], { description: "Every specialty that doctors may have, by name." })
  specialties(@Ctx() { language }: Context): readonly SpecialtyType[] {
    return specialtiesIn(language);
  }
}

@Resolver(() => FacilityEdge)
export class FacilityEdgeResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Metres from the centre of the search, on the spheroid; null for a search without place.",
  })
  distanceMeters(@Root() { node }: { node: FoundFacility }): number | null {
    return wholeMeters(node.meters);
  }
}

@Resolver(() => FacilityConnection)
export class FacilityConnectionResolver {
  @FieldResolver(() => MatchCount, {
    description: "How many facilities fit, on all pages, as far as they are counted: cheap, for people.",
  })
  matches(@Root() { filter, edges }: FacilityAnswer, @Ctx() context: Context): Promise<Matches> {
    return facilityMatches(context, filter, wasForgiving(edges[0]?.cursor));
  }

  @FieldResolver(() => Int, {
    description:
      "How many facilities fit, on all pages, to the last: costs many times the search; see `matches`.",
  })
  totalCount(@Root() { filter }: FacilityAnswer, @Ctx() context: Context): Promise<number> {
    return countFacilities(context, filter);
  }

  @FieldResolver(() => Boolean, {
    description: "Nothing is named as typed: these are named almost so.",
  })
  spellingForgiven(@Root() { edges }: FacilityAnswer): boolean {
    return wasForgiving(edges[0]?.cursor);
  }
}
