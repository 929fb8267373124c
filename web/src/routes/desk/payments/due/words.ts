import { bilingual } from "#lib/words.ts";

/** Words of the payments due. */
export const words = bilingual({
  it: {
    title: "Pagamenti dovuti",
    lead: "Liquidazioni che attendono il pagamento, a strutture e assistiti. Scegli quali mettere nella prossima distinta.",
    held: (until: string) => `Fermo fino a ${until}: conto cambiato da poco`,
    heldShort: "Fermo: non si può scegliere ancora",
    select: "Scegli",
    selectOne: (payee: string, reference: string) => `Scegli ${payee}, ${reference}`,
    selectAll: "Seleziona tutti",
    payee: "Beneficiario",
    iban: "Pagato con",
    takeInCharge: "Pratica",
    claim: "Sinistro",
    created: "Liquidato",
    reference: "Causale",
    amount: "Importo",
    selected: (count: number, total: string) =>
      count === 1 ? `1 selezionato · ${total}` : `${count} selezionati · ${total}`,
    listed: (count: number, total: string) =>
      count === 1 ? `1 in elenco · ${total}` : `${count} in elenco · ${total}`,
    create: "Crea distinta",
    createAll: (count: number) =>
      count === 1 ? "Crea distinta con l’unico" : `Crea distinta con tutti (${count})`,
    selectSome: "Seleziona almeno un pagamento.",
    none: "Nessun pagamento da fare",
    noneText: "Qui arrivano le fatture e i rimborsi liquidati.",
    toBatches: "Vedi le distinte",
  },
  en: {
    title: "Payments due",
    lead: "Settlements waiting to be paid, to facilities and members. Choose which go into the next batch.",
    held: (until: string) => `Held until ${until}: account changed a short while ago`,
    heldShort: "Held: it cannot be chosen yet",
    select: "Select",
    selectOne: (payee: string, reference: string) => `Select ${payee}, ${reference}`,
    selectAll: "Select all",
    payee: "Payee",
    iban: "Paid by",
    takeInCharge: "Case",
    claim: "Claim",
    created: "Settled",
    reference: "Reference",
    amount: "Amount",
    selected: (count: number, total: string) => `${count} selected · ${total}`,
    listed: (count: number, total: string) => `${count} listed · ${total}`,
    create: "Create batch",
    createAll: (count: number) =>
      count === 1 ? "Create batch with the only one" : `Create batch with all (${count})`,
    selectSome: "Select at least one payment.",
    none: "Nothing to pay",
    noneText: "Settled invoices and reimbursements arrive here.",
    toBatches: "See the batches",
  },
});
