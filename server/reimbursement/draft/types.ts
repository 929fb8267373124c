import { Field, ID, Int, ObjectType } from "type-graphql";
import { AttachedDocument, RequiredDocument } from "../../case-file/document-types.ts";
import { ExpenseDocumentKind } from "../../claim/document-types.ts";
import { PathologyStopType, PathologyType } from "../../case-file/pathology-types.ts";
import { CauseKind, CoverAnswer, Exchange, ExplanationLine } from "../../coverage/question-types.ts";
import { PlanSentence, RegimeType } from "../../coverage/types.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import { InstantScalar, LocalDateScalar, Payload, UserError } from "../../kernel/types.ts";
import { PaymentMeans } from "../../payment/types.ts";
import { HealthServiceType } from "../../network/types.ts";
import { ReimbursementStep } from "./enum-types.ts";

@ObjectType({ description: "How far one step of a draft is." })
export class ReimbursementStepState {
  @Field(() => ReimbursementStep, { description: "Which step." })
  step!: ReimbursementStep;

  @Field(() => Boolean, { description: "Whether nothing is missing or wrong in it." })
  complete!: boolean;

  @Field(() => [UserError], {
    description:
      "What is missing or wrong; `field` is step and field, e.g. payment.iban, of an expense document documents.ID.amount.",
  })
  problems!: UserError[];
}

@ObjectType({ description: "Another cover of the same expenses, as told." })
export class OtherCoverType {
  @Field(() => Boolean, { nullable: true, description: "Whether there is one; null: not said yet." })
  has!: boolean | null;

  @Field(() => String, { nullable: true, description: "Insurer or fund." })
  insurer!: string | null;

  @Field(() => String, { nullable: true, description: "Its policy." })
  policyNumber!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the money was asked for there too." })
  askedThere!: boolean | null;
}

@ObjectType({ description: "How and to whom it is paid, as typed so far." })
export class ReimbursementPayment {
  @Field(() => PaymentMeans, { nullable: true, description: "Transfer or cheque." })
  means!: PaymentMeans | null;

  @Field(() => ID, { nullable: true, description: "Who receives the money." })
  payeePersonId!: string | null;

  @Field(() => String, { nullable: true, description: "Whose account it is." })
  holderName!: string | null;

  @Field(() => String, { nullable: true, description: "As typed." })
  iban!: string | null;

  @Field(() => String, { nullable: true, description: "Where the IBAN's country needs one." })
  bic!: string | null;

  @Field(() => String, { nullable: true, description: "Where a cheque is posted." })
  address!: string | null;
}

@ObjectType({ description: "What to know at a field; it stands in nobody's way." })
export class FieldNotice {
  @Field(() => String, { description: "Of the document, e.g. currency." })
  field!: string;

  @Field(() => String, { description: "In the asked language." })
  message!: string;
}

@ObjectType("ExpenseProvider", { description: "Who may have issued a document." })
export class ExpenseProviderType {
  @Field(() => ID, { nullable: true, description: "The facility of the network, if it is one." })
  facilityId!: string | null;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Where it is." })
  place!: string | null;

  @Field(() => String, { nullable: true, description: "VAT number, of a company outside the network." })
  vatNumber!: string | null;
}

@ObjectType({ description: "Which questions the answers so far make." })
export class ReimbursementQuestions {
  @Field(() => Boolean, { description: "Admission and discharge." })
  stay!: boolean;

  @Field(() => Boolean, { description: "An amount." })
  amount!: boolean;

  @Field(() => Boolean, { description: "How many." })
  units!: boolean;

  @Field(() => Boolean, { description: "Illness or injury, with the pathology." })
  cause!: boolean;

  @Field(() => Boolean, { description: "Whether treatment has ended and belongs to a stay." })
  course!: boolean;

  @Field(() => Boolean, { description: "What a credit note lowers." })
  credit!: boolean;
}

@ObjectType({
  description:
    "What the plan would pay of one document, after those before it: requested = payable + member's share.",
})
export class ReimbursementEstimate {
  @Field(() => CoverAnswer, { description: "Covered, not covered, or to be evaluated." })
  answer!: CoverAnswer;

  @Field(() => [PlanSentence], { description: "Why: every refusal, else every doubt, else the benefit." })
  reasons!: PlanSentence[];

  @Field(() => Int, { description: "In cents of a euro." })
  requestedCents!: number;

  @Field(() => Int, { description: "What the fund would pay, if nothing missing turns out against it." })
  payableCents!: number;

  @Field(() => Int, { description: "What would stay with the member." })
  memberShareCents!: number;

  @Field(() => [ExplanationLine], { description: "The sum, step by step, each with its clause." })
  lines!: ExplanationLine[];

  @Field(() => [String], { description: "What would raise it." })
  wouldChange!: string[];
}

@ObjectType("ReimbursementDraftDocument", { description: "An expense document as typed so far." })
export class ReimbursementDocumentType {
  @Field(() => ID, { description: "Its own, within the draft." })
  id!: string;

  @Field(() => String, { nullable: true, description: "Code of the catalogue." })
  serviceCode!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Visits, sessions, items or days: 1 to 100; one when not said.",
  })
  units!: number | null;

  @Field(() => ExpenseDocumentKind, { nullable: true, description: "What document it is." })
  kind!: ExpenseDocumentKind | null;

  @Field(() => String, { nullable: true, description: "As printed." })
  number!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Date of the document." })
  issuedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Day of the service, of several the last. Of a stay the admission counts.",
  })
  treatedOn!: LocalDate | null;

  @Field(() => String, {
    nullable: true,
    description: "As typed: 1.234,50 or 1234.50; VAT and stamp duty are part of it.",
  })
  amount!: string | null;

  @Field(() => String, { description: "ISO 4217; EUR when not said." })
  currency!: string;

  @Field(() => String, { nullable: true, description: "Of the amount, as typed." })
  vat!: string | null;

  @Field(() => Boolean, { description: "Whether the stamp duty of 2 € is part of the amount." })
  hasStampDuty!: boolean;

  @Field(() => ID, { nullable: true, description: "The facility of the network that issued it." })
  facilityId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Who issued it, when that is no facility of the network.",
  })
  providerName!: string | null;

  @Field(() => String, { nullable: true, description: "Where." })
  providerPlace!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "VAT number, tax code, or a foreign number after the two letters of its country.",
  })
  providerNumber!: string | null;

  @Field(() => CauseKind, {
    nullable: true,
    description: "Illness or injury; childbirth and prevention follow from the service.",
  })
  cause!: CauseKind | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  injuredOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: "As on the prescription." })
  pathology!: string | null;

  @Field(() => String, { nullable: true, description: "Code of the short list; another one counts as none." })
  pathologyCode!: string | null;

  @Field(() => PathologyStopType, { nullable: true, description: "How long it has existed." })
  since!: PathologyStopType | null;

  @Field(() => String, { nullable: true, description: "Who prescribed or performed it." })
  doctorName!: string | null;

  @Field(() => String, { nullable: true, description: "NRE of an electronic prescription: 15 characters." })
  prescriptionNumber!: string | null;

  @Field(() => RegimeType, { nullable: true, description: "Null: as it follows from document and provider." })
  regime!: RegimeType | null;

  @Field(() => Boolean, { nullable: true, description: "A cura ultimata: until then the request waits." })
  treatmentEnded!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Belongs to a hospital stay, held or to come." })
  tiedToStay!: boolean | null;

  @Field(() => ID, { nullable: true, description: "The claim of that stay, if there is one." })
  tiedClaimId!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Admission, of the stay itself or of the one it is tied to.",
  })
  admittedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Discharge." })
  dischargedOn!: LocalDate | null;

  @Field(() => Boolean, { nullable: true, description: "The national health service paid all of the stay." })
  whollyAtSsnExpense!: boolean | null;

  @Field(() => String, { nullable: true, description: "What another cover paid of it, in euros as typed." })
  paidElsewhere!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a credit note: the number of the document that it lowers.",
  })
  creditOf!: string | null;

  @Field(() => [String], { description: "Requirements whose paper comes by post." })
  byPost!: string[];

  @Field(() => HealthServiceType, { nullable: true, description: "The service, once chosen." })
  service!: HealthServiceType | null;

  @Field(() => ExpenseProviderType, {
    nullable: true,
    description: "The facility of the network, once chosen.",
  })
  facility!: ExpenseProviderType | null;

  @Field(() => RegimeType, { description: "The regime that counts: as told, or as it follows." })
  regimeThen!: RegimeType;

  @Field(() => PathologyType, {
    nullable: true,
    description: "Its pathology of the short list, once chosen.",
  })
  pathologyChosen!: PathologyType | null;

  @Field(() => ReimbursementQuestions, { description: "Which questions the answers so far make." })
  asks!: ReimbursementQuestions;

  @Field(() => [AttachedDocument], { description: "Files kept with it." })
  files!: AttachedDocument[];

  @Field(() => [RequiredDocument], {
    description: "Papers that the plan wants beside the document itself, known before any is chosen.",
  })
  required!: RequiredDocument[];

  @Field(() => [UserError], { description: "What is missing or wrong; `field` is one of this type." })
  problems!: UserError[];

  @Field(() => [FieldNotice], { description: "What to know; it stands in nobody's way." })
  notices!: FieldNotice[];

  @Field(() => ID, {
    nullable: true,
    description: "The same document as it was handed in before, where the viewer may see it.",
  })
  earlierId!: string | null;

  @Field(() => ReimbursementEstimate, {
    nullable: true,
    description: "What the plan would pay; null while too little is told.",
  })
  estimate!: ReimbursementEstimate | null;

  @Field(() => Exchange, { nullable: true, description: "How a foreign amount is converted." })
  exchange!: Exchange | null;
}

@ObjectType("ReimbursementDraft", {
  description: "Richiesta di rimborso in bozza: seen by its writer alone until it is sent.",
})
export class ReimbursementDraftType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => Int, { description: "Give it back with every change; another one answers DRAFT_CHANGED." })
  version!: number;

  @Field(() => InstantScalar, { description: "When it was begun." })
  createdAt!: Date;

  @Field(() => InstantScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}

@ObjectType({ description: "The draft as it stands now, or why nothing changed." })
export class ReimbursementDraftPayload extends Payload {
  @Field(() => ReimbursementDraftType, { nullable: true, description: "As it stands now." })
  reimbursementDraft?: ReimbursementDraftType | null;
}

@ObjectType({ description: "The draft is gone, or why not." })
export class CancelReimbursementDraftPayload extends Payload {}
