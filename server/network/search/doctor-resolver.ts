import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../context.ts";
import type { Position } from "../../kernel/geography.ts";
import type { HealthService } from "../../plan/catalogue.ts";
import { type DoctorPlace, type DoctorRow, findDoctor, placesOfDoctors } from "../doctors.ts";
import { specialtyNames } from "../specialties.ts";
import { DoctorPlaceType, DoctorType, HealthServiceType } from "../types.ts";
import { wasForgiving } from "./cursor.ts";
import { countDoctors, type FoundDoctor } from "./doctors.ts";
import { DoctorSearchInput, NearInput } from "./inputs.ts";
import type { Matches } from "../../kernel/listing/read.ts";
import { MatchCount } from "../../kernel/listing/types.ts";
import { doctorMatches } from "./matches.ts";
import { centreOf, type DoctorAnswer, doctorsOf } from "./reading.ts";
import { DoctorConnection, DoctorEdge } from "./types.ts";

@Resolver(() => DoctorType)
export class DoctorResolver {
  @Authorized()
  @Query(() => DoctorConnection, { description: "Doctors, nearest first when a place is given." })
  doctors(
    @Arg("input", () => DoctorSearchInput) input: DoctorSearchInput,
    @Arg("first", () => Int, { defaultValue: 20, description: "Page size, 1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "The cursor before the page." })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<DoctorAnswer> {
    return doctorsOf(context, input, { first, after: after ?? undefined });
  }

  @Authorized()
  @Query(() => DoctorType, { nullable: true, description: "One doctor; null when there is none to see." })
  async doctor(
    @Arg("id", () => ID) id: string,
    @Arg("near", () => NearInput, { nullable: true, description: "From where distances count." })
    near: NearInput | null,
    @Ctx() context: Context,
  ): Promise<(DoctorRow & { centre?: Position | undefined }) | undefined> {
    const [doctor, centre] = await Promise.all([
      findDoctor(context, id),
      near ? centreOf(near, context.config?.geocoderUrl) : undefined,
    ]);
    return doctor && { ...doctor, centre: centre && { lat: centre.latitude, lon: centre.longitude } };
  }

  @FieldResolver(() => [String], {
    description: "Names of the specialties, the main one first, in the asked language.",
  })
  specialties(@Root() doctor: DoctorRow, @Ctx() { language }: Context): string[] {
    return specialtyNames(doctor.specialties, language);
  }

  @FieldResolver(() => [DoctorPlaceType], {
    description:
      "Where the doctor works and the services agreed there; nearest first in a search with a place, else by name.",
  })
  async places(
    @Root() doctor: DoctorRow & Partial<FoundDoctor>,
    @Ctx() context: Context,
  ): Promise<DoctorPlace[]> {
    const key = doctor.centre ? `${doctor.id} ${doctor.centre.lat} ${doctor.centre.lon}` : doctor.id;
    return (await context.load(placesOfDoctors, key)) ?? [];
  }
}

@Resolver(() => DoctorPlaceType)
export class DoctorPlaceResolver {
  @FieldResolver(() => [HealthServiceType], { description: "Services agreed with the doctor here." })
  services(@Root() place: DoctorPlace): readonly HealthService[] {
    return place.services;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Metres from the centre of the search; null without.",
  })
  distanceMeters(@Root() { meters }: DoctorPlace): number | null {
    return wholeMeters(meters);
  }
}

@Resolver(() => DoctorEdge)
export class DoctorEdgeResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      "Metres from the centre of the search to the nearest facility that fits; null without a place.",
  })
  distanceMeters(@Root() { node }: { node: FoundDoctor }): number | null {
    return wholeMeters(node.meters);
  }
}

@Resolver(() => DoctorConnection)
export class DoctorConnectionResolver {
  @FieldResolver(() => MatchCount, {
    description: "How many doctors fit, on all pages, as far as they are counted: cheap, for people.",
  })
  matches(@Root() { filter, edges }: DoctorAnswer, @Ctx() context: Context): Promise<Matches> {
    return doctorMatches(context, filter, wasForgiving(edges[0]?.cursor));
  }

  @FieldResolver(() => Int, {
    description:
      "How many doctors fit, on all pages, to the last: costs many times the search; see `matches`.",
  })
  totalCount(@Root() { filter }: DoctorAnswer, @Ctx() context: Context): Promise<number> {
    return countDoctors(context, filter);
  }

  @FieldResolver(() => Boolean, {
    description: "Nothing is named as typed: these are named almost so.",
  })
  spellingForgiven(@Root() { edges }: DoctorAnswer): boolean {
    return wasForgiving(edges[0]?.cursor);
  }
}

export function wholeMeters(meters: number | null): number | null {
  return meters === null ? null : Math.round(meters);
}
