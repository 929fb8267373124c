import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import { AtMost, LocalDateScalar, Payload } from "../kernel/types.ts";
import { PlanSentence, RegimeType } from "./types.ts";

export enum CauseKind {
  ILLNESS = "illness",
  INJURY = "injury",
}
registerEnumType(CauseKind, {
  name: "CauseKind",
  description: "What made treatment necessary.",
  valuesConfig: { ILLNESS: { description: "Malattia." }, INJURY: { description: "Infortunio." } },
});

export enum CoverAnswer {
  COVERED = "covered",
  NOT_COVERED = "notCovered",
  TO_BE_EVALUATED = "unknown",
}
registerEnumType(CoverAnswer, {
  name: "CoverAnswer",
  description: "What the plan answers.",
  valuesConfig: {
    COVERED: { description: "The plan pays." },
    NOT_COVERED: { description: "The plan does not pay." },
    TO_BE_EVALUATED: { description: "Facts or a doctor's judgement are missing." },
  },
});

@ObjectType({
  description: "One step of a sum. requested = payable + the sum of amountCents of all steps, to the cent.",
})
export class ExplanationLine {
  @Field(() => String, { description: "Kind of rule: inFull, deductible, coinsurance, limit, notCovered …" })
  kind!: string;

  @Field(() => String, { description: "Clause of the plan's edition, e.g. 6.2." })
  clause!: string;

  @Field(() => String, { description: "For the patient, in the asked language, with the arithmetic." })
  text!: string;

  @Field(() => Int, { description: "What this step leaves to the member, in cents." })
  amountCents!: number;
}

@InputType({ description: "Is this covered, and what would I pay?" })
export class PlanQuestionInput {
  @Field(() => ID, {
    nullable: true,
    description: "Of whom: a minor child, or an adult who consented; the member when not said.",
  })
  personId?: string | null;

  @AtMost(40)
  @Field(() => String, { description: "Code of the catalogue; `healthServices` finds it by words." })
  serviceCode!: string;

  @Field(() => CauseKind, { description: "Illness or injury." })
  cause!: CauseKind;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  injuredOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of treatment; today when not said." })
  on!: LocalDate | null;

  @Field(() => Int, { nullable: true, description: "Visits, exams, sessions: 1 to 100; 1 when not said." })
  units!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Price of one, in hundredths of `currency`; then the answer says how much.",
  })
  priceCents!: number | null;

  @AtMost(10)
  @Field(() => String, {
    nullable: true,
    description: "Currency of the price, ISO 4217; EUR when not said. Converted at the week's average rate.",
  })
  currency!: string | null;
}

@ObjectType({ description: "What the plan answers under one regime." })
export class RegimeAnswerType {
  @Field(() => RegimeType, { description: "Network, out of network or SSN." })
  regime!: RegimeType;

  @Field(() => CoverAnswer, { description: "Covered, not covered, or to be evaluated." })
  answer!: CoverAnswer;

  @Field(() => String, { description: "Clause that decides." })
  clause!: string;

  @Field(() => [PlanSentence], { description: "Why: every refusal, else every doubt, else the benefit." })
  reasons!: PlanSentence[];

  @Field(() => [PlanSentence], { description: "Documents to hand in." })
  documents!: PlanSentence[];

  @Field(() => [String], { description: "What would lead to a better result." })
  wouldChange!: string[];

  @Field(() => Int, {
    nullable: true,
    description: "What the fund would pay, in cents; null without a price.",
  })
  payableCents!: number | null;

  @Field(() => Int, { nullable: true, description: "What I would pay, in cents; null without a price." })
  memberShareCents!: number | null;

  @Field(() => [ExplanationLine], { description: "The sum, step by step; empty without a price." })
  lines!: ExplanationLine[];
}

@ObjectType({ description: "A foreign amount in euros, at the average rate of the week of the expense." })
export class Exchange {
  @Field(() => Int, { description: "In cents of a euro." })
  euroCents!: number;

  @Field(() => String, { description: "ISO week of the rate, e.g. 2026-W17." })
  week!: string;

  @Field(() => String, { description: "Units of the currency for one euro, as published." })
  ratePerEuro!: string;
}

@ObjectType({ description: "The plan's answer, regime by regime." })
export class PlanAnswerType {
  @Field(() => String, { nullable: true, description: "Benefit that applies; null when the plan has none." })
  benefitName!: string | null;

  @Field(() => [RegimeAnswerType], { description: "Network, out of network, SSN." })
  regimes!: RegimeAnswerType[];

  @Field(() => Exchange, { nullable: true, description: "How a foreign price was converted." })
  exchange!: Exchange | null;
}

@ObjectType({ description: "The answer, or why the question could not be asked." })
export class PlanAnswerPayload extends Payload {
  @Field(() => PlanAnswerType, { nullable: true, description: "What the plan answers." })
  answer?: PlanAnswerType | null;
}
