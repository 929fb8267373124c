import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Quanto pagheresti",
    covered: "Coperta",
    notCovered: "Non coperta",
    toBeEvaluated: "Da valutare",
    exhausted: "Massimale esaurito",
    exhaustedText: "È coperta, ma quest’anno non resta nulla da pagare al fondo.",
    clause: (clause: string) => `art. ${clause}`,
    requested: (units: number, price: string) => `Prezzo (${units} × ${price})`,
    payable: "A carico del fondo",
    memberShare: "A tuo carico",
    documents: "Documenti che serviranno",
    onlyPrescription: "La prescrizione del medico.",
    note: "Stima con i prezzi della struttura e con quanto resta oggi dei tuoi massimali.",
    notYet:
      "Scegli prestazione, data e causa: qui compare subito se è coperta, quanto paghi e quali documenti servono.",
  },
  en: {
    title: "What you would pay",
    covered: "Covered",
    notCovered: "Not covered",
    toBeEvaluated: "To be evaluated",
    exhausted: "Limit exhausted",
    exhaustedText: "It is covered, but nothing is left for the fund to pay this year.",
    clause: (clause: string) => `art. ${clause}`,
    requested: (units: number, price: string) => `Price (${units} × ${price})`,
    payable: "Paid by the fund",
    memberShare: "Paid by you",
    documents: "Documents you will need",
    onlyPrescription: "The doctor’s prescription.",
    note: "An estimate with the facility’s prices and what is left of your limits today.",
    notYet:
      "Choose service, date and cause: here you see at once whether it is covered, what you pay and which documents are needed.",
  },
});
