import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Nuova richiesta di rimborso",
    lead: "Hai già pagato: chiedi qui al fondo la sua parte.",
    back: "Home",
    before: "Che cosa preparare",
    papers: "Fatture, ricevute o ticket",
    papersText: "In foto o in PDF, anche più di uno: al massimo 5 MB ciascuno.",
    prescription: "La prescrizione, se c’è",
    prescriptionText:
      "Con la patologia. Se il tuo piano chiede altri documenti per la prestazione, te li elenchiamo prima.",
    diagnosis: "Che cosa e quando",
    diagnosisText: "La prestazione, il giorno, e se è per malattia o infortunio.",
    account: "L’IBAN",
    accountText: "Del conto di chi riceve il denaro; in alternativa, un assegno bancario.",
    once: "Ogni spesa si chiede una volta sola",
    onceText:
      "Se la struttura è stata pagata con una diretta, la sua fattura è già qui: te lo diciamo mentre scrivi il numero.",
    byHand: "Preferisci la carta?",
    byHandText: "Stampa il modulo, compilalo, firmalo e spediscilo con le copie: lo inseriamo noi.",
    form: "Modulo di richiesta rimborso (PDF)",
    how: "Tre passi e un riepilogo: la bozza si salva da sola, la riprendi quando vuoi, anche da un altro dispositivo.",
    start: "Inizia",
    drafts: "Hai già richieste da completare",
    draft: (name: string, documents: number) =>
      `Riprendi: ${name}, ${documents === 1 ? "1 documento" : `${documents} documenti`}`,
    touched: (moment: string) => `salvata ${moment}`,
  },
  en: {
    title: "New request for reimbursement",
    lead: "You have paid already: ask the fund for its part here.",
    back: "Home",
    before: "What to prepare",
    papers: "Invoices, receipts or tickets",
    papersText: "As photos or PDF, several if you like: at most 5 MB each.",
    prescription: "The prescription, if there is one",
    prescriptionText:
      "With the pathology. If your plan asks for other documents for the service, we list them beforehand.",
    diagnosis: "What and when",
    diagnosisText: "The service, the day, and whether it is for illness or injury.",
    account: "The IBAN",
    accountText: "Of the account of whoever receives the money; or else a bank cheque.",
    once: "Every expense is asked for once",
    onceText:
      "If the facility was paid by direct billing, its invoice is here already: we tell you while you type its number.",
    byHand: "Do you prefer paper?",
    byHandText: "Print the form, fill it in, sign it and post it with the copies: we enter it.",
    form: "Request for reimbursement (PDF)",
    how: "Three steps and a summary: the draft saves itself, and you go on whenever you like, on another device too.",
    start: "Begin",
    drafts: "You have requests to complete",
    draft: (name: string, documents: number) =>
      `Go on: ${name}, ${documents === 1 ? "1 document" : `${documents} documents`}`,
    touched: (moment: string) => `saved ${moment}`,
  },
});
