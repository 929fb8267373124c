import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import { InstantScalar, LocalDateScalar, Payload } from "../kernel/types.ts";

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

@ObjectType({ description: "A benefit of my plan, and what is left of it." })
export class BenefitUse {
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

@InputType({ description: "A member as the card names them. Both must fit." })
export class VerifyCoverInput {
  @Field(() => String, { description: "Codice fiscale, 16 characters." })
  taxCode!: string;

  @Field(() => LocalDateScalar, { description: "Day of birth." })
  birthDate!: LocalDate;
}

@ObjectType({ description: "The permission, or why there is none." })
export class VerifyCoverPayload extends Payload {
  @Field(() => CoverCheckType, { nullable: true, description: "The permission to ask on." })
  coverCheck?: CoverCheckType | null;
}
