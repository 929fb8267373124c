import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Altro",
    doctors: "Medici",
    doctorsText: "Cerca un medico convenzionato",
    plan: "Il mio piano",
    planText: "Cosa copre e quanto resta",
    ask: "È coperto?",
    askText: "Quanto pagheresti, e perché",
    statement: "Estratto conto",
    statementText: "Ogni euro chiesto, pagato o rimasto a te",
    vouchers: "Tariffe agevolate",
    vouchersText: "I buoni per ciò che il piano non paga",
  },
  en: {
    title: "More",
    doctors: "Doctors",
    doctorsText: "Find a doctor of the network",
    plan: "My plan",
    planText: "What it covers and what is left",
    ask: "Is it covered?",
    askText: "What you would pay, and why",
    statement: "Account statement",
    statementText: "Every euro asked for, paid or left to you",
    vouchers: "Preferential tariffs",
    vouchersText: "The vouchers for what the plan does not pay",
  },
});
