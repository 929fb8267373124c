import { AttachmentInput } from "../case-file/document-types.ts";
import { ToldFactInput } from "../case-file/types.ts";
import { Field, ID, InputType, Int } from "type-graphql";
import { CauseKind } from "../coverage/question-types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { AtMost, LocalDateScalar } from "../kernel/types.ts";
import { IdentityDocumentType } from "./confirmation-types.ts";

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};

@InputType({ description: "One service, its units, and the price of one." })
export class TakeInChargeLineInput {
  @AtMost(40)
  @Field(() => String, { description: "Code of the catalogue." })
  serviceCode!: string;

  @Field(() => Int, { description: "1 to 100." })
  units!: number;

  @Field(() => Int, { description: "In cents, at most the fee schedule's." })
  unitPriceCents!: number;
}

@InputType({ description: "A take-in-charge to open." })
export class OpenTakeInChargeInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "From `verifyCover`." })
  coverCheckId!: string;

  @Field(() => CauseKind, { description: "Illness or injury." })
  cause!: CauseKind;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury; required for one." })
  injuredOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { description: "Day of the first session: today or later." })
  startsOn!: LocalDate;

  @Field(() => ID, {
    nullable: true,
    description: "Who treats, of the facility's doctors: signed in, they see the case.",
  })
  doctorId?: string | null;

  @AtMost(160)
  @Field(() => String, {
    nullable: true,
    description: "Who treats, by name; the only doctor of the facility of that name is meant.",
  })
  doctorName!: string | null;

  @Field(() => [TakeInChargeLineInput], { description: "1 to 10 different services." })
  lines!: TakeInChargeLineInput[];

  @Field(() => [AttachmentInput], {
    description: "Documents held already; the desk asks for what is missing.",
  })
  documents!: AttachmentInput[];
}

@InputType({ description: "The code the member read out." })
export class ConfirmByCodeInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;

  @AtMost(40)
  @Field(() => String, { description: "Six digits." })
  code!: string;
}

@InputType({ description: "What the reception saw of somebody to whom no code can be sent." })
export class ConfirmAtClinicInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;

  @Field(() => String, {
    description: "Why no code can confirm it, 10 to 500 characters; the member and the desk read it.",
  })
  reason!: string;

  @Field(() => IdentityDocumentType, { description: "The identity document that was seen." })
  identityDocument!: IdentityDocumentType;
}

@InputType({ description: "The member's own yes or no." })
export class ConfirmInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;
}

@InputType({ description: "A member to whom a new one-time code goes." })
export class ResendCodeInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;
}

@InputType({ description: "A take-in-charge to take back." })
export class CancelTakeInChargeInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;

  @Field(() => String, { description: "Why, in a few words." })
  reason!: string;
}

@InputType({ description: "Who treats." })
export class NameDoctorInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;

  @Field(() => ID, { description: "One of the facility's doctors." })
  doctorId!: string;
}

@InputType({ description: "Documents that were still missing." })
export class AddDocumentsInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;

  @Field(() => [AttachmentInput], { description: "At least one." })
  documents!: AttachmentInput[];
}

@InputType({ description: "Answers to what the plan still asks about a take-in-charge." })
export class TellFactsInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;

  @Field(() => [ToldFactInput], { description: "At least one, each name once." })
  facts!: ToldFactInput[];

  @AtMost(500)
  @Field(() => String, {
    nullable: true,
    description:
      "Of the desk: why, for the member and the facility to read; needed where the plan then refuses anything.",
  })
  reason!: string | null;
}

@InputType({ description: "What the invoice asks for one authorised line." })
export class InvoiceLineInput {
  @Field(() => ID, { description: "Line of the take-in-charge." })
  takeInChargeLineId!: string;

  @Field(() => Int, { description: "Units rendered, at most those authorised." })
  units!: number;

  @Field(() => Int, { description: "In cents, at most units × authorised price." })
  amountCents!: number;
}

@InputType({ description: "The facts of a settled take-in-charge as they should have been." })
export class CorrectionInput {
  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The settlement that is contested; that of the last invoice when not said.",
  })
  settlementId!: string | null;

  @Field(() => CauseKind, { nullable: true, description: "As it was when not said." })
  cause!: CauseKind | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Day of the injury; as it was when not said.",
  })
  injuredOn!: LocalDate | null;

  @Field(() => [InvoiceLineInput], {
    nullable: true,
    description: "What is rightly due of the invoice, within what was authorised; as it was when not said.",
  })
  lines!: InvoiceLineInput[] | null;
}

@InputType({ description: "A settlement to be made anew." })
export class ReviseSettlementInput extends CorrectionInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "The settlement that is contested, as it stood when it was read." })
  declare settlementId: string;

  @Field(() => String, { description: "Why; the member and the facility read it. At most 500 characters." })
  reason!: string;
}

@InputType({ description: "A take-in-charge for which no other invoice follows." })
export class CloseTakeInChargeInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;
}

@InputType({ description: "An invoice for an authorised take-in-charge." })
export class SubmitInvoiceInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which take-in-charge." })
  takeInChargeId!: string;

  @Field(() => String, { description: "Number as printed." })
  number!: string;

  @Field(() => LocalDateScalar, { description: "Day of issue." })
  issuedOn!: LocalDate;

  @Field(() => [InvoiceLineInput], { description: "Each authorised line at most once." })
  lines!: InvoiceLineInput[];

  @Field(() => ID, { description: "The invoice itself, from POST /documents." })
  documentId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Another invoice will follow: what this one does not ask for stays reserved. No, when not said.",
  })
  moreToFollow!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Somebody says that this file, attached to a case as something else, is the invoice too: without it, DOCUMENT_IN_USE.",
  })
  confirmSameDocument!: boolean | null;
}
