import { bilingual } from "#lib/words.ts";

/** Words of the member's list of expense documents. */
export const words = bilingual({
  it: {
    title: "Consulta rimborsi",
    lead: "Ogni documento di spesa della famiglia, chiesto a rimborso o pagato in diretta, aggiornato in questo momento.",
    waiting: (count: number) =>
      count === 1 ? "Una spesa aspetta qualcosa da te" : `${count} spese aspettano qualcosa da te`,
    conclude: "Concludi: aggiungi quello che manca",
    ask: "Chiedi un rimborso",
    none: "Ancora nessun documento di spesa",
    noneText: "Qui compare ogni fattura o ricevuta, appena la mandi o la manda la struttura.",
    notYet: "non ancora decisa",
    noRate: "in attesa del cambio",
  },
  en: {
    title: "Reimbursements",
    lead: "Every expense document of the family, claimed back or paid directly, up to date this very moment.",
    waiting: (count: number) =>
      count === 1 ? "One expense waits for you" : `${count} expenses wait for you`,
    conclude: "Conclude: add what is missing",
    ask: "Ask for a reimbursement",
    none: "No expense document yet",
    noneText: "Every invoice or receipt appears here as soon as you or the facility send it.",
    notYet: "not decided yet",
    noRate: "waiting for the rate",
  },
});
