import { bilingual } from "#lib/words.ts";

/** Words of the payments due. */
export const words = bilingual({
  it: {
    title: "Pagamenti dovuti",
    lead: "Liquidazioni che attendono il bonifico. Scegli quali mettere nella prossima distinta.",
    select: "Scegli",
    selectOne: (payee: string, reference: string) => `Scegli ${payee}, ${reference}`,
    selectAll: "Seleziona tutti",
    payee: "Beneficiario",
    iban: "IBAN",
    takeInCharge: "Presa in carico",
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
    noneText: "Qui arrivano le fatture liquidate.",
    toBatches: "Vedi le distinte",
  },
  en: {
    title: "Payments due",
    lead: "Settlements waiting for the transfer. Choose which go into the next batch.",
    select: "Select",
    selectOne: (payee: string, reference: string) => `Select ${payee}, ${reference}`,
    selectAll: "Select all",
    payee: "Payee",
    iban: "IBAN",
    takeInCharge: "Take-in-charge",
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
    noneText: "Settled invoices arrive here.",
    toBatches: "See the batches",
  },
});
