/** A request for reimbursement as it is handed in, by whichever channel. */
import type { DocumentKind } from "../claim/document-rules.ts";
import type { ExpenseDocument } from "../claim/entity.ts";
import type { PersonalMeans } from "../claim/providers.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Channel, OtherCover, PrintedLine } from "./rules.ts";

export interface NewRequest {
  readonly personId: string;
  readonly channel: Channel;
  readonly contactEmail: string | null;
  readonly contactMobile: string | null;
  readonly smsOptIn: boolean;
  /** Who receives the money, and how. */
  readonly payee: PersonalMeans;
  readonly otherCover: OtherCover | null;
  readonly notes: string | null;
  readonly documents: readonly NewCase[];
}

/** One expense document, as it was typed from what is printed. */
export interface NewCase {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly issuedOn: LocalDate;
  /** Day of treatment; of several the last. */
  readonly treatedOn: LocalDate;
  /** A cura ultimata. */
  readonly treatmentEnded: boolean;
  readonly regime: ExpenseDocument["regime"];
  /** ISO 4217; amounts are in hundredths of it. */
  readonly currency: string;
  readonly lines: readonly PrintedLine[];
  /** Of the amount, VAT and stamp duty; told apart, never beside it. */
  readonly vatCents: number | null;
  readonly stampDutyCents: number | null;
  readonly provider: NewProvider;
  readonly doctorName: string | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** In euros. */
  readonly paidElsewhereCents: number;
  /** The stay to which it belongs. */
  readonly tiedToClaimId: string | null;
  /** Of a credit note: the number of the document that it lowers. */
  readonly creditsNumber: string | null;
  readonly files: readonly { readonly kind: string; readonly documentId: string }[];
  /** What comes by post: document codes of the plan. */
  readonly byPost: readonly string[];
}

/** A contracted facility, or somebody known by a number. */
export interface NewProvider {
  readonly facilityId: string | null;
  readonly vatNumber: string | null;
  readonly taxCode: string | null;
  readonly foreignId: string | null;
  readonly name: string;
  readonly place: string | null;
}
