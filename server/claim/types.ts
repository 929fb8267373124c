import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/language.ts";
import { connectionOf, InstantScalar, LocalDateScalar } from "../kernel/types.ts";
import type { StoredStep } from "./rules.ts";

export enum CauseKind {
  ILLNESS = "illness",
  INJURY = "injury",
}
registerEnumType(CauseKind, {
  name: "CauseKind",
  description: "What made treatment necessary.",
  valuesConfig: { ILLNESS: { description: "Malattia." }, INJURY: { description: "Infortunio." } },
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
