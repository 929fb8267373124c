import { ArgsType, Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import { LocalDateScalar } from "../kernel/types.ts";
import { CauseKind, CoverAnswer, ExplanationLine } from "./question-types.ts";

@ArgsType()
export class QuoteArgs {
  @Field(() => ID, {
    nullable: true,
    description: "Whose share: a minor child, or an adult who consented; the member's own when not said.",
  })
  personId!: string | null;

  @Field(() => CauseKind, {
    nullable: true,
    description: "What makes treatment necessary; some benefits depend on it.",
  })
  cause!: CauseKind | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  injuredOn!: LocalDate | null;

  @Field(() => Int, { defaultValue: 1, description: "Visits, exams, sessions: 1 to 100." })
  units!: number;
}

@ObjectType({
  description:
    "What the signed-in member, or whom they ask for, would pay for a service here today, in network: an estimate with what is left of the limits now, documents taken for granted. price = payable + share.",
})
export class MemberShare {
  @Field(() => CoverAnswer, {
    description:
      "Covered, not covered, or to be evaluated: then the amounts hold if all turns out in favour.",
  })
  answer!: CoverAnswer;

  @Field(() => Int, { description: "Price of all units by today's fee schedule, in cents." })
  priceCents!: number;

  @Field(() => Int, { description: "What the fund would pay the facility, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "What the member would pay, in cents." })
  memberShareCents!: number;

  @Field(() => String, { description: "Clause of the plan's edition that decides." })
  clause!: string;

  @Field(() => String, { description: "Why, in a sentence of the asked language." })
  text!: string;

  @Field(() => [ExplanationLine], { description: "The sum, step by step; the steps add up to the share." })
  lines!: ExplanationLine[];
}
