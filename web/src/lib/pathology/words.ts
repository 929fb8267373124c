import { bilingual } from "#lib/words.ts";

/** How a form asks for a pathology. */
export const words = bilingual({
  it: {
    aboutHint:
      "Scrivilo con parole tue, ad esempio «mal di schiena», e scegli la voce più vicina: così le spese della stessa malattia restano insieme. Se non la trovi, lascia vuoto.",
    aboutList: "Voci che somigliano",
    aboutFound: (count: number) => (count === 1 ? "1 voce da scegliere" : `${count} voci da scegliere`),
    aboutLook: "Cerca nell’elenco",
    aboutWhich: "Quale di queste?",
    aboutNone: "Nessuna di queste: basta quella della prescrizione",
    aboutChoose: "Scegli una delle voci sotto «Quale di queste?», oppure svuota il campo.",
    aboutNotFound:
      "Non l’abbiamo nell’elenco: prova con un’altra parola oppure svuota il campo, basta la patologia della prescrizione.",
    sinceHint: "Da quanto tempo hai questa patologia.",
    sinceLine: "Linea del tempo",
    about: "Di che cosa si tratta",
    since: "Da quanto tempo",
    choose: "Scegli…",
  },
  en: {
    aboutHint:
      "Write it in your own words, for example “back pain”, and choose the nearest entry: so the expenses of one illness stay together. If you do not find it, leave it empty.",
    aboutList: "Entries like it",
    aboutFound: (count: number) => (count === 1 ? "1 entry to choose" : `${count} entries to choose`),
    aboutLook: "Look in the list",
    aboutWhich: "Which of these?",
    aboutNone: "None of these: that of the prescription will do",
    aboutChoose: "Choose one of the entries under “Which of these?”, or empty the field.",
    aboutNotFound:
      "It is not in our list: try another word or empty the field, the pathology of the prescription will do.",
    sinceHint: "For how long you have had this pathology.",
    sinceLine: "Time line",
    about: "What it is about",
    since: "For how long",
    choose: "Choose…",
  },
});
