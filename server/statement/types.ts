import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { LocalDateScalar } from "../kernel/types.ts";
import { RecoveryType } from "../payment/types.ts";
import type { StatementSums } from "./rules.ts";

@ObjectType("StatementRow", {
  description: "One settled document: requested = paid by the fund + left to the member.",
})
export class StatementRowType {
  @Field(() => ID, { description: "Id of the settlement." })
  id!: string;

  @Field(() => ID, { description: "Id of the person who was treated." })
  personId!: string;

  @Field(() => String, { description: "Name of the person who was treated." })
  memberName!: string;

  @Field(() => ID, { description: "Id of the claim." })
  claimId!: string;

  @Field(() => String, { description: "Number of the claim, n/yyyy." })
  claimNumber!: string;

  @Field(() => ID, { nullable: true, description: "Take-in-charge that it ended." })
  takeInChargeId!: string | null;

  @Field(() => ID, { description: "Id of the document." })
  expenseDocumentId!: string;

  @Field(() => Boolean, {
    description: "An indemnity answers for no expense: nothing is requested and nothing left.",
  })
  isIndemnity!: boolean;

  @Field(() => String, { description: "Number as printed on the document." })
  documentNumber!: string;

  @Field(() => LocalDateScalar, { description: "Day of issue." })
  issuedOn!: LocalDate;

  @Field(() => String, { description: "Who issued it." })
  issuerName!: string;

  @Field(() => Int, { description: "What is due of the document, in cents." })
  requestedCents!: number;

  @Field(() => Int, { description: "Paid by the fund, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "Not paid by the fund, in cents." })
  memberShareCents!: number;

  @Field(() => Int, { description: "Of that what another cover paid, in cents." })
  paidElsewhereCents!: number;

  @Field(() => Int, { description: "Of that what is left to the member, in cents." })
  leftCents!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day the fund's payment was executed." })
  paidOn!: LocalDate | null;
}

@ObjectType({ description: "requested = reimbursed + paid elsewhere + left; indemnities stand apart." })
class StatementSumsType implements StatementSums {
  @Field(() => Int, { description: "Sum of what was due of the documents, in cents." })
  requestedCents!: Cents;

  @Field(() => Int, { description: "Sum of what the fund pays, indemnities too, in cents." })
  payableCents!: Cents;

  @Field(() => Int, { description: "Of that what reimburses expenses, in cents." })
  reimbursedCents!: Cents;

  @Field(() => Int, { description: "Of that the indemnities, in cents." })
  indemnityCents!: Cents;

  @Field(() => Int, { description: "Sum that the fund does not pay, in cents." })
  memberShareCents!: Cents;

  @Field(() => Int, { description: "Of that what another cover paid, in cents." })
  paidElsewhereCents!: Cents;

  @Field(() => Int, { description: "Of that what is left to the member, in cents: for the tax return." })
  leftCents!: Cents;
}

@ObjectType("StatementOfPerson", { description: "The sums of one person." })
export class StatementOfPersonType extends StatementSumsType {
  @Field(() => ID, { description: "Id of the person." })
  personId!: string;

  @Field(() => String, { description: "Name of the person." })
  memberName!: string;
}

@ObjectType("AccountStatement", {
  description: "Estratto conto: every settled document of a year, with the reason of every euro not paid.",
})
export class AccountStatementType extends StatementSumsType {
  @Field(() => Int, { description: "Year of issue of its documents." })
  year!: number;

  @Field(() => [Int], { description: "Years there is anything of, newest first." })
  years!: number[];

  @Field(() => [StatementRowType], { description: "Newest first." })
  rows!: StatementRowType[];

  @Field(() => [StatementOfPersonType], { description: "The sums person by person, of who has any." })
  perPerson!: StatementOfPersonType[];

  @Field(() => [RecoveryType], {
    description: "What the fund paid in vain and the member gives back, or gave back, oldest first.",
  })
  recoveries!: RecoveryType[];
}
