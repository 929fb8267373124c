import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import { AtMost, InstantScalar, LocalDateScalar, Payload } from "../kernel/types.ts";

@ObjectType({ description: "A yearly amount and how it stands, in cents. left = limit − used − held." })
export class LimitUse {
  @Field(() => Int, { description: "The whole limit." })
  limitCents!: number;

  @Field(() => Int, { description: "Already paid out of it." })
  usedCents!: number;

  @Field(() => Int, { description: "Reserved by authorisations." })
  heldCents!: number;

  @Field(() => Int, { description: "Still free." })
  leftCents!: number;

  @Field(() => LocalDateScalar, { description: "First day it counts for." })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: "Last day it counts for." })
  to!: LocalDate;
}

@ObjectType({ description: "What is free of a yearly amount, in cents; not what used it, nor where." })
export class LimitLeft {
  @Field(() => Int, { description: "Still free." })
  leftCents!: number;

  @Field(() => LocalDateScalar, { description: "First day it counts for." })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: "Last day it counts for." })
  to!: LocalDate;
}

export enum RegimeType {
  NETWORK = "network",
  OUT_OF_NETWORK = "outOfNetwork",
  SSN = "ssn",
}
registerEnumType(RegimeType, {
  name: "Regime",
  description: "Where one is treated, as far as the plan is concerned.",
  valuesConfig: {
    NETWORK: { description: "At a facility contracted with the fund." },
    OUT_OF_NETWORK: { description: "At any other facility." },
    SSN: { description: "With the national health service, paying a ticket." },
  },
});

export enum LimitUnitType {
  CENTS = "cents",
  UNITS = "units",
  DAYS = "days",
}
registerEnumType(LimitUnitType, {
  name: "LimitUnit",
  description: "What a limit counts.",
  valuesConfig: {
    CENTS: { description: "Euro cents." },
    UNITS: { description: "Sessions, visits, exams." },
    DAYS: { description: "Days of a stay." },
  },
});

@ObjectType({ description: "A sentence of the plan, with the clause it comes from." })
export class PlanSentence {
  @Field(() => String, { description: "Clause of the edition." })
  clause!: string;

  @Field(() => String, { description: "In the asked language." })
  text!: string;
}

@ObjectType({ description: "What a benefit pays under one regime." })
export class RegimeTerms {
  @Field(() => RegimeType, { description: "Network, out of network or SSN." })
  regime!: RegimeType;

  @Field(() => [PlanSentence], { description: "Shares and deductibles, in the order of application." })
  terms!: PlanSentence[];
}

@ObjectType({
  description: "A limit of a benefit and how it stands: left = capacity − used − held, in its own unit.",
})
export class LimitStanding {
  @Field(() => String, { description: "Stable key, e.g. ippocrate/6.2." })
  key!: string;

  @Field(() => String, { description: "Clause that sets it." })
  clause!: string;

  @Field(() => String, { description: "The limit in words." })
  text!: string;

  @Field(() => LimitUnitType, { description: "What it counts." })
  unit!: LimitUnitType;

  @Field(() => Int, { description: "The whole." })
  capacity!: number;

  @Field(() => Int, { description: "Used up." })
  used!: number;

  @Field(() => Int, { description: "Reserved by authorisations." })
  held!: number;

  @Field(() => Int, { description: "Still free." })
  left!: number;

  @Field(() => Boolean, { description: "Counted for me now; false for a limit of each single event." })
  counted!: boolean;

  @Field(() => Boolean, { description: "Shared by the whole family." })
  family!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: "First day it counts for." })
  from!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day it counts for." })
  to!: LocalDate | null;
}

@ObjectType({ description: "A benefit of my plan, and what is left of it." })
export class BenefitUse {
  @Field(() => String, { description: "Which services it covers, in words." })
  services!: string;

  @Field(() => [PlanSentence], { description: "When it applies." })
  conditions!: PlanSentence[];

  @Field(() => [PlanSentence], { description: "Documents to hand in." })
  documents!: PlanSentence[];

  @Field(() => [RegimeTerms], { description: "What it pays, regime by regime." })
  regimes!: RegimeTerms[];

  @Field(() => [LimitStanding], { description: "Every limit it draws on." })
  limits!: LimitStanding[];

  @Field(() => [PlanSentence], { description: "What it never pays." })
  exclusions!: PlanSentence[];

  @Field(() => String, { description: "Article that grants it." })
  code!: string;

  @Field(() => String, { description: "Name in the asked language." })
  name!: string;

  @Field(() => String, { description: "Article of the plan." })
  clause!: string;

  @Field(() => String, { description: "What it pays, in a sentence." })
  summary!: string;

  @Field(() => LimitUse, { nullable: true, description: "Its yearly amount, when it has one." })
  limit!: LimitUse | null;
}

@ObjectType({ description: "The cover of the signed-in member today." })
export class MyCover {
  @Field(() => String, { description: "Name of the plan." })
  planName!: string;

  @Field(() => String, { description: "Edition of the plan in force." })
  editionName!: string;

  @Field(() => String, { description: "Number of the policy." })
  policyNumber!: string;

  @Field(() => LocalDateScalar, { description: "First day of the running insurance year." })
  insuranceYearFrom!: LocalDate;

  @Field(() => LocalDateScalar, { description: "Last day of the running insurance year." })
  insuranceYearTo!: LocalDate;

  @Field(() => [BenefitUse], { description: "Every benefit, in the order of the plan." })
  benefits!: BenefitUse[];
}

@ObjectType("CoverCheck", {
  description: "A facility's audited permission to ask about one covered member, for a few hours.",
})
export class CoverCheckType {
  @Field(() => ID, { description: "Give it to `eligibility` and `openTakeInCharge`." })
  id!: string;

  @Field(() => InstantScalar, { description: "Until when it may be used." })
  expiresAt!: Date;
}

@InputType({
  description: "A member by tax code and birth date, which must both fit, or by the card number alone.",
})
export class VerifyCoverInput {
  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Codice fiscale, 16 characters." })
  taxCode?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of birth." })
  birthDate?: LocalDate | null;

  @AtMost(40)
  @Field(() => String, {
    nullable: true,
    description: "As on the member's card; its letters and dashes may lack.",
  })
  cardNumber?: string | null;
}

@ObjectType({ description: "The permission, or why there is none." })
export class VerifyCoverPayload extends Payload {
  @Field(() => CoverCheckType, { nullable: true, description: "The permission to ask on." })
  coverCheck?: CoverCheckType | null;
}
