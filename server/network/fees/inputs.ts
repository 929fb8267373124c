import { Field, ID, InputType, Int } from "type-graphql";
import type { LocalDate } from "../../kernel/dates.ts";
import { AtMost, LocalDateScalar } from "../../kernel/types.ts";

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};

@InputType({ description: "A price from a day on." })
export class ChangePriceInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @AtMost(40)
  @Field(() => String, { description: "Code of the catalogue." })
  serviceCode!: string;

  @Field(() => Int, { description: "Of one unit, in cents of a euro." })
  priceCents!: number;

  @Field(() => LocalDateScalar, { description: "First day: from tomorrow to a year from now." })
  from!: LocalDate;
}

@InputType({ description: "The end of a service." })
export class StopOfferingInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @AtMost(40)
  @Field(() => String, { description: "Code of the catalogue." })
  serviceCode!: string;

  @Field(() => LocalDateScalar, {
    description: "First day without it: from tomorrow to a year from now.",
  })
  from!: LocalDate;
}

@InputType({ description: "A change that waits." })
export class FeeChangeInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which change." })
  id!: string;
}

@InputType({ description: "A change that the desk does not agree to." })
export class RefuseFeeChangeInput extends FeeChangeInput {
  @Field(() => String, { description: "Why, for the facility; up to 500 characters." })
  reason!: string;
}
