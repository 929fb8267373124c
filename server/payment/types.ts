import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import { listArguments } from "../kernel/listing/inputs.ts";
import { listConnection } from "../kernel/listing/types.ts";
import { InstantScalar, LocalDateScalar, Payload } from "../kernel/types.ts";
import { paymentBatchesList, paymentOrdersList, recoveriesList } from "./list.ts";

export enum PaymentOrderStatus {
  DUE = "DUE",
  IN_BATCH = "IN_BATCH",
  PAID = "PAID",
  WITHDRAWN = "WITHDRAWN",
  SENT_BACK = "SENT_BACK",
}
registerEnumType(PaymentOrderStatus, {
  name: "PaymentOrderStatus",
  description: "Where a payment stands.",
  valuesConfig: {
    DUE: { description: "Owed, not yet in a batch." },
    IN_BATCH: { description: "In a batch for the bank." },
    PAID: { description: "Executed by the bank." },
    WITHDRAWN: {
      description: "Taken back before it was sent, by the desk or because its settlement was revised.",
    },
    SENT_BACK: { description: "Sent back by the payee's bank." },
  },
});

export enum PaymentMeans {
  TRANSFER = "transfer",
  CHEQUE = "cheque",
}
registerEnumType(PaymentMeans, {
  name: "PaymentMeans",
  description: "How a payee is paid.",
  valuesConfig: {
    TRANSFER: { description: "A SEPA credit transfer." },
    CHEQUE: { description: "A bank cheque, sent by post." },
  },
});

export enum PaymentBatchStatus {
  TO_APPROVE = "TO_APPROVE",
  READY = "READY",
  EXECUTED = "EXECUTED",
  DISSOLVED = "DISSOLVED",
}
registerEnumType(PaymentBatchStatus, {
  name: "PaymentBatchStatus",
  description: "Where a batch stands.",
  valuesConfig: {
    TO_APPROVE: { description: "Above the threshold: another, a supervisor, has to look at it first." },
    READY: { description: "Its file can go to the bank, its cheques can be issued." },
    EXECUTED: { description: "The bank has executed it." },
    DISSOLVED: { description: "Taken back before it was carried out: its payments are due again." },
  },
});

@ObjectType("PaymentOrder", { description: "A transfer or a cheque owed for one settlement." })
export class PaymentOrderType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Who is paid." })
  payeeName!: string;

  @Field(() => PaymentMeans, { description: "How it is paid." })
  means!: string;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      "Until when it goes into no batch, because its payee named other means a short while ago; null when it never waited.",
  })
  heldUntil!: Date | null;

  @Field(() => Int, { description: "In cents." })
  amountCents!: number;

  @Field(() => String, { description: "What the payee reads on the bank statement." })
  reference!: string;

  @Field(() => InstantScalar, { description: "When it was ordered." })
  createdAt!: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day the bank executed it." })
  paidOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day the payee's bank sent it back." })
  sentBackOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: "Why it was sent back, as the bank says." })
  sentBackReason!: string | null;
}

export const PaymentOrderConnection = listConnection(PaymentOrderType, "PaymentOrder");
export const PaymentOrdersArguments = listArguments(paymentOrdersList, "PaymentOrder", {
  status: () => PaymentOrderStatus,
});

@ObjectType("PaymentBatch", {
  description: "Distinta: payments carried out together, transfers in one SEPA file, cheques in one list.",
})
export class PaymentBatchType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Number for people, DP-yyyy-nnnn." })
  number!: string;

  @Field(() => Int, { description: "Sum of its orders, in cents." })
  totalCents!: number;

  @Field(() => Int, { description: "How many orders." })
  orderCount!: number;

  @Field(() => InstantScalar, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => Boolean, { description: "Whether its total was above the threshold when it was made." })
  needsApproval!: boolean;

  @Field(() => InstantScalar, { nullable: true, description: "When it was approved." })
  approvedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: "When it was dissolved." })
  returnedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it was dissolved." })
  returnReason!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day the bank executed it." })
  executedOn!: LocalDate | null;
}

export const PaymentBatchConnection = listConnection(PaymentBatchType, "PaymentBatch");
export const PaymentBatchesArguments = listArguments(paymentBatchesList, "PaymentBatch", {
  status: () => PaymentBatchStatus,
});

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};

@InputType({ description: "Payments to put into one batch." })
export class CreatePaymentBatchInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => [ID], { description: "1 to 500 due payments." })
  paymentOrderIds!: string[];
}

@InputType({ description: "One batch." })
export class PaymentBatchInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which batch." })
  paymentBatchId!: string;
}

@InputType({ description: "A batch that shall not be carried out as it is." })
export class ReturnPaymentBatchInput extends PaymentBatchInput {
  @Field(() => String, { description: "Why, for whoever made it. At most 500 characters." })
  reason!: string;
}

@InputType({ description: "The bank's outcome of a batch." })
export class MarkPaymentBatchExecutedInput extends PaymentBatchInput {
  @Field(() => LocalDateScalar, { description: "Day of execution: from its creation to today." })
  executedOn!: LocalDate;
}

@InputType({ description: "One payment." })
export class PaymentOrderInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which one." })
  paymentOrderId!: string;
}

@InputType({ description: "A payment that came back." })
export class MarkPaymentOrderSentBackInput extends PaymentOrderInput {
  @Field(() => LocalDateScalar, { description: "Day it came back: from its execution to today." })
  sentBackOn!: LocalDate;

  @Field(() => String, { description: "Why, as the bank says. At most 200 characters." })
  reason!: string;
}

@ObjectType({ description: "The payment as it stands now, or why nothing changed." })
export class PaymentOrderPayload extends Payload {
  @Field(() => PaymentOrderType, { nullable: true, description: "As it stands now." })
  paymentOrder?: PaymentOrderType | null;
}

@ObjectType({ description: "The batch as it stands now, or why nothing changed." })
export class PaymentBatchPayload extends Payload {
  @Field(() => PaymentBatchType, { nullable: true, description: "As it stands now." })
  paymentBatch?: PaymentBatchType | null;
}

export enum RecoveryStatus {
  OWED = "OWED",
  RETURNED = "RETURNED",
}
registerEnumType(RecoveryStatus, {
  name: "RecoveryStatus",
  description: "Where an amount to be given back stands.",
  valuesConfig: {
    OWED: { description: "Not yet given back." },
    RETURNED: { description: "Given back." },
  },
});

export enum RecoveryDebtor {
  FACILITY = "FACILITY",
  MEMBER = "MEMBER",
}
registerEnumType(RecoveryDebtor, {
  name: "RecoveryDebtor",
  description: "Who gives an amount back.",
  valuesConfig: {
    FACILITY: { description: "The facility, because its own corrected invoice asks for less." },
    MEMBER: { description: "The insured person." },
  },
});

@ObjectType("Recovery", {
  description:
    "What is to be given back after a settlement was revised: by the facility what its own corrected invoice lowers, by the member the rest.",
})
export class RecoveryType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => Int, { description: "In cents." })
  amountCents!: number;

  @Field(() => String, { description: "What the debtor writes on the transfer." })
  reference!: string;

  @Field(() => InstantScalar, { description: "When it was asked back." })
  createdAt!: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day it came back; null while it is owed." })
  returnedOn!: LocalDate | null;
}

export const RecoveryConnection = listConnection(RecoveryType, "Recovery");
export const RecoveriesArguments = listArguments(recoveriesList, "Recovery", {
  status: () => RecoveryStatus,
});

@InputType({ description: "An amount that came back." })
export class MarkRecoveryReturnedInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which one." })
  recoveryId!: string;

  @Field(() => LocalDateScalar, { description: "Day it came back: from when it was asked for to today." })
  returnedOn!: LocalDate;

  @Field(() => String, {
    nullable: true,
    description:
      "Of a member: who made the transfer, as the bank statement says. What turns out to be due after all goes back there.",
  })
  holderName!: string | null;

  @Field(() => String, { nullable: true, description: "Of a member: the IBAN that the transfer came from." })
  iban!: string | null;
}

@ObjectType({ description: "The account of the fund to which an amount is given back." })
export class FundAccount {
  @Field(() => String, { description: "Name of the holder." })
  name!: string;

  @Field(() => String, { description: "IBAN." })
  iban!: string;

  @Field(() => String, { description: "BIC." })
  bic!: string;
}

@ObjectType({
  description:
    "How a settled case stands in money: paidCents + dueCents − owedBackCents − memberOwesCents − memberReturnedCents is what the fund pays.",
})
export class PaymentBalance {
  @Field(() => Int, { description: "What the facility has: paid, less what it gave back, in cents." })
  paidCents!: number;

  @Field(() => Int, { description: "Ordered for the facility and not yet executed, in cents." })
  dueCents!: number;

  @Field(() => Int, { description: "What the facility has still to give back, in cents." })
  owedBackCents!: number;

  @Field(() => Int, { description: "What it gave back already, in cents." })
  returnedCents!: number;

  @Field(() => Int, {
    nullable: true,
    description: "What the member has still to give back, in cents; null at a facility.",
  })
  memberOwesCents!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "What the member gave back, less what was then paid to the member, in cents; null at a facility.",
  })
  memberReturnedCents!: number | null;
}

@ObjectType({ description: "The recovery as it stands now, or why nothing changed." })
export class RecoveryPayload extends Payload {
  @Field(() => RecoveryType, { nullable: true, description: "As it stands now." })
  recovery?: RecoveryType | null;
}
