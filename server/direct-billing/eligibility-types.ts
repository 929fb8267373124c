import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { RequiredDocument } from "../case-file/document-types.ts";
import { CauseKind, CoverAnswer, ExplanationLine } from "../coverage/question-types.ts";
import { LimitLeft, LimitUse } from "../coverage/types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { AtMost, LocalDateScalar, Payload } from "../kernel/types.ts";

/** What the plan says, and why. */
@ObjectType()
abstract class PlanWord {
  @Field(() => CoverAnswer, { description: "Covered, not covered, or to be evaluated." })
  answer!: CoverAnswer;

  @Field(() => String, { nullable: true, description: "Clause that decides." })
  clause!: string | null;

  @Field(() => String, { description: "Why, in a sentence." })
  explanation!: string;
}

/** What the plan says, and the sum it comes to. */
@ObjectType()
abstract class PlanSum extends PlanWord {
  @Field(() => Int, { description: "Price of everything asked for, in cents." })
  requestedCents!: number;

  @Field(() => Int, { description: "What the fund would pay, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "What the member would pay, in cents." })
  memberShareCents!: number;

  @Field(() => [ExplanationLine], { description: "The sum, step by step." })
  lines!: ExplanationLine[];

  @Field(() => [RequiredDocument], { description: "Documents to hand in." })
  requiredDocuments!: RequiredDocument[];
}

@ObjectType({
  description: "What the plan would pay for a service at this facility, before anything is opened.",
})
export class Eligibility extends PlanSum {
  @Field(() => String, { nullable: true, description: "Name of the benefit that applies." })
  benefitName!: string | null;

  @Field(() => Int, { description: "Price of one unit by the facility's fee schedule, in cents." })
  unitPriceCents!: number;

  @Field(() => LimitLeft, {
    nullable: true,
    description: "What is free of the yearly amount of that benefit.",
  })
  limitLeft!: LimitLeft | null;

  @Field(() => LimitUse, { nullable: true, description: "The yearly amount it draws on." })
  limit!: LimitUse | null;
}

@ObjectType({ description: "The answer, or why the question could not be asked." })
export class EligibilityPayload extends Payload {
  @Field(() => Eligibility, { nullable: true, description: "What the plan would pay." })
  eligibility?: Eligibility | null;
}

@ObjectType({ description: "One of several services: its price and what the plan says of it." })
export class ServiceEligibility extends PlanWord {
  @Field(() => String, { description: "Code of the catalogue." })
  serviceCode!: string;

  @Field(() => Int, { description: "How many." })
  units!: number;

  @Field(() => Int, { description: "Price of one as asked, in cents." })
  unitPriceCents!: number;

  @Field(() => Int, { description: "Price of one by the fee schedule of that day, in cents: the most." })
  feeScheduleCents!: number;

  @Field(() => Int, { description: "Price of all units, in cents." })
  requestedCents!: number;

  @Field(() => String, { nullable: true, description: "Name of the benefit that applies." })
  benefitName!: string | null;

  @Field(() => LimitLeft, {
    nullable: true,
    description: "What is free of the yearly amount of that benefit, before any of these services.",
  })
  limitLeft!: LimitLeft | null;
}

@ObjectType({
  description:
    "What the plan would pay for services together, before anything is opened: a minimum share applies once. Where one is not covered the answer is so, and they cannot be opened together.",
})
export class EligibilityOfServices extends PlanSum {
  @Field(() => [ServiceEligibility], { description: "Each service, in the order it was asked." })
  services!: ServiceEligibility[];
}

@ObjectType({ description: "The answer, or why the question could not be asked." })
export class EligibilityOfServicesPayload extends Payload {
  @Field(() => EligibilityOfServices, { nullable: true, description: "What the plan would pay." })
  eligibility?: EligibilityOfServices | null;
}

@InputType({ description: "One service on one day, at this facility's own price." })
export class EligibilityInput {
  @Field(() => ID, { description: "From `verifyCover`." })
  coverCheckId!: string;

  @AtMost(40)
  @Field(() => String, { description: "Code of the catalogue." })
  serviceCode!: string;

  @Field(() => Int, { description: "Sessions, visits, exams: 1 to 100." })
  units!: number;

  @Field(() => LocalDateScalar, { description: "Day of the first one." })
  on!: LocalDate;

  @Field(() => CauseKind, { description: "Illness or injury." })
  cause!: CauseKind;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  injuredOn!: LocalDate | null;
}

@InputType({ description: "One service, its units, and the price of one." })
export class EligibilityLineInput {
  @AtMost(40)
  @Field(() => String, { description: "Code of the catalogue." })
  serviceCode!: string;

  @Field(() => Int, { description: "Sessions, visits, exams: 1 to 100." })
  units!: number;

  @Field(() => Int, {
    nullable: true,
    description: "In cents, at most the fee schedule's; the fee schedule's when it is not given.",
  })
  unitPriceCents!: number | null;
}

@InputType({ description: "Services together, for one cause, from one day on." })
export class EligibilityOfServicesInput {
  @Field(() => ID, { description: "From `verifyCover`." })
  coverCheckId!: string;

  @Field(() => [EligibilityLineInput], { description: "1 to 10 different services." })
  lines!: EligibilityLineInput[];

  @Field(() => LocalDateScalar, { description: "Day of the first session." })
  on!: LocalDate;

  @Field(() => CauseKind, { description: "Illness or injury." })
  cause!: CauseKind;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  injuredOn!: LocalDate | null;
}
