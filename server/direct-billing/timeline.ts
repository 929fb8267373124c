import type { Bilingual } from "../kernel/language.ts";
import type { JournalLine } from "../kernel/journal.ts";

/** What a person reads for each verb of a take-in-charge; verbs not named here are not shown. */
const labels: Readonly<Record<string, Bilingual>> = {
  "takeInCharge.opened": { it: "Richiesta aperta dalla struttura", en: "Opened by the facility" },
  "takeInCharge.requested": { it: "Richiesta dall'assistito", en: "Asked for by the member" },
  "takeInCharge.codeRenewed": { it: "Nuovo codice inviato all'assistito", en: "New code sent to the member" },
  "takeInCharge.confirmed": { it: "Confermata dall'assistito", en: "Confirmed by the member" },
  "takeInCharge.confirmedByParent": { it: "Confermata dal genitore", en: "Confirmed by a parent" },
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
  "payment.made": { it: "Pagata alla struttura", en: "Paid to the facility" },
  // as it was noted until payments were told by themselves
  "takeInCharge.paid": { it: "Pagata alla struttura", en: "Paid to the facility" },
  "payment.sentBack": { it: "Pagamento tornato indietro dalla banca", en: "Payment sent back by the bank" },
  "takeInCharge.cancelled": { it: "Annullata dalla struttura", en: "Cancelled by the facility" },
  "takeInCharge.expired": { it: "Scaduta", en: "Expired" },
};

/** What the plan decides, whoever's act led to it; at the desk a person's word did. */
const decidedByPlan = new Set(["takeInCharge.authorised", "takeInCharge.refused", "takeInCharge.sentToDesk"]);

const doors: Readonly<Record<string, Bilingual>> = {
  member: { it: "Assistito", en: "Member" },
  facility: { it: "Struttura", en: "Facility" },
  desk: { it: "Centrale Operativa", en: "Operations Centre" },
};

const plan: Bilingual = { it: "Piano", en: "Plan" };

export interface TimelineEntry {
  readonly verb: string;
  readonly label: Bilingual;
  readonly at: Date;
  readonly by: Bilingual | undefined;
}

/** Lines of the journal about one take-in-charge, in words. */
export function timelineOf(lines: readonly JournalLine[]): TimelineEntry[] {
  return lines.flatMap(({ verb, at, door }) => {
    const label = labels[verb];
    return label === undefined
      ? []
      : [{ verb, label, at, by: decidedByPlan.has(verb) && door !== "desk" ? plan : doors[door] }];
  });
}
