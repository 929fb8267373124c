import type { Bilingual } from "../kernel/language.ts";
import type { Cents } from "../kernel/money.ts";
import { notes, type Verb } from "../kernel/verbs.ts";
import type { PaymentVerb } from "../payment/verbs.ts";

/** What happens to a take-in-charge, as the journal keeps it. Facts are counted, never named: a name could tell an illness. */
export type TakeInChargeVerb =
  | Verb<"takeInCharge.opened", { services: number }>
  | Verb<"takeInCharge.requested">
  | Verb<"takeInCharge.codeRenewed", { codesSent: number }>
  | Verb<"takeInCharge.confirmed", { by: "code" | "member" }>
  | Verb<"takeInCharge.confirmedByParent">
  | Verb<"takeInCharge.confirmedByRepresentative">
  | Verb<"takeInCharge.confirmedAtClinic">
  | Verb<"takeInCharge.declined">
  | Verb<"takeInCharge.documentsAdded", { documents: number }>
  | Verb<"takeInCharge.factsTold", { facts: number }>
  | Verb<"takeInCharge.sentToDesk">
  | Verb<"takeInCharge.authorised", { authorisedCents: Cents; memberShareCents: Cents }>
  | Verb<"takeInCharge.refused">
  | Verb<"takeInCharge.settled", Invoiced>
  | Verb<"takeInCharge.settledInPart", Invoiced>
  | Verb<"takeInCharge.closed">
  | Verb<"takeInCharge.revised", { settlement: string; beforeCents: Cents; payableCents: Cents }>
  | Verb<"takeInCharge.doctorNamed">
  | Verb<"takeInCharge.cancelled">
  | Verb<"takeInCharge.expired">;

/** One invoice of it was settled. */
type Invoiced = { settlement: string; requestedCents: Cents; payableCents: Cents };

export const note = notes<TakeInChargeVerb>();

/** What a person reads for each verb of a take-in-charge and of its payments; null is not shown. */
export const words: Readonly<Record<TakeInChargeVerb["verb"] | PaymentVerb["verb"], Bilingual | null>> = {
  "takeInCharge.opened": { it: "Richiesta aperta dalla struttura", en: "Opened by the facility" },
  "takeInCharge.requested": { it: "Richiesta dall'assistito", en: "Asked for by the member" },
  "takeInCharge.codeRenewed": { it: "Nuovo codice inviato all'assistito", en: "New code sent to the member" },
  "takeInCharge.confirmed": { it: "Confermata dall'assistito", en: "Confirmed by the member" },
  "takeInCharge.confirmedByParent": { it: "Confermata dal genitore", en: "Confirmed by a parent" },
  "takeInCharge.confirmedByRepresentative": {
    it: "Confermata da chi rappresenta l'assistito",
    en: "Confirmed by who represents the member",
  },
  "takeInCharge.confirmedAtClinic": {
    it: "Confermata allo sportello con un documento d'identità, senza codice",
    en: "Confirmed at the reception with an identity document, without a code",
  },
  "takeInCharge.declined": { it: "Rifiutata dall'assistito", en: "Declined by the member" },
  "takeInCharge.documentsAdded": { it: "Documenti aggiunti", en: "Documents added" },
  "takeInCharge.factsTold": { it: "Informazioni aggiunte", en: "Facts told" },
  "takeInCharge.sentToDesk": { it: "Passata alla Centrale Operativa", en: "Sent to the Operations Centre" },
  "takeInCharge.authorised": { it: "Autorizzata: importo riservato", en: "Authorised: amount reserved" },
  "takeInCharge.refused": { it: "Non coperta dal piano", en: "Not covered by the plan" },
  "takeInCharge.settled": { it: "Fattura ricevuta e liquidata", en: "Invoice received and settled" },
  "takeInCharge.settledInPart": {
    it: "Fattura ricevuta e liquidata, altre seguono",
    en: "Invoice received and settled, others follow",
  },
  "takeInCharge.closed": {
    it: "Nessun'altra fattura: il resto è liberato",
    en: "No other invoice: the rest is released",
  },
  "takeInCharge.revised": { it: "Liquidazione riaperta e rifatta", en: "Settlement reopened and made anew" },
  "takeInCharge.doctorNamed": { it: "Indicato il medico curante", en: "Treating doctor named" },
  "takeInCharge.cancelled": { it: "Annullata dalla struttura", en: "Cancelled by the facility" },
  "takeInCharge.expired": { it: "Scaduta", en: "Expired" },
  "payment.ordered": null,
  "payment.made": { it: "Pagata alla struttura", en: "Paid to the facility" },
  "payment.withdrawn": null,
  "payment.sentBack": { it: "Pagamento tornato indietro dalla banca", en: "Payment sent back by the bank" },
};

/** As payments were noted until they were told by themselves. */
export const formerWords: Readonly<Record<string, Bilingual>> = {
  "takeInCharge.paid": { it: "Pagata alla struttura", en: "Paid to the facility" },
};
