import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../../context.ts";
import type { HealthService } from "../../plan/catalogue.ts";
import { specialtiesOf } from "../specialties.ts";
import { HealthServiceType, SpecialtyType } from "../types.ts";
import { changeContacts, changeOpeningHours } from "./contacts.ts";
import {
  affiliateDoctor,
  changeDoctorServices,
  correctDoctor,
  endAffiliation,
  registerDoctor,
} from "./doctors.ts";
import {
  AffiliateDoctorInput,
  BlueasyParticipationInput,
  ChangeContactsInput,
  ChangeDoctorServicesInput,
  ChangeOpeningHoursInput,
  CorrectDoctorInput,
  EndAffiliationInput,
  RegisterDoctorInput,
} from "./inputs.ts";
import { joinBlueasy, leaveBlueasy } from "./participation.ts";
import {
  contactsStamp,
  doctorStamp,
  openingHoursStamp,
  type OwnDoctor,
  ownDoctor,
  ownDoctors,
  type OwnFacility,
  ownFacility,
} from "./queries.ts";
import { OwnDoctorPayload, OwnDoctorType, OwnFacilityPayload, OwnFacilityType } from "./types.ts";
import { Answers } from "../../kernel/types.ts";

@Resolver(() => OwnFacilityType)
export class OwnFacilityResolver {
  @Authorized("facility:upkeep")
  @Query(() => OwnFacilityType, {
    nullable: true,
    description: "The facility one acts for, to be kept current; null when it has left the network.",
  })
  ownFacility(@Ctx() context: Context): Promise<OwnFacility | null> {
    return visibleOrNull(() => ownFacility(context));
  }

  @FieldResolver()
  facility(@Root() facility: OwnFacility): OwnFacility {
    return facility;
  }

  @FieldResolver()
  contactsStamp(@Root() facility: OwnFacility): string {
    return contactsStamp(facility);
  }

  @FieldResolver()
  openingHoursStamp(@Root() facility: OwnFacility): string {
    return openingHoursStamp(facility);
  }

  @FieldResolver(() => [OwnDoctorType], { description: "Its doctors, by name." })
  doctors(@Ctx() context: Context): Promise<OwnDoctor[]> {
    return ownDoctors(context);
  }

  @FieldResolver(() => OwnDoctorType, { nullable: true, description: "One of its doctors; null for others." })
  doctor(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<OwnDoctor | null> {
    return visibleOrNull(() => ownDoctor(context, id));
  }

  @Authorized("facility:upkeep")
  @Answers("CHANGED_MEANWHILE", "NOT_FOUND")
  @Mutation(() => OwnFacilityPayload, { description: "Brings contacts and address line up to date." })
  changeContacts(
    @Arg("input", () => ChangeContactsInput) input: ChangeContactsInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      await context.perform("facility.changeContacts", {}, (act) => changeContacts(act, input));
      return { ownFacility: await ownFacility(context) };
    });
  }

  @Authorized("facility:upkeep")
  @Answers("CHANGED_MEANWHILE", "NOT_FOUND")
  @Mutation(() => OwnFacilityPayload, { description: "Brings the opening hours up to date." })
  changeOpeningHours(
    @Arg("input", () => ChangeOpeningHoursInput) input: ChangeOpeningHoursInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      await context.perform("facility.changeOpeningHours", {}, (act) => changeOpeningHours(act, input));
      return { ownFacility: await ownFacility(context) };
    });
  }

  @Authorized("facility:contract")
  @Answers("BANK_ACCOUNT_MISSING", "INVALID_STATE", "NOT_FOUND")
  @Mutation(() => OwnFacilityPayload, {
    description: "Begins to take part in Blueasy.",
  })
  joinBlueasy(
    @Arg("input", () => BlueasyParticipationInput) input: BlueasyParticipationInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      await context.perform("facility.joinBlueasy", { ...input, input }, joinBlueasy);
      return { ownFacility: await ownFacility(context) };
    });
  }

  @Authorized("facility:contract")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => OwnFacilityPayload, {
    description: "Leaves Blueasy: no new takes-in-charge; those that are open go on to their payment.",
  })
  leaveBlueasy(
    @Arg("input", () => BlueasyParticipationInput) input: BlueasyParticipationInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      await context.perform("facility.leaveBlueasy", { ...input, input }, leaveBlueasy);
      return { ownFacility: await ownFacility(context) };
    });
  }
}

@Resolver(() => OwnDoctorType)
export class OwnDoctorResolver {
  @FieldResolver(() => [SpecialtyType], { description: "Specialties, the main one first." })
  specialties(@Root() doctor: OwnDoctor, @Ctx() { language }: Context): SpecialtyType[] {
    return specialtiesOf(doctor.specialties, language);
  }

  @FieldResolver(() => [HealthServiceType], { description: "Services agreed with the doctor here." })
  services(@Root() doctor: OwnDoctor): readonly HealthService[] {
    return doctor.services;
  }

  @FieldResolver(() => String, {
    description: "Stamp of these data, for `changeDoctorServices` and `correctDoctor`.",
  })
  stamp(@Root() doctor: OwnDoctor): string {
    return doctorStamp(doctor);
  }

  @Authorized("facility:upkeep")
  @Answers("ALREADY_AFFILIATED", "NOT_FOUND")
  @Mutation(() => OwnDoctorPayload, {
    description: "A doctor of the network works here too.",
  })
  affiliateDoctor(
    @Arg("input", () => AffiliateDoctorInput) input: AffiliateDoctorInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { id } = await context.perform("doctor.affiliate", { ...input, input }, (act) =>
        affiliateDoctor(act, input),
      );
      return { doctor: await visibleOrNull(() => ownDoctor(context, id)) };
    });
  }

  @Authorized("facility:upkeep")
  @Answers("NOT_FOUND", "SAME_NAME")
  @Mutation(() => OwnDoctorPayload, {
    description: "A doctor new to the network works here.",
  })
  registerDoctor(
    @Arg("input", () => RegisterDoctorInput) input: RegisterDoctorInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { id } = await context.perform("doctor.register", { ...input, input }, (act) =>
        registerDoctor(act, input),
      );
      return { doctor: await visibleOrNull(() => ownDoctor(context, id)) };
    });
  }

  @Authorized("facility:upkeep")
  @Answers("CHANGED_MEANWHILE", "NOT_FOUND")
  @Mutation(() => OwnDoctorPayload, {
    description: "All services that a doctor performs here.",
  })
  changeDoctorServices(
    @Arg("input", () => ChangeDoctorServicesInput) input: ChangeDoctorServicesInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { id } = await context.perform("doctor.changeServices", {}, (act) =>
        changeDoctorServices(act, input),
      );
      return { doctor: await ownDoctor(context, id) };
    });
  }

  @Authorized("facility:upkeep")
  @Answers("CHANGED_MEANWHILE", "NOT_FOUND", "WORKS_ELSEWHERE_TOO")
  @Mutation(() => OwnDoctorPayload, {
    description: "Corrects name and specialties.",
  })
  correctDoctor(@Arg("input", () => CorrectDoctorInput) input: CorrectDoctorInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { id } = await context.perform("doctor.correct", {}, (act) => correctDoctor(act, input));
      return { doctor: await ownDoctor(context, id) };
    });
  }

  @Authorized("facility:upkeep")
  @Answers("NOT_FOUND")
  @Mutation(() => OwnDoctorPayload, { description: "The doctor works here no more." })
  endAffiliation(
    @Arg("input", () => EndAffiliationInput) input: EndAffiliationInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      await context.perform("doctor.endAffiliation", { ...input, input }, (act) =>
        endAffiliation(act, input),
      );
      return { doctor: null };
    });
  }
}
