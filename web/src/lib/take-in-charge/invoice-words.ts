import { bilingual } from "#lib/words.ts";

/** What everybody reads of the invoices of a take-in-charge. */
export const words = bilingual({
  it: {
    everyEuro: "Il conto, euro per euro",
    invoice: "Fattura",
    invoiceOf: (number: string, date: string) => `${number} del ${date}`,
    invoicedInAll: "Fatturato in tutto",
    payable: "A carico del fondo",
    payableInAll: "A carico del fondo in tutto",
    revised: "Liquidazione riaperta e rifatta",
    settledOn: (date: string) => `Liquidata ${date}`,
    statementPdf: "Prospetto di liquidazione (PDF)",
  },
  en: {
    everyEuro: "The sum, euro by euro",
    invoice: "Invoice",
    invoiceOf: (number: string, date: string) => `${number} of ${date}`,
    invoicedInAll: "Invoiced in all",
    payable: "Paid by the fund",
    payableInAll: "Paid by the fund in all",
    revised: "Settlement reopened and made anew",
    settledOn: (date: string) => `Settled ${date}`,
    statementPdf: "Settlement statement (PDF)",
  },
});
