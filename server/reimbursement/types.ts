import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ExpenseDocumentType } from "../claim/document-types.ts";
import { ExplanationLine } from "../coverage/question-types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { InstantScalar, LocalDateScalar, Payload } from "../kernel/types.ts";
import { verbs } from "./state-rules.ts";

export enum ReimbursementOutcome {
  APPROVED = "approved",
  REDUCED = "reduced",
  REFUSED = "refused",
}
registerEnumType(ReimbursementOutcome, {
  name: "ReimbursementOutcome",
  description: "How somebody at the desk decides about an expense document.",
  valuesConfig: {
    APPROVED: { description: "As the plan says." },
    REDUCED: { description: "On less than it asks for." },
    REFUSED: { description: "Nothing is paid." },
  },
});

export enum ReimbursementChannel {
  MEMBER_PORTAL = "memberPortal",
  PAPER = "paper",
  PHONE = "phone",
}
registerEnumType(ReimbursementChannel, {
  name: "ReimbursementChannel",
  description: "How a request came.",
  valuesConfig: {
    MEMBER_PORTAL: { description: "From the member portal." },
    PAPER: { description: "By post, entered at the desk." },
    PHONE: { description: "By phone, entered at the desk." },
  },
});

export enum RequestStatusType {
  OPEN = "OPEN",
  DOCUMENTS_MISSING = "DOCUMENTS_MISSING",
  CONCLUDED = "CONCLUDED",
}
registerEnumType(RequestStatusType, {
  name: "ReimbursementRequestStatus",
  description: "Derived from the documents of a request: it has no decision of its own.",
  valuesConfig: {
    OPEN: { description: "Some document is not decided." },
    DOCUMENTS_MISSING: { description: "Something was asked of the member." },
    CONCLUDED: { description: "Every document is decided." },
  },
});

export enum DocumentAnswer {
  UPLOADED = "uploaded",
  BY_POST = "byPost",
  DECLARED_NONE = "declaredNone",
}
registerEnumType(DocumentAnswer, {
  name: "DocumentAnswer",
  description: "How what was asked for is answered.",
  valuesConfig: {
    UPLOADED: { description: "With files." },
    BY_POST: { description: "It comes by post." },
    DECLARED_NONE: { description: "There is none." },
  },
});

/** The verbs by the names that the API gives them: `askDocuments` → `ASK_DOCUMENTS`. */
const verbNames = Object.fromEntries(
  verbs.map((verb) => [verb.replace(/[A-Z]/g, "_$&").toUpperCase(), verb]),
);
registerEnumType(verbNames, {
  name: "ReimbursementVerb",
  description: "What may be done with an expense document that was handed in for reimbursement.",
});
export const ReimbursementVerbEnum = verbNames;

@ObjectType("ReimbursementRequest", {
  description: "Richiesta di rimborso: what was handed in together. Nothing of it changes any more.",
})
export class ReimbursementRequestType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "RR-yyyy-nnnnnn." })
  number!: string;

  @Field(() => ReimbursementChannel, { description: "How it came." })
  channel!: ReimbursementChannel;

  @Field(() => InstantScalar, { description: "When." })
  submittedAt!: Date;

  @Field(() => String, { nullable: true, description: "Where the person wants to hear of it." })
  contactEmail!: string | null;

  @Field(() => String, { nullable: true, description: "The same by phone." })
  contactMobile!: string | null;

  @Field(() => Boolean, { description: "Whether text messages are wanted." })
  smsOptIn!: boolean;

  @Field(() => String, { nullable: true, description: "What the member added in words." })
  notes!: string | null;
}

@ObjectType({ description: "Another cover that pays for the same expense, as the member told." })
export class ToldOtherCover {
  @Field(() => String, { description: "Who." })
  insurer!: string;

  @Field(() => String, { nullable: true, description: "Its policy." })
  policyNumber!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the refund was asked for there too." })
  askedThere!: boolean | null;
}

@ObjectType({ description: "How and to whom a request is paid." })
export class RequestedPayment {
  @Field(() => String, { description: "Bank transfer or cheque, in the asked language." })
  means!: string;

  @Field(() => String, { description: "Who receives the money." })
  payeeName!: string;

  @Field(() => String, { description: "In whose name the account is, or the cheque made out." })
  holderName!: string;

  @Field(() => String, { nullable: true, description: "Of a transfer: masked." })
  maskedIban!: string | null;
}

@ObjectType("ReimbursementCase", {
  description: "The life of one expense document that was handed in for reimbursement.",
})
export class ReimbursementCaseType {
  @Field(() => Boolean, { description: "Whether treatment is over: nothing is paid before." })
  treatmentEnded!: boolean;

  @Field(() => Int, { nullable: true, description: "VAT, part of the amount, in cents." })
  vatCents!: number | null;

  @Field(() => Int, { nullable: true, description: "Stamp duty, part of the amount, in cents." })
  stampDutyCents!: number | null;

  @Field(() => String, { nullable: true, description: "Who treated or prescribed." })
  doctorName!: string | null;

  @Field(() => Int, { description: "Paid by another cover, in cents." })
  paidElsewhereCents!: number;

  @Field(() => Int, { description: "Taken off by credit notes, in cents." })
  creditedCents!: number;

  @Field(() => InstantScalar, { nullable: true, description: "When it was decided." })
  decidedAt!: Date | null;
}

@ObjectType("ReimbursementDecision", { description: "A decision about an expense document, by a person." })
export class ReimbursementDecisionType {
  @Field(() => ReimbursementOutcome, { description: "How it came out." })
  outcome!: ReimbursementOutcome;

  @Field(() => String, { description: "In the asked language." })
  outcomeLabel!: string;

  @Field(() => InstantScalar, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "Who, by name." })
  by!: string;

  @Field(() => String, { nullable: true, description: "Why, in that person's words or the plan's." })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: "The clause on which it rests." })
  clause!: string | null;

  @Field(() => String, { description: "What the member reads." })
  message!: string;

  @Field(() => Int, { description: "So much of the document counts, in cents." })
  recognisedCents!: number;

  @Field(() => Int, { description: "What the fund pays, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "What stays with the member, in cents." })
  memberShareCents!: number;
}

@ObjectType("AskedDocument", { description: "Something that is missing." })
export class AskedDocumentType {
  @Field(() => ID, { description: "Give it to `answerAskedDocuments`." })
  id!: string;

  @Field(() => String, { description: "Code of a document of the plan, or `other`." })
  requirement!: string;

  @Field(() => String, { description: "Why it is needed." })
  why!: string;

  @Field(() => DocumentAnswer, { nullable: true, description: "How it was answered; null while it is not." })
  answer!: DocumentAnswer | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Of what came by post: when it arrived." })
  arrivedOn!: LocalDate | null;
}

@ObjectType("DocumentAsking", {
  description: "What was asked for together; or what the member announced by post.",
})
export class DocumentAskingType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => InstantScalar, { description: "When." })
  askedAt!: Date;

  @Field(() => LocalDateScalar, { description: "Until when it should be answered." })
  answerBy!: LocalDate;

  @Field(() => String, { nullable: true, description: "What the desk wrote with it." })
  message!: string | null;

  @Field(() => String, { nullable: true, description: "Why once more." })
  againReason!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: "When it ended; null while it is open." })
  endedAt!: Date | null;
}

@ObjectType({ description: "What a decision comes to, euro by euro, before it is taken." })
export class ReimbursementProposal {
  @Field(() => ReimbursementOutcome, { description: "How it would come out." })
  outcome!: ReimbursementOutcome;

  @Field(() => Boolean, {
    description: "Whether an indemnity is paid by the day, whatever the document says.",
  })
  isIndemnity!: boolean;

  @Field(() => Int, { description: "In cents." })
  requestedCents!: number;

  @Field(() => Int, { description: "What the fund would pay, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "What would stay with the member, in cents." })
  memberShareCents!: number;

  @Field(() => [ExplanationLine], { description: "Every step, with its clause; they add up." })
  lines!: ExplanationLine[];

  @Field(() => String, { description: "What the member would read." })
  message!: string;
}

@ObjectType({ description: "What the decision would come to, or why it cannot be taken so." })
export class ReimbursementProposalPayload extends Payload {
  @Field(() => ReimbursementProposal, { nullable: true, description: "What it would come to." })
  proposal?: ReimbursementProposal | null;
}

@ObjectType({ description: "The document as it stands now, or why nothing changed." })
export class ExpenseDocumentPayload extends Payload {
  @Field(() => ExpenseDocumentType, { nullable: true, description: "As it stands now." })
  expenseDocument?: ExpenseDocumentType | null;
}

@ObjectType({ description: "The request as it was handed in, or why it was not." })
export class ReimbursementRequestPayload extends Payload {
  @Field(() => ReimbursementRequestType, { nullable: true, description: "As it stands now." })
  reimbursementRequest?: ReimbursementRequestType | null;
}
