import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { RegimeType } from "../coverage/types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { listArguments } from "../kernel/listing/inputs.ts";
import { listConnection } from "../kernel/listing/types.ts";
import { InstantScalar, LocalDateScalar } from "../kernel/types.ts";
import { expenseDocumentsList } from "./document-list.ts";

export enum ExpenseDocumentKind {
  INVOICE = "invoice",
  RECEIPT = "receipt",
  SSN_TICKET = "ssnTicket",
  FEE_NOTE = "feeNote",
  CREDIT_NOTE = "creditNote",
  HOSPITAL_RECORD = "hospitalRecord",
}
registerEnumType(ExpenseDocumentKind, {
  name: "ExpenseDocumentKind",
  description: "What an expense document is.",
  valuesConfig: {
    INVOICE: { description: "An invoice." },
    RECEIPT: { description: "A receipt." },
    SSN_TICKET: { description: "The ticket of the National Health Service." },
    FEE_NOTE: { description: "A professional's fee note." },
    CREDIT_NOTE: { description: "Lowers another document of the same provider." },
    HOSPITAL_RECORD: { description: "Shows a stay for which an indemnity is asked; costs nothing itself." },
  },
});

export enum ExpenseDocumentStatus {
  RECEIVED = "RECEIVED",
  UNDER_EVALUATION = "UNDER_EVALUATION",
  DOCUMENTS_MISSING = "DOCUMENTS_MISSING",
  SETTLED = "SETTLED",
  PAID = "PAID",
  NOT_PAYABLE = "NOT_PAYABLE",
  SUBTRACTED = "SUBTRACTED",
}
registerEnumType(ExpenseDocumentStatus, {
  name: "ExpenseDocumentStatus",
  description: "Where an expense document stands, whichever channel it came by.",
  valuesConfig: {
    RECEIVED: { description: "Nobody has looked at it yet." },
    UNDER_EVALUATION: { description: "The Operations Centre is looking at it." },
    DOCUMENTS_MISSING: { description: "Something was asked of the member." },
    SETTLED: { description: "It is decided what the fund pays; not all of it is paid." },
    PAID: { description: "The fund has paid all that it owes." },
    NOT_PAYABLE: { description: "The fund pays nothing of it." },
    SUBTRACTED: { description: "A credit note that was taken off its document." },
  },
});

export enum ExpenseChannel {
  DIRECT_BILLING = "directBilling",
  REIMBURSEMENT = "reimbursement",
}
registerEnumType(ExpenseChannel, {
  name: "ExpenseChannel",
  description: "By which way an expense document came to the fund.",
  valuesConfig: {
    DIRECT_BILLING: { description: "From the facility, for a take-in-charge." },
    REIMBURSEMENT: { description: "From the member, who paid." },
  },
});

@ObjectType("Provider", { description: "Who issues expense documents." })
export class ProviderType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "As first met." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Where." })
  place!: string | null;

  @Field(() => String, { nullable: true, description: "Partita IVA, eleven digits." })
  vatNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Codice fiscale, of who has no VAT number." })
  taxCode!: string | null;

  @Field(() => String, { nullable: true, description: "Number of a provider abroad." })
  foreignId!: string | null;
}

@ObjectType("ExpenseDocument", {
  description: "Documento di spesa: what something cost, whichever channel it came by.",
})
export class ExpenseDocumentType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => ExpenseDocumentKind, { description: "What it is." })
  kind!: ExpenseDocumentKind;

  @Field(() => RegimeType, { description: "Under which regime." })
  regime!: RegimeType;

  @Field(() => ExpenseChannel, { description: "By which way it came." })
  channel!: ExpenseChannel;

  @Field(() => String, { description: "Number as printed, in capitals." })
  number!: string;

  @Field(() => LocalDateScalar, { description: "Day of issue." })
  issuedOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of treatment, of several the last." })
  treatedOn!: LocalDate | null;

  @Field(() => Int, {
    description: "In cents of the euro; 0 while the rate of a foreign document's week is not known.",
  })
  amountCents!: number;

  @Field(() => String, { description: "ISO 4217." })
  currency!: string;

  @Field(() => Int, {
    nullable: true,
    description: "As printed, in hundredths of a currency that is not the euro.",
  })
  printedCents!: number | null;

  @Field(() => String, { nullable: true, description: "Units for one euro, average of the week." })
  ratePerEuro!: string | null;

  @Field(() => String, { nullable: true, description: "The week of the rate, yyyy-Www." })
  rateWeek!: string | null;

  @Field(() => InstantScalar, { description: "When the fund received it." })
  receivedAt!: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day the last of its payments was executed." })
  paidOn!: LocalDate | null;
}

export const ExpenseDocumentConnection = listConnection(ExpenseDocumentType, "ExpenseDocument");
export const ExpenseDocumentsArguments = listArguments(expenseDocumentsList, "ExpenseDocument", {
  insured: () => ID,
  status: () => ExpenseDocumentStatus,
  year: () => String,
  channel: () => ExpenseChannel,
  kind: () => ExpenseDocumentKind,
});

@ObjectType("ExpenseLine", { description: "One service on an expense document." })
export class ExpenseLineType {
  @Field(() => Int, { description: "Its place on the document, from 0." })
  position!: number;

  @Field(() => Int, { description: "How many." })
  units!: number;

  @Field(() => Int, { description: "For all of them, in cents of the euro." })
  amountCents!: number;
}
