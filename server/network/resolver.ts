import { Arg, Authorized, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { serviceCategories, type HealthService } from "../plan/catalogue.ts";
import { countFacilities, type FoundFacility } from "./facility-search.ts";
import { findPlaces } from "./gazetteer/search.ts";
import {
  doctorsByFacility,
  type FacilityDoctor,
  type FacilityRow,
  findFacility,
  offersByFacility,
} from "./queries.ts";
import { type FacilityAnswer, placeOf, searchOf } from "./search-input.ts";
import { findServices } from "./services.ts";
import { isSpecialty, specialties } from "./specialties.ts";
import {
  FacilityConnection,
  FacilityDoctorType,
  FacilityEdge,
  FacilitySearchInput,
  FacilityServiceOffer,
  FacilityType,
  HealthServiceType,
  PlaceType,
} from "./types.ts";

@Resolver(() => FacilityType)
export class FacilityResolver {
  @Authorized()
  @Query(() => [PlaceType], {
    description:
      "Places that a text may mean, best first: towns, postcodes, localities; typing errors forgiven.",
  })
  places(
    @Arg("text", () => String, { description: "What was typed so far." }) text: string,
    @Arg("first", () => Int, { defaultValue: 8, description: "At most so many, 1 to 50." }) first: number,
  ): PlaceType[] {
    return findPlaces(text, Math.min(Math.max(first, 1), 50)).map(placeOf);
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
    return ((await context.load(doctorsByFacility, facility.id)) ?? []).slice(0, Math.max(1, first));
  }
}

@Resolver(() => FacilityEdge)
export class FacilityEdgeResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Metres from the centre of the search, on the spheroid; null for a search without place.",
  })
  distanceMeters(@Root() { node }: { node: FoundFacility }): number | null {
    return node.meters === null ? null : Math.round(node.meters);
  }
}

@Resolver(() => FacilityConnection)
export class FacilityConnectionResolver {
  @FieldResolver(() => Int, { description: "How many facilities fit, on all pages." })
  totalCount(@Root() { filter }: FacilityAnswer, @Ctx() context: Context): Promise<number> {
    return countFacilities(context, filter);
  }
}

@Resolver(() => HealthServiceType)
export class HealthServiceResolver {
  @Authorized()
  @Query(() => [HealthServiceType], {
    description:
      "Services of the catalogue that a text may mean, by name, synonym or code; all without a text.",
  })
  healthServices(
    @Arg("text", () => String, { nullable: true, description: "What was typed so far." }) text: string | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "At most so many, 1 to 100." }) first: number,
  ): HealthService[] {
    return findServices(text ?? "", Math.min(Math.max(first, 1), 100));
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
    return doctor.specialties.map((code) => (isSpecialty(code) ? specialties[code][language] : code));
  }

  @FieldResolver(() => [HealthServiceType], {
    description: "Services agreed with this doctor at this facility.",
  })
  services(@Root() doctor: FacilityDoctor): readonly HealthService[] {
    return doctor.services;
  }
}
