import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/dates.ts";
import { listArguments } from "../../kernel/listing/inputs.ts";
import { listConnection } from "../../kernel/listing/types.ts";
import { AtMost, LocalDateScalar, Payload } from "../../kernel/types.ts";
import { cardsList } from "./list.ts";

enum MemberCardStateEnum {
  IN_FORCE = "IN_FORCE",
  ENDED = "ENDED",
}
registerEnumType(MemberCardStateEnum, {
  name: "MemberCardState",
  description: "Whether a card still names its member.",
  valuesConfig: {
    IN_FORCE: { description: "It does: a person has one." },
    ENDED: { description: "Another took its place." },
  },
});

@ObjectType("MemberCard", {
  description: "The card by which a member is known at a reception, and with which an account is registered.",
})
export class MemberCardType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Twelve digits, the last a check digit: BLU-4821-0396-7254." })
  number!: string;

  @Field(() => LocalDateScalar, { description: "Day of issue." })
  issuedOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Day from which it counts no more; null of the one in force.",
  })
  endedOn!: LocalDate | null;
}

@ObjectType()
export class MemberCardConnection extends listConnection(MemberCardType, "MemberCard") {}

export const MemberCardsArguments = listArguments(cardsList, "MemberCard", {
  state: () => MemberCardStateEnum,
});

@InputType({ description: "For whom a card is issued." })
export class IssueMemberCardInput {
  @Field(() => String, {
    description:
      "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
  })
  idempotencyKey!: string;

  @AtMost(40)
  @Field(() => String, { description: "Codice fiscale of somebody the fund knows; blanks do not matter." })
  taxCode!: string;
}

@ObjectType({ description: "The card, or why there is none." })
export class MemberCardPayload extends Payload {
  @Field(() => MemberCardType, { nullable: true, description: "The card that counts from now on." })
  card?: MemberCardType | null;
}
