import { Field, ID, Int, ObjectType } from "type-graphql";
import { CauseKind, type ExplanationLine } from "../coverage/question-types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/language.ts";
import { connectionOf, InstantScalar, LocalDateScalar } from "../kernel/types.ts";
import type { StoredStep } from "../coverage/rules.ts";

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

  @Field(() => String, {
    nullable: true,
    description: "Why the settlement before it was reopened; null for a first one.",
  })
  reason!: string | null;

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

  @Field(() => CauseKind, { description: "Illness or injury." })
  cause!: CauseKind;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  injuredOn!: LocalDate | null;
}

export const ClaimConnection = connectionOf(ClaimType, "Claim");
