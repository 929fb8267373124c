import { Field, ID, InputType, Int } from "type-graphql";
import { AttachmentInput } from "../../case-file/document-types.ts";
import { PathologyStopType } from "../../case-file/pathology-types.ts";
import { CauseKind } from "../../coverage/question-types.ts";
import { RegimeType } from "../../coverage/types.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import { AtMost, LocalDateScalar } from "../../kernel/types.ts";
import { ExpenseDocumentKind } from "../../claim/document-types.ts";
import { PaymentMeans } from "../../payment/types.ts";

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};

@InputType({ description: "A request for reimbursement to begin." })
export class CreateReimbursementDraftInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: "For whom: a minor child; the member when not said." })
  personId?: string | null;
}

@InputType({ description: "Another cover of the same expenses." })
export class OtherCoverInput {
  @Field(() => Boolean, { nullable: true, description: "Whether there is one; null: not said yet." })
  has!: boolean | null;

  @AtMost(160)
  @Field(() => String, { nullable: true, description: "Insurer or fund." })
  insurer!: string | null;

  @AtMost(60)
  @Field(() => String, { nullable: true, description: "Its policy." })
  policyNumber!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the money was asked for there too." })
  askedThere!: boolean | null;
}

@InputType({ description: "Step 1, whole: contacts for this request and other cover." })
export class ReimbursementPersonInput {
  @AtMost(254)
  @Field(() => String, { nullable: true, description: "The decision is sent here." })
  email!: string | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Without a prefix it is Italian." })
  mobile!: string | null;

  @Field(() => Boolean, { description: "Whether to be told by text message too." })
  smsOptIn!: boolean;

  @Field(() => OtherCoverInput, { description: "Another cover of the same expenses." })
  otherCover!: OtherCoverInput;
}

@InputType({ description: "Step 2, whole: how and to whom it is paid." })
export class ReimbursementPaymentInput {
  @Field(() => PaymentMeans, { nullable: true, description: "Transfer or cheque." })
  means!: PaymentMeans | null;

  @Field(() => ID, { nullable: true, description: "One of `payees`." })
  payeePersonId!: string | null;

  @AtMost(140)
  @Field(() => String, { nullable: true, description: "Whose account it is." })
  holderName!: string | null;

  @AtMost(60)
  @Field(() => String, { nullable: true, description: "As typed." })
  iban!: string | null;

  @AtMost(20)
  @Field(() => String, { nullable: true, description: "Where the IBAN's country needs one." })
  bic!: string | null;

  @AtMost(200)
  @Field(() => String, { nullable: true, description: "Where a cheque is posted." })
  address!: string | null;
}

@InputType({ description: "One expense document, whole: what is left out becomes empty." })
export class ReimbursementDocumentInput {
  @Field(() => ID, { description: "Which one of the draft." })
  id!: string;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Code of the catalogue." })
  serviceCode?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Visits, sessions, items or days: 1 to 100; one when not said.",
  })
  units?: number | null;

  @Field(() => ExpenseDocumentKind, { nullable: true, description: "What document it is." })
  kind?: ExpenseDocumentKind | null;

  @AtMost(60)
  @Field(() => String, { nullable: true, description: "As printed." })
  number?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Date of the document." })
  issuedOn?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Day of the service, of several the last. Of a stay the admission counts.",
  })
  treatedOn?: LocalDate | null;

  @AtMost(40)
  @Field(() => String, {
    nullable: true,
    description: "As typed: 1.234,50 or 1234.50; VAT and stamp duty are part of it.",
  })
  amount?: string | null;

  @AtMost(10)
  @Field(() => String, { description: "ISO 4217; EUR when not said.", defaultValue: "EUR" })
  currency!: string;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Of the amount, as typed." })
  vat?: string | null;

  @Field(() => Boolean, {
    description: "Whether the stamp duty of 2 € is part of the amount.",
    defaultValue: false,
  })
  hasStampDuty!: boolean;

  @Field(() => ID, { nullable: true, description: "The facility of the network that issued it." })
  facilityId?: string | null;

  @AtMost(200)
  @Field(() => String, {
    nullable: true,
    description: "Who issued it, when that is no facility of the network.",
  })
  providerName?: string | null;

  @AtMost(120)
  @Field(() => String, { nullable: true, description: "Where." })
  providerPlace?: string | null;

  @AtMost(60)
  @Field(() => String, {
    nullable: true,
    description: "VAT number, tax code, or a foreign number after the two letters of its country.",
  })
  providerNumber?: string | null;

  @Field(() => CauseKind, {
    nullable: true,
    description: "Illness or injury; childbirth and prevention follow from the service.",
  })
  cause?: CauseKind | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  injuredOn?: LocalDate | null;

  @AtMost(200)
  @Field(() => String, { nullable: true, description: "As on the prescription." })
  pathology?: string | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Code of the short list; another one counts as none." })
  pathologyCode?: string | null;

  @Field(() => PathologyStopType, { nullable: true, description: "How long it has existed." })
  since?: PathologyStopType | null;

  @AtMost(160)
  @Field(() => String, { nullable: true, description: "Who prescribed or performed it." })
  doctorName?: string | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "NRE of an electronic prescription: 15 characters." })
  prescriptionNumber?: string | null;

  @Field(() => RegimeType, { nullable: true, description: "Null: as it follows from document and provider." })
  regime?: RegimeType | null;

  @Field(() => Boolean, { nullable: true, description: "A cura ultimata: until then the request waits." })
  treatmentEnded?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Belongs to a hospital stay, held or to come." })
  tiedToStay?: boolean | null;

  @Field(() => ID, { nullable: true, description: "The claim of that stay, if there is one." })
  tiedClaimId?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Admission, of the stay itself or of the one it is tied to.",
  })
  admittedOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Discharge." })
  dischargedOn?: LocalDate | null;

  @Field(() => Boolean, { nullable: true, description: "The national health service paid all of the stay." })
  whollyAtSsnExpense?: boolean | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "What another cover paid of it, in euros as typed." })
  paidElsewhere?: string | null;

  @AtMost(60)
  @Field(() => String, {
    nullable: true,
    description: "Of a credit note: the number of the document that it lowers.",
  })
  creditOf?: string | null;

  @Field(() => [AttachmentInput], {
    description: "All its files: `invoice` for the document itself, a code of the plan, or `other`.",
  })
  files!: AttachmentInput[];

  @Field(() => [String], { description: "Requirements whose paper comes by post." })
  byPost!: string[];
}

@InputType({ description: "The summary, whole." })
export class ReimbursementSummaryInput {
  @AtMost(2000)
  @Field(() => String, { nullable: true, description: "For whoever decides." })
  notes!: string | null;
}

@InputType({ description: "Steps of a draft to keep, complete or not; what is left out stays as it is." })
export class SaveReimbursementDraftInput {
  @Field(() => ID, { description: "Which draft." })
  draftId!: string;

  @Field(() => Int, { description: "The version seen." })
  version!: number;

  @Field(() => ReimbursementPersonInput, { nullable: true, description: "Step 1." })
  person?: ReimbursementPersonInput | null;

  @Field(() => ReimbursementPaymentInput, { nullable: true, description: "Step 2." })
  payment?: ReimbursementPaymentInput | null;

  @Field(() => ReimbursementDocumentInput, { nullable: true, description: "One expense document of step 3." })
  document?: ReimbursementDocumentInput | null;

  @Field(() => ReimbursementSummaryInput, { nullable: true, description: "The summary." })
  summary?: ReimbursementSummaryInput | null;
}

@InputType({ description: "A draft that gets one more expense document." })
export class AddReimbursementDocumentInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which draft." })
  draftId!: string;
}

@InputType({ description: "An expense document to take out of a draft." })
export class RemoveReimbursementDocumentInput {
  @Field(() => ID, { description: "Which draft." })
  draftId!: string;

  @Field(() => ID, { description: "Which one." })
  documentId!: string;
}

@InputType({ description: "A complete draft to send." })
export class SubmitReimbursementInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which draft." })
  draftId!: string;

  @Field(() => Int, { description: "The version that the member has read and confirms." })
  version!: number;
}
