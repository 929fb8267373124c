import { Field, ID, InputType, Int } from "type-graphql";
import { ToldFactInput } from "../case-file/types.ts";
import { ExpenseDocumentKind } from "../claim/document-types.ts";
import { RegimeType } from "../coverage/types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { AtMost, LocalDateScalar } from "../kernel/types.ts";
import { PaymentMeans } from "../payment/types.ts";
import { DocumentAnswer, ReimbursementChannel, ReimbursementOutcome } from "./types.ts";

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};
const which = { description: "Which document." };

@InputType({ description: "One verb on one expense document." })
export class ExpenseDocumentInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, which)
  expenseDocumentId!: string;
}

@InputType({ description: "Answers to what the plan asks about an expense document." })
export class TellExpenseFactsInput extends ExpenseDocumentInput {
  @Field(() => [ToldFactInput], { description: "Each fact once." })
  facts!: ToldFactInput[];
}

@InputType({ description: "An uploaded file, and as what it is handed in." })
export class ExpenseFileInput {
  @AtMost(40)
  @Field(() => String, { description: "`invoice`, a document code of the plan, or `other`." })
  kind!: string;

  @Field(() => ID, { description: "From POST /documents." })
  documentId!: string;
}

@InputType({ description: "More files for an expense document." })
export class AddExpenseFilesInput extends ExpenseDocumentInput {
  @Field(() => [ExpenseFileInput], { description: "At least one." })
  files!: ExpenseFileInput[];
}

@InputType({ description: "Something that is missing." })
export class AskedForInput {
  @AtMost(40)
  @Field(() => String, { description: "A document code of the plan, or `other`." })
  requirement!: string;

  @Field(() => String, { nullable: true, description: "Of `other`: what it is. At most 200 characters." })
  words?: string | null;

  @Field(() => String, { description: "Why it is needed: the member reads it." })
  why!: string;
}

@InputType({ description: "Everything that is missing, asked for at once." })
export class AskDocumentsInput extends ExpenseDocumentInput {
  @Field(() => [AskedForInput], { description: "The complete list." })
  documents!: AskedForInput[];

  @AtMost(2000)
  @Field(() => String, { nullable: true, description: "What the member reads above the list." })
  message?: string | null;

  @Field(() => String, { nullable: true, description: "Why once more; needed from the second time on." })
  againReason?: string | null;
}

@InputType({ description: "How one missing document is answered." })
export class AnsweredDocumentInput {
  @Field(() => ID, { description: "Which." })
  askedDocumentId!: string;

  @Field(() => DocumentAnswer, { description: "How." })
  answer!: DocumentAnswer;

  @Field(() => [ID], { nullable: true, description: "Of what is uploaded: from POST /documents." })
  documentIds?: string[] | null;
}

@InputType({ description: "Answers to what was asked for, all of it or some." })
export class AnswerAskedDocumentsInput extends ExpenseDocumentInput {
  @Field(() => [AnsweredDocumentInput], { description: "At least one." })
  answers!: AnsweredDocumentInput[];
}

@InputType({ description: "What was announced by post has arrived." })
export class RecordPostInput extends ExpenseDocumentInput {
  @Field(() => LocalDateScalar, { description: "Day of arrival." })
  arrivedOn!: LocalDate;
}

@InputType({ description: "What counts of one line." })
export class RecognisedLineInput {
  @Field(() => Int, { description: "Which line, from 0." })
  position!: number;

  @Field(() => Int, { description: "In cents; at most what it asks for." })
  recognisedCents!: number;
}

@InputType({ description: "A decision, to see what it would come to." })
export class PreviewDecisionInput {
  @Field(() => ID, which)
  expenseDocumentId!: string;

  @Field(() => ReimbursementOutcome, { description: "How." })
  outcome!: ReimbursementOutcome;

  @Field(() => [RecognisedLineInput], { nullable: true, description: "To reduce: what counts of each line." })
  recognised?: RecognisedLineInput[] | null;

  @AtMost(20)
  @Field(() => String, { nullable: true, description: "To reduce or refuse: clause of the plan." })
  clause?: string | null;

  @Field(() => String, { nullable: true, description: "To reduce or refuse: why. At most 500 characters." })
  reason?: string | null;

  @AtMost(2000)
  @Field(() => String, {
    nullable: true,
    description: "What the member reads; made of the decision if not said.",
  })
  message?: string | null;
}

@InputType({ description: "A decision about an expense document." })
export class DecideReimbursementInput extends PreviewDecisionInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;
}

@InputType({ description: "Who issued a document: a contracted facility, or whoever a number names." })
export class ExpenseProviderInput {
  @Field(() => ID, { nullable: true, description: "A contracted facility." })
  facilityId?: string | null;

  @AtMost(20)
  @Field(() => String, { nullable: true, description: "Partita IVA." })
  vatNumber?: string | null;

  @AtMost(20)
  @Field(() => String, { nullable: true, description: "Codice fiscale, of who has no VAT number." })
  taxCode?: string | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Number of a provider abroad." })
  foreignId?: string | null;

  @AtMost(200)
  @Field(() => String, { nullable: true, description: "Name; needed unless it is a facility." })
  name?: string | null;

  @AtMost(120)
  @Field(() => String, { nullable: true, description: "Where." })
  place?: string | null;
}

@InputType({ description: "One service on a document." })
export class ExpenseLineInput {
  @AtMost(40)
  @Field(() => String, { description: "Code of the service." })
  serviceCode!: string;

  @Field(() => Int, { description: "How many, 1 to 100." })
  units!: number;

  @Field(() => Int, { description: "For all of them, in hundredths of the currency." })
  cents!: number;
}

@InputType({ description: "One expense document, typed from paper or told on the phone." })
export class EnteredDocumentInput {
  @Field(() => ExpenseDocumentKind, { description: "What it is." })
  kind!: ExpenseDocumentKind;

  @AtMost(40)
  @Field(() => String, { description: "Number as printed." })
  number!: string;

  @Field(() => LocalDateScalar, { description: "Day of issue." })
  issuedOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: "Day of treatment, of several the last." })
  treatedOn!: LocalDate;

  @Field(() => Boolean, { description: "Whether treatment is over." })
  treatmentEnded!: boolean;

  @Field(() => RegimeType, { description: "Under which regime." })
  regime!: RegimeType;

  @AtMost(3)
  @Field(() => String, { defaultValue: "EUR", description: "ISO 4217." })
  currency!: string;

  @Field(() => [ExpenseLineInput], { description: "Its services." })
  lines!: ExpenseLineInput[];

  @Field(() => ExpenseProviderInput, { description: "Who issued it." })
  provider!: ExpenseProviderInput;

  @AtMost(160)
  @Field(() => String, { nullable: true, description: "Who treated or prescribed." })
  doctorName?: string | null;

  @Field(() => [ToldFactInput], { description: "What is known of the case: cause, injuredOn, …" })
  facts!: ToldFactInput[];

  @Field(() => Int, { defaultValue: 0, description: "Paid by another cover, in cents." })
  paidElsewhereCents!: number;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Of a credit note: number of the document it lowers." })
  creditsNumber?: string | null;

  @Field(() => [ExpenseFileInput], { description: "The scan as `invoice`, and what else there is." })
  files!: ExpenseFileInput[];
}

@InputType({ description: "How somebody wants to be paid." })
export class PayeeMeansInput {
  @Field(() => PaymentMeans, { description: "Transfer or cheque." })
  means!: PaymentMeans;

  @AtMost(140)
  @Field(() => String, { description: "In whose name the account is, or the cheque made out." })
  holderName!: string;

  @AtMost(50)
  @Field(() => String, { nullable: true, description: "Of a transfer." })
  iban?: string | null;

  @AtMost(11)
  @Field(() => String, { nullable: true, description: "Where the IBAN's country needs it." })
  bic?: string | null;

  @AtMost(300)
  @Field(() => String, {
    nullable: true,
    description: "Of a cheque: where it is posted, if not to the own address.",
  })
  address?: string | null;
}

@InputType({ description: "Where else the money shall go, after it came back." })
export class PayElsewhereInput extends ExpenseDocumentInput {
  @Field(() => PayeeMeansInput, { description: "Of the same person." })
  payee!: PayeeMeansInput;
}

@InputType({ description: "A request that came by post or phone, entered at the desk for the member." })
export class EnterReimbursementInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ReimbursementChannel, { description: "PAPER or PHONE." })
  channel!: ReimbursementChannel;

  @AtMost(16)
  @Field(() => String, { description: "Codice fiscale of whose expense it is." })
  taxCode!: string;

  @AtMost(254)
  @Field(() => String, { nullable: true, description: "Where the person wants to hear of it." })
  email?: string | null;

  @AtMost(20)
  @Field(() => String, { nullable: true, description: "The same by phone." })
  mobile?: string | null;

  @AtMost(16)
  @Field(() => String, {
    nullable: true,
    description: "Codice fiscale of who is paid, of a minor a parent; the person itself if not said.",
  })
  payeeTaxCode?: string | null;

  @Field(() => PayeeMeansInput, { description: "How." })
  payee!: PayeeMeansInput;

  @AtMost(2000)
  @Field(() => String, { nullable: true, description: "What else was said." })
  notes?: string | null;

  @Field(() => [EnteredDocumentInput], { description: "1 to 30." })
  documents!: EnteredDocumentInput[];
}
