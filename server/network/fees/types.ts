import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/dates.ts";
import { listArguments } from "../../kernel/listing/inputs.ts";
import { listConnection } from "../../kernel/listing/types.ts";
import { InstantScalar, LocalDateScalar, Payload } from "../../kernel/types.ts";
import { HealthServiceType } from "../types.ts";
import { feeChangesList } from "./list.ts";

@ObjectType("FeePrice", { description: "What one unit of a service costs from a day to a day." })
export class FeePriceType {
  @Field(() => LocalDateScalar, { description: "First day." })
  validFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day; null until a later price." })
  validTo!: LocalDate | null;

  @Field(() => Int, { description: "In cents of a euro." })
  priceCents!: number;
}

export enum FeeChangeStateEnum {
  PROPOSED = "proposed",
  ACCEPTED = "accepted",
  REFUSED = "refused",
  WITHDRAWN = "withdrawn",
}
registerEnumType(FeeChangeStateEnum, {
  name: "FeeChangeState",
  description: "Where a change of a fee schedule stands; from PROPOSED it moves once.",
  valuesConfig: {
    PROPOSED: { description: "Waits for the desk." },
    ACCEPTED: { description: "Stands in the fee schedule." },
    REFUSED: { description: "The desk does not agree; see `reason`." },
    WITHDRAWN: { description: "The facility took it back." },
  },
});

@ObjectType("FeeChange", {
  description: "A change of one facility's fee schedule, asked for by the facility.",
})
export class FeeChangeType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: "New price of one unit, in cents of a euro; null when the service is to be offered no more.",
  })
  priceCents!: number | null;

  @Field(() => LocalDateScalar, { description: "Day from which it was asked for." })
  wantedFrom!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: "First day, once accepted." })
  beginsOn!: LocalDate | null;

  @Field(() => FeeChangeStateEnum, { description: "Where it stands." })
  state!: FeeChangeStateEnum;

  @Field(() => InstantScalar, { description: "When it was asked for." })
  proposedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: "When it was decided or taken back." })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why the desk refused." })
  reason!: string | null;
}

export const FeeChangeConnection = listConnection(FeeChangeType, "FeeChange");
export const FeeChangesArguments = listArguments(feeChangesList, "FeeChange", {
  state: () => FeeChangeStateEnum,
  serviceCode: () => String,
});

@ObjectType("OwnOffer", { description: "A service of the facility one acts for, with its prices in time." })
export class OwnOfferType {
  @Field(() => HealthServiceType, { description: "The service." })
  service!: HealthServiceType;

  @Field(() => [FeePriceType], { description: "Past, present and future prices, oldest first." })
  prices!: readonly FeePriceType[];
}

@ObjectType({ description: "The change as it stands now, or why nothing changed." })
export class FeeChangePayload extends Payload {
  @Field(() => FeeChangeType, { nullable: true, description: "As it stands now." })
  feeChange?: FeeChangeType | null;
}
