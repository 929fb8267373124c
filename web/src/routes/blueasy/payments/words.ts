import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Pagamenti",
    lead: "Ciò che il fondo paga alla struttura, una riga per fattura liquidata.",
    what: "Presa in carico",
    claim: "Sinistro",
    ordered: "Ordinato",
    state: "Stato",
    batch: "Distinta",
    paidOn: (date: string) => `pagato ${date}`,
    amount: "Importo",
    advice: "Avviso di pagamento (PDF)",
    batchAdvice: (number: string) => `${number} (PDF)`,
    owed: "Da restituire al fondo",
    owedText:
      "Di queste fatture è risultato dovuto meno, dopo il pagamento: il motivo è nella presa in carico. Usa la causale nel bonifico.",
    payTo: (name: string) => `Bonifico a ${name}:`,
    owedSince: (date: string, reference: string) => `chiesto ${date} · causale ${reference}`,
    none: "Ancora nessun pagamento",
    noneText: "Un pagamento nasce quando una fattura viene liquidata.",
  },
  en: {
    title: "Payments",
    lead: "What the fund pays the facility, one line per settled invoice.",
    what: "Take-in-charge",
    claim: "Claim",
    ordered: "Ordered",
    state: "State",
    batch: "Batch",
    paidOn: (date: string) => `paid ${date}`,
    amount: "Amount",
    advice: "Remittance advice (PDF)",
    batchAdvice: (number: string) => `${number} (PDF)`,
    owed: "To be given back to the fund",
    owedText:
      "Of these invoices less turned out to be due, after they were paid: the take-in-charge says why. Use the reference in the transfer.",
    payTo: (name: string) => `Transfer to ${name}:`,
    owedSince: (date: string, reference: string) => `asked ${date} · reference ${reference}`,
    none: "No payment yet",
    noneText: "A payment arises when an invoice is settled.",
  },
});
