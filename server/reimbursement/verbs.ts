import type { Bilingual } from "../kernel/language.ts";
import type { Cents } from "../kernel/money.ts";
import { notes, type Verb } from "../kernel/verbs.ts";
import type { PaymentVerb } from "../payment/verbs.ts";

/** What happens to a request, and to an expense document that came with one. Documents and facts are counted, never named. */
export type ReimbursementVerb =
  | Verb<"reimbursement.submitted", { documents: number }>
  | Verb<"expense.received", { files: number }>
  | Verb<"expense.begun">
  | Verb<"expense.factsTold", { facts: number }>
  | Verb<"expense.filesAdded", { files: number }>
  | Verb<"expense.treatmentEnded">
  | Verb<"expense.documentsAsked", { documents: number; again: boolean }>
  | Verb<"expense.answered", { documents: number }>
  | Verb<"expense.postArrived", { documents: number }>
  | Verb<"expense.completed">
  | Verb<"expense.notAnswered">
  | Verb<"expense.converted", { amountCents: Cents }>
  | Verb<"expense.settled", Settled>
  | Verb<"expense.refused", Settled>
  | Verb<"expense.settledAnew", Settled>
  | Verb<"expense.subtracted", { amountCents: Cents }>
  | Verb<"expense.accountGiven">;

type Settled = { settlement: string; requestedCents: Cents; payableCents: Cents };

export const note = notes<ReimbursementVerb>();

/** What a person reads for each, and for each of its payments; null is not shown. */
export const words: Readonly<Record<ReimbursementVerb["verb"] | PaymentVerb["verb"], Bilingual | null>> = {
  "reimbursement.submitted": null,
  "expense.received": { it: "Richiesta di rimborso ricevuta", en: "Reimbursement request received" },
  "expense.begun": { it: "Presa in esame dalla Centrale Operativa", en: "Taken up by the Operations Centre" },
  "expense.factsTold": { it: "Informazioni aggiunte", en: "Facts told" },
  "expense.filesAdded": { it: "Documenti aggiunti", en: "Documents added" },
  "expense.treatmentEnded": { it: "Cure concluse", en: "Treatment over" },
  "expense.documentsAsked": { it: "Chiesto ciò che manca", en: "What is missing was asked for" },
  "expense.answered": { it: "Risposto a ciò che mancava", en: "What was missing was answered" },
  "expense.postArrived": { it: "Arrivata la posta", en: "The post has arrived" },
  "expense.completed": { it: "Documentazione completa", en: "All documents are there" },
  "expense.notAnswered": {
    it: "Tempo scaduto: la Centrale Operativa decide con ciò che ha",
    en: "Time is up: the Operations Centre decides with what it has",
  },
  "expense.converted": { it: "Convertita in euro", en: "Turned into euros" },
  "expense.settled": { it: "Liquidata", en: "Settled" },
  "expense.refused": { it: "Non liquidabile", en: "Not payable" },
  "expense.settledAnew": { it: "Liquidazione rifatta", en: "Settled anew" },
  "expense.subtracted": { it: "Nota di credito detratta", en: "Credit note subtracted" },
  "expense.accountGiven": { it: "Indicato un altro conto", en: "Another account was given" },
  "payment.ordered": null,
  "payment.made": { it: "Pagata", en: "Paid" },
  "payment.withdrawn": null,
  "payment.sentBack": { it: "Pagamento tornato indietro dalla banca", en: "Payment sent back by the bank" },
};
