import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Da restituire al fondo",
    lead: "La liquidazione è stata riaperta e il fondo aveva pagato di più: il motivo è nella presa in carico. Fai un bonifico con questa causale.",
    back: "Restituito al fondo",
    asked: (date: string) => `chiesto ${date}`,
    returned: (date: string) => `arrivato ${date}`,
    payTo: "A favore di",
    iban: "IBAN",
    reference: "Causale",
  },
  en: {
    title: "To be given back to the fund",
    lead: "The settlement was reopened and the fund had paid more: the take-in-charge says why. Make a transfer with this reference.",
    back: "Given back to the fund",
    asked: (date: string) => `asked ${date}`,
    returned: (date: string) => `arrived ${date}`,
    payTo: "To",
    iban: "IBAN",
    reference: "Reference",
  },
});
