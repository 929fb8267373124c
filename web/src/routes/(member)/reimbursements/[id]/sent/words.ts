import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Richiesta inviata",
    number: "Numero della richiesta",
    next: "Che cosa succede adesso",
    nextText: "Ogni documento va avanti per conto suo: uno deciso non aspetta gli altri.",
    numbered: (kind: string, number: string) => `${kind} n. ${number}`,
    until: (what: string, date: string) => `${what}, entro il ${date}`,
    mailed: (email: string) => `Ti scriviamo a ${email} quando c’è una decisione, o se manca qualcosa.`,
    here: "Quando c’è una decisione, o se manca qualcosa, lo vedi qui, senza ricaricare la pagina.",
    papers: "Da conservare",
    receipt: "Ricevuta della richiesta (PDF)",
    cover: "Modulo di accompagnamento per la posta (PDF)",
    coverText: "Per ciò che non si può fotografare, ad esempio lastre: stampalo e mettilo nella busta.",
    follow: "Consulta le prestazioni",
    another: "Nuova richiesta di rimborso",
  },
  en: {
    title: "Request sent",
    number: "Number of the request",
    next: "What happens now",
    nextText: "Each document goes its own way: one that is decided waits for no other.",
    numbered: (kind: string, number: string) => `${kind} no. ${number}`,
    until: (what: string, date: string) => `${what}, by ${date}`,
    mailed: (email: string) => `We write to ${email} when there is a decision, or if anything is missing.`,
    here: "When there is a decision, or if anything is missing, you see it here, without reloading the page.",
    papers: "To keep",
    receipt: "Receipt of the request (PDF)",
    cover: "Accompanying form for the post (PDF)",
    coverText:
      "For what cannot be photographed, for example X-ray plates: print it and put it into the envelope.",
    follow: "See your services",
    another: "New request for reimbursement",
  },
});
