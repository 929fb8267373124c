import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { CauseKind, type ExplanationLine } from "../coverage/question-types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/language.ts";
import { listArguments } from "../kernel/listing/inputs.ts";
import { listConnection } from "../kernel/listing/types.ts";
import { InstantScalar, LocalDateScalar, Payload } from "../kernel/types.ts";
import type { StoredStep } from "../coverage/rules.ts";
import { claimsList } from "./list.ts";

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};

export function explanationLines(steps: readonly StoredStep[], language: Language): ExplanationLine[] {
  return steps.map(({ kind, clause, text, amountCents }) => ({
    kind,
    clause,
    text: text[language],
    amountCents,
  }));
}

@ObjectType("Settlement", {
  description: "Prospetto di liquidazione: what was asked, what is paid, and why.",
})
export class SettlementType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => Int, { description: "Amount of the invoice, in cents." })
  requestedCents!: number;

  @Field(() => Int, { description: "What the fund pays, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "What stays with the member, in cents." })
  memberShareCents!: number;

  @Field(() => InstantScalar, { description: "When it was decided." })
  settledAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When another settlement of the same document replaced it; null while it counts.",
  })
  supersededAt!: Date | null;
}

@ObjectType("Claim", { description: "Sinistro: the event that groups takes-in-charge and documents." })
export class ClaimType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Number within its year, n/yyyy." })
  number!: string;

  @Field(() => LocalDateScalar, { description: "Day it was opened." })
  openedOn!: LocalDate;
}

@ObjectType("ClaimLink", { description: "The desk says that two claims are one event." })
export class ClaimLinkType {
  @Field(() => ID, { description: "Give it to `unlinkClaims`." })
  id!: string;

  @Field(() => String, { description: "Why." })
  reason!: string;

  @Field(() => InstantScalar, { description: "Since when." })
  linkedAt!: Date;
}

@InputType({ description: "Two claims of one person that are one event." })
export class LinkClaimsInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "One of them." })
  claimId!: string;

  @Field(() => String, { description: "Number of the other, n/yyyy." })
  otherNumber!: string;

  @Field(() => String, { description: "Why. At most 500 characters." })
  reason!: string;
}

@InputType({ description: "A link that does not hold after all." })
export class UnlinkClaimsInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which link." })
  claimLinkId!: string;

  @Field(() => String, { description: "Why. At most 500 characters." })
  reason!: string;
}

@ObjectType({ description: "The claim as it stands now, or why nothing changed." })
export class ClaimPayload extends Payload {
  @Field(() => ClaimType, { nullable: true, description: "As it stands now." })
  claim?: ClaimType | null;
}

export const ClaimConnection = listConnection(ClaimType, "Claim");
export const ClaimsArguments = listArguments(claimsList, "Claim", {
  insured: () => ID,
  cause: () => CauseKind,
});
