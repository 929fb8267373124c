/** What an expense document can be, where it stands in its life, and how people read that: tables. */
import type { Bilingual } from "../kernel/language.ts";

/** A hospital record costs nothing: it shows the stay for which an indemnity is asked. */
export const documentKinds = [
  ...(["invoice", "receipt", "ssnTicket", "feeNote"] as const),
  ...(["creditNote", "hospitalRecord"] as const),
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindWords: Readonly<Record<DocumentKind, Bilingual>> = {
  invoice: { it: "Fattura", en: "Invoice" },
  receipt: { it: "Ricevuta fiscale", en: "Receipt" },
  ssnTicket: { it: "Ticket SSN", en: "SSN ticket" },
  feeNote: { it: "Parcella", en: "Fee note" },
  creditNote: { it: "Nota di credito", en: "Credit note" },
  hospitalRecord: { it: "Lettera di dimissione", en: "Discharge letter" },
};

export const documentStages = [
  ...(["received", "underEvaluation", "documentsMissing"] as const),
  ...(["settled", "notPayable"] as const),
] as const;
export type DocumentStage = (typeof documentStages)[number];

/** Nobody has decided about it yet. */
export function isUndecided(stage: DocumentStage): boolean {
  return stage !== "settled" && stage !== "notPayable";
}

/** What people read, everywhere and whichever channel it came by. */
export const documentStatuses = [
  ...(["RECEIVED", "UNDER_EVALUATION", "DOCUMENTS_MISSING"] as const),
  ...(["SETTLED", "PAID", "NOT_PAYABLE", "SUBTRACTED"] as const),
] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

interface Standing {
  readonly kind: DocumentKind;
  readonly stage: DocumentStage;
  readonly paidOn?: string | null | undefined;
}

export function documentStatusOf({ kind, stage, paidOn }: Standing): DocumentStatus {
  switch (stage) {
    case "received":
      return "RECEIVED";
    case "underEvaluation":
      return "UNDER_EVALUATION";
    case "documentsMissing":
      return "DOCUMENTS_MISSING";
    case "settled":
      if (kind === "creditNote") return "SUBTRACTED";
      return paidOn ? "PAID" : "SETTLED";
    case "notPayable":
      return "NOT_PAYABLE";
  }
}

export const documentStatusWords: Readonly<Record<DocumentStatus, Bilingual>> = {
  RECEIVED: { it: "Ricevuta", en: "Received" },
  UNDER_EVALUATION: { it: "In valutazione", en: "Under evaluation" },
  DOCUMENTS_MISSING: { it: "Da integrare", en: "Documents missing" },
  SETTLED: { it: "Liquidata", en: "Settled" },
  PAID: { it: "Pagata", en: "Paid" },
  NOT_PAYABLE: { it: "Non liquidabile", en: "Not payable" },
  SUBTRACTED: { it: "Detratta", en: "Subtracted" },
};

/** What each means, for who taps on it. */
export const documentStatusHints: Readonly<Record<DocumentStatus, Bilingual>> = {
  RECEIVED: {
    it: "L'abbiamo ricevuta: la Centrale Operativa deve ancora prenderla in esame.",
    en: "We have received it: the Operations Centre has still to look at it.",
  },
  UNDER_EVALUATION: {
    it: "La Centrale Operativa la sta esaminando.",
    en: "The Operations Centre is looking at it.",
  },
  DOCUMENTS_MISSING: {
    it: "Manca qualcosa: aprila per vedere che cosa, e aggiungilo.",
    en: "Something is missing: open it to see what, and add it.",
  },
  SETTLED: {
    it: "È stato deciso quanto il fondo paga: il pagamento è in preparazione.",
    en: "It is decided what the fund pays: the payment is being prepared.",
  },
  PAID: { it: "Il fondo ha pagato quanto doveva.", en: "The fund has paid what it owed." },
  NOT_PAYABLE: {
    it: "Il fondo non paga questa spesa: aprila per leggere perché.",
    en: "The fund does not pay this expense: open it to read why.",
  },
  SUBTRACTED: {
    it: "L'importo di questa nota è stato tolto dal documento a cui si riferisce.",
    en: "The amount of this note was taken off the document that it refers to.",
  },
};

export const channelWords = {
  directBilling: { it: "Diretta", en: "Direct billing" },
  reimbursement: { it: "Rimborso", en: "Reimbursement" },
} as const satisfies Record<string, Bilingual>;
