import { Arg, Authorized, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { serviceCategories, type HealthService } from "../plan/catalogue.ts";
import {
  doctorsAmong,
  doctorsByFacility,
  type FacilityDoctor,
  type FacilityRow,
  findFacility,
  offersByFacility,
} from "./queries.ts";
import { weekMoment, type Opening, openingAt } from "./rules.ts";
import { servicesPage, type ServicesPage } from "./services.ts";
import { specialtyNames } from "./specialties.ts";
import {
  FacilityDoctorType,
  FacilityOpeningType,
  FacilityServiceOffer,
  FacilityType,
  HealthServiceConnection,
  HealthServiceType,
} from "./types.ts";

@Resolver(() => FacilityType)
export class FacilityResolver {
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
  ): ServicesPage {
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
