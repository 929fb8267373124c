import type { Bilingual } from "../kernel/language.ts";
import { allocate, type Cents, cents, subtractCents, zero } from "../kernel/money.ts";
import { type DocumentKind, type DocumentStage, isUndecided } from "../claim/document-rules.ts";
import type { DocumentCode } from "../plan/facts.ts";

/** How a request came. */
export const channels = ["memberPortal", "paper", "phone"] as const;
export type Channel = (typeof channels)[number];

export const requestChannelWords: Readonly<Record<Channel, Bilingual>> = {
  memberPortal: { it: "Area riservata", en: "Member portal" },
  paper: { it: "Posta", en: "Post" },
  phone: { it: "Telefono", en: "Phone" },
};

/** How somebody at the desk decides: as the plan says, on less than the document asks, or nothing at all. */
export const outcomes = ["approved", "reduced", "refused"] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Readonly<Record<Outcome, Bilingual>> = {
  approved: { it: "Approvata", en: "Approved" },
  reduced: { it: "Ridotta", en: "Reduced" },
  refused: { it: "Respinta", en: "Refused" },
};

/** How what was asked for was answered. */
export const answers = ["uploaded", "byPost", "declaredNone"] as const;
export type Answer = (typeof answers)[number];

/** Who else pays for the same expense, as the member says. */
export interface OtherCover {
  readonly insurer: string;
  readonly policyNumber: string | null;
  /** Whether the refund was asked for there too. */
  readonly askedThere: boolean | null;
}

/** A line of a document in its own currency. */
export interface PrintedLine {
  readonly serviceCode: string;
  readonly units: number;
  /** In hundredths of the currency. */
  readonly cents: number;
}

/** While the member is asked the desk's clock stands; however late the answer, it has so many days left. */
export const leastDeskDays = 5;
/** A rate, or the end of treatment, is looked for again after so long. */
export const lookAgainDays = 90;
/** Documents that one request holds at most, lines of a document, and files of one. */
export const maxDocuments = 30;
export const maxLines = 10;
export const maxFiles = 30;

/** An asked document is done with: it is here, or there is none. What comes by post is done with when it has arrived. */
export function isAnswered({
  answer,
  arrivedOn,
}: {
  answer?: Answer | null | undefined;
  arrivedOn?: string | null | undefined;
}) {
  switch (answer) {
    case "uploaded":
    case "declaredNone":
      return true;
    case "byPost":
      return Boolean(arrivedOn);
    case null:
    case undefined:
      return false;
  }
}

/** What the label of a whole request is: that of the document that stands furthest back. */
export const requestStatuses = ["OPEN", "DOCUMENTS_MISSING", "CONCLUDED"] as const;
export type RequestStatus = (typeof requestStatuses)[number];

export const requestStatusWords: Readonly<Record<RequestStatus, Bilingual>> = {
  OPEN: { it: "In lavorazione", en: "In progress" },
  DOCUMENTS_MISSING: { it: "Da integrare", en: "Documents missing" },
  CONCLUDED: { it: "Conclusa", en: "Concluded" },
};

export function requestStatusOf(stages: readonly DocumentStage[]): RequestStatus {
  if (stages.includes("documentsMissing")) return "DOCUMENTS_MISSING";
  return stages.some(isUndecided) ? "OPEN" : "CONCLUDED";
}

/** What lines ask for once credit notes took so much off their document, each its part. */
export function lessCredited(amounts: readonly Cents[], creditedCents: Cents): Cents[] {
  const off = shares(creditedCents, amounts);
  return amounts.map((amount, index) => subtractCents(amount, off[index] ?? zero));
}

/** An amount that belongs to all lines together, in proportion to what each asks for. */
export function shares(total: Cents, amounts: readonly Cents[]): Cents[] {
  if (total === 0 || amounts.every((amount) => amount === 0)) return amounts.map(() => zero);
  return allocate(total, amounts.map(Number)).map((part) => cents(part));
}

/** What the file of the document itself is to the plan. */
export const paperOf: Readonly<Record<DocumentKind, DocumentCode>> = {
  invoice: "paidInvoice",
  receipt: "paidInvoice",
  feeNote: "paidInvoice",
  creditNote: "paidInvoice",
  ssnTicket: "ssnTicketReceipt",
  hospitalRecord: "clinicalRecord",
};
