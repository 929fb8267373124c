import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    home: "Home",
    takesInCharge: "Prese in carico",
    requests: "Richieste",
    expenses: "Rimborsi",
    new: "Nuova",
    newReimbursement: "Rimborso",
    facilities: "Strutture",
    doctors: "Medici",
    plan: "Il mio piano",
    ask: "È coperto?",
    statement: "Estratto conto",
    vouchers: "Tariffe agevolate",
    more: "Altro",
  },
  en: {
    home: "Home",
    takesInCharge: "Takes-in-charge",
    requests: "Requests",
    expenses: "Refunds",
    new: "New",
    newReimbursement: "Reimbursement",
    facilities: "Facilities",
    doctors: "Doctors",
    plan: "My plan",
    ask: "Is it covered?",
    statement: "Account statement",
    vouchers: "Preferential tariffs",
    more: "More",
  },
});
