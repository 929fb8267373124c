import { Field, ID, Int, ObjectType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import { LocalDateScalar } from "../kernel/types.ts";
import { RecoveryType } from "../payment/types.ts";

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

  @Field(() => String, { description: "Number as printed on the document." })
  documentNumber!: string;

  @Field(() => LocalDateScalar, { description: "Day of issue." })
  issuedOn!: LocalDate;

  @Field(() => String, { description: "Who issued it." })
  issuerName!: string;

  @Field(() => Int, { description: "Amount of the document, in cents." })
  requestedCents!: number;

  @Field(() => Int, { description: "Paid by the fund, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "Left to the member, in cents." })
  memberShareCents!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day the fund's payment was executed." })
  paidOn!: LocalDate | null;
}

@ObjectType("AccountStatement", {
  description: "Estratto conto: every settled document of a year, with the reason of every euro not paid.",
})
export class AccountStatementType {
  @Field(() => Int, { description: "Year of issue of its documents." })
  year!: number;

  @Field(() => String, { description: "The fund that pays, as it calls itself." })
  fundName!: string;

  @Field(() => [Int], { description: "Years there is anything of, newest first." })
  years!: number[];

  @Field(() => [StatementRowType], { description: "Newest first." })
  rows!: StatementRowType[];

  @Field(() => [RecoveryType], {
    description: "What the fund paid in vain and the member gives back, or gave back, oldest first.",
  })
  recoveries!: RecoveryType[];

  @Field(() => Int, { description: "Sum of the documents, in cents." })
  requestedCents!: number;

  @Field(() => Int, { description: "Sum paid by the fund, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "Sum left to the member, in cents: for the tax return." })
  memberShareCents!: number;
}
