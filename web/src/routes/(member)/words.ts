import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    hello: (name: string) => `Ciao, ${name}`,
    todo: "Da completare",
    todoNone: "Nulla da completare: sei in pari.",
    awaitsYou: (facility: string) => `${facility} aspetta la tua conferma`,
    forWhom: (name: string) => `per ${name}`,
    missing: (count: number, facility: string) =>
      count === 1 ? `Manca 1 documento per ${facility}` : `Mancano ${count} documenti per ${facility}`,
    alsoMissing: (count: number) =>
      count === 1 ? "Manca anche 1 documento." : `Mancano anche ${count} documenti.`,
    toAnswer: (count: number, facility: string) =>
      count === 1
        ? `C’è 1 domanda a cui rispondere per ${facility}`
        : `Ci sono ${count} domande a cui rispondere per ${facility}`,
    notEnded: (provider: string) => `${provider}: di’ quando la cura è finita`,
    due: (date: string) => `entro il ${date}`,
    complete: "Completa",
    reimbursementDraft: "Richiesta di rimborso in bozza",
    documents: (count: number) => (count === 1 ? "1 documento" : `${count} documenti`),
    latestExpenses: "Ultimi documenti di spesa",
    latestExpensesNone: "Ancora nessun documento di spesa",
    latestExpensesNoneText: "Compaiono qui le fatture che ci mandi tu e quelle delle strutture.",
    answer: "Rispondi",
    since: (date: string) => `dal ${date}`,
    yourShare: (amount: string) => `a tuo carico circa ${amount}`,
    handIn: "Carica i documenti",
    confirm: "Guarda e conferma",
    draft: "Richiesta di diretta in bozza",
    draftText: (moment: string) => `salvata ${moment}`,
    goOn: "Riprendi",
    noFacility: "struttura da scegliere",
    moreDrafts: (count: number) => (count === 1 ? "Un’altra bozza" : `Altre ${count} bozze`),
    plan: "Il mio piano",
    latest: "Ultime prese in carico",
    all: "Vedi tutto",
    latestNone: "Ancora nessuna presa in carico",
    latestNoneText:
      "La chiedi tu prima di andare, oppure la apre la struttura convenzionata quando ti presenti.",
    limits: (name: string | null) =>
      name ? `Quanto resta dei massimali di ${name}` : "Quanto resta dei tuoi massimali",
    until: (date: string) => `Fino al ${date}`,
    noCover: "Non risulta una copertura attiva. Chiama la Centrale Operativa.",
    noOwnCover: "A tuo nome non c’è una copertura: scegli qui sopra per chi guardare.",
    requested: "richiesti",
    paid: "a carico del fondo",
    quick: "Tutto il resto",
  },
  en: {
    hello: (name: string) => `Hello, ${name}`,
    todo: "To be completed",
    todoNone: "Nothing to complete: you are all set.",
    awaitsYou: (facility: string) => `${facility} is waiting for you to confirm`,
    forWhom: (name: string) => `for ${name}`,
    missing: (count: number, facility: string) =>
      count === 1
        ? `1 document is missing for ${facility}`
        : `${count} documents are missing for ${facility}`,
    alsoMissing: (count: number) =>
      count === 1 ? "1 document is missing too." : `${count} documents are missing too.`,
    toAnswer: (count: number, facility: string) =>
      count === 1 ? `1 question to answer for ${facility}` : `${count} questions to answer for ${facility}`,
    notEnded: (provider: string) => `${provider}: say when the treatment has ended`,
    due: (date: string) => `by ${date}`,
    complete: "Complete",
    reimbursementDraft: "Claim in draft",
    documents: (count: number) => (count === 1 ? "1 document" : `${count} documents`),
    latestExpenses: "Latest expense documents",
    latestExpensesNone: "No expense document yet",
    latestExpensesNoneText: "The invoices that you send us appear here, and those of facilities.",
    answer: "Answer",
    since: (date: string) => `since ${date}`,
    yourShare: (amount: string) => `about ${amount} paid by you`,
    handIn: "Upload the documents",
    confirm: "Look and confirm",
    draft: "Direct billing request in draft",
    draftText: (moment: string) => `saved ${moment}`,
    goOn: "Go on",
    noFacility: "facility to be chosen",
    moreDrafts: (count: number) => (count === 1 ? "One more draft" : `${count} more drafts`),
    plan: "My plan",
    latest: "Latest takes-in-charge",
    all: "See all",
    latestNone: "No take-in-charge yet",
    latestNoneText:
      "You ask for one before you go, or a facility of the network opens it when you are there.",
    limits: (name: string | null) =>
      name ? `What is left of ${name}’s limits` : "What is left of your limits",
    until: (date: string) => `Until ${date}`,
    noCover: "There is no active cover. Call the Operations Centre.",
    noOwnCover: "There is no cover in your own name: choose above whose to look at.",
    requested: "requested",
    paid: "paid by the fund",
    quick: "Everything else",
  },
});
