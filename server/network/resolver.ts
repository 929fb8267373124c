import { Arg, Authorized, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { Page } from "../kernel/page.ts";
import { serviceCategories, type HealthService } from "../plan/catalogue.ts";
import { countFacilities, type FoundFacility } from "./facility-search.ts";
import { wasForgiving } from "./cursor.ts";
import { findPlaces } from "./gazetteer/search.ts";
import { facilitiesInBox, type FacilitiesInBox } from "./box.ts";
import { wholeMeters } from "./doctor-resolver.ts";
import {
  doctorsAmong,
  doctorsByFacility,
  type FacilityDoctor,
  type FacilityRow,
  findFacility,
  offersByFacility,
} from "./queries.ts";
import { type FacilityAnswer, filterOf, placeOf, searchOf, weekMoment } from "./search-input.ts";
import { facilityMatches, type Matches } from "./matches.ts";
import { type Opening, openingAt } from "./rules.ts";
import { servicesPage } from "./services.ts";
import { specialtiesIn, specialtyNames } from "./specialties.ts";
import { type Suggestion, suggestNear } from "./suggestions.ts";
import {
  FacilitiesInBoxType,
  FacilityConnection,
  FacilityDoctorType,
  FacilityEdge,
  FacilityOpeningType,
  FacilityServiceOffer,
  FacilityType,
  HealthServiceConnection,
  HealthServiceType,
  MatchCount,
  PlaceType,
  SpecialtyType,
  SuggestionType,
} from "./types.ts";
import { BoxInput, FacilityFilterInput, FacilitySearchInput, NearInput } from "./inputs.ts";

@Resolver(() => FacilityType)
export class FacilityResolver {
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
  @Query(() => FacilityType, { nullable: true, description: "One facility; null when there is none to see." })
  facility(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<FacilityRow | undefined> {
    return findFacility(context, id);
  }

  @FieldResolver(() => Float, { description: "Degrees, WGS 84." })
  latitude(@Root() facility: FacilityRow): number {
    return facility.lat;
  }

  @FieldResolver(() => Float, { description: "Degrees, WGS 84." })
  longitude(@Root() facility: FacilityRow): number {
    return facility.lon;
  }

  @FieldResolver(() => [FacilityServiceOffer], { description: "What it offers today, and at which price." })
  async services(@Root() facility: FacilityRow, @Ctx() context: Context) {
    return (await context.load(offersByFacility, facility.id)) ?? [];
  }

  @FieldResolver(() => [FacilityDoctorType], { description: "Its doctors, by name." })
  async doctors(
    @Arg("first", () => Int, { defaultValue: 20, description: "At most so many, 1 to 100." }) first: number,
    @Root() facility: FacilityRow,
    @Ctx() context: Context,
  ) {
    return ((await context.load(doctorsByFacility, facility.id)) ?? []).slice(0, first);
  }

  @FieldResolver(() => [FacilityDoctorType], {
    description: "Those of its doctors that a search means, by name; a typing error is forgiven.",
  })
  async findDoctors(
    @Arg("name", () => String, { nullable: true, description: "Part of the name." }) name: string | null,
    @Arg("serviceCode", () => String, { nullable: true, description: "Has this service agreed here." })
    serviceCode: string | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "At most so many, 1 to 100." }) first: number,
    @Root() facility: FacilityRow,
    @Ctx() context: Context,
  ) {
    const doctors = (await context.load(doctorsByFacility, facility.id)) ?? [];
    return doctorsAmong(doctors, { name, serviceCode }).slice(0, first);
  }

  @FieldResolver(() => FacilityOpeningType, { description: "Whether it is open at this moment." })
  opening(@Root() { openingHours }: FacilityRow, @Ctx() context: Context): Opening {
    return openingAt(openingHours, weekMoment(context.now()));
  }
}

@Resolver(() => FacilitiesInBoxType)
export class NetworkResolver {
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

@Resolver(() => HealthServiceType)
export class HealthServiceResolver {
  @Authorized()
  @Query(() => HealthServiceConnection, {
    description:
      "Services of the catalogue that a text may mean, by name, synonym or code, best first; all without a text.",
  })
  healthServices(
    @Arg("text", () => String, { nullable: true, description: "What was typed so far." }) text: string | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "Page size, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor before the page." })
    after: string | null,
  ): Page<HealthService> {
    return servicesPage(text ?? "", { first, after });
  }

  @FieldResolver(() => String, { description: "Name in the asked language." })
  name(@Root() service: HealthService, @Ctx() { language }: Context): string {
    return service.name[language];
  }

  @FieldResolver(() => String, { description: "Name of its category in the asked language." })
  category(@Root() service: HealthService, @Ctx() { language }: Context): string {
    return serviceCategories[service.category][language];
  }
}

@Resolver(() => FacilityDoctorType)
export class FacilityDoctorResolver {
  @FieldResolver(() => [String], {
    description: "Names of the specialties, the main one first, in the asked language.",
  })
  specialties(@Root() doctor: FacilityDoctor, @Ctx() { language }: Context): string[] {
    return specialtyNames(doctor.specialties, language);
  }

  @FieldResolver(() => [HealthServiceType], {
    description: "Services agreed with this doctor at this facility.",
  })
  services(@Root() doctor: FacilityDoctor): readonly HealthService[] {
    return doctor.services;
  }
}
