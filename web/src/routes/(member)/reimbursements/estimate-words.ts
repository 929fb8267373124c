import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Rimborso stimato",
    covered: "Coperta",
    notCovered: "Non coperta",
    toBeEvaluated: "Da valutare",
    requested: "Importo del documento",
    payable: "Rimborsato dal fondo",
    memberShare: "A tuo carico",
    wouldChange: "Che cosa lo alzerebbe",
    note: "È una stima con quanto resta oggi dei tuoi massimali: decide la Centrale Operativa.",
    notYet:
      "Scegli prestazione, giorno, importo e causa: qui compare subito quanto rimborsa il fondo, e perché.",
    credit: "Una nota di credito riduce ciò che è stato chiesto con la sua fattura.",
  },
  en: {
    title: "Estimated refund",
    covered: "Covered",
    notCovered: "Not covered",
    toBeEvaluated: "To be evaluated",
    requested: "Amount of the document",
    payable: "Paid by the fund",
    memberShare: "Paid by you",
    wouldChange: "What would raise it",
    note: "An estimate with what is left of your limits today: the Operations Centre decides.",
    notYet: "Choose service, day, amount and cause: here you see at once what the fund pays, and why.",
    credit: "A credit note lowers what was asked for with its invoice.",
  },
});
