import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "Scrivila come sta sulla prescrizione.",
    tied: "È legata a un successivo ricovero o intervento chirurgico?",
    tiedHint: "Ad esempio esami o visite prima di un’operazione già prevista.",
    tiedYes: "Allora niente diretta: al passo successivo ti diamo il voucher per le tariffe della rete.",
    serviceHint: "Fra quelle che la struttura offre: scrivi una parte del nome.",
    noOffers:
      "Questa struttura non ha ancora pubblicato le sue prestazioni: scegline un’altra o chiama la Centrale Operativa.",
    changeFacility: "Cambia struttura",
    onHint: (date: string) =>
      `Quella della prima seduta, se sono più di una. La prima data possibile è ${date}.`,
    unitsHint: "Quante sedute dice la prescrizione.",
    unitsHintPlain: "Solo se sono sedute; altrimenti lascia 1.",
    doctorHint: "Scegli fra i medici della struttura o scrivi nome e cognome. Se non lo sai, lascia vuoto.",
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
    pathologyHint: "In poche parole. La leggono solo tu e la Centrale Operativa.",
    prescriptionNumberHint:
      "Sono 15 caratteri in alto a destra sul promemoria, sotto i due codici a barre: prima i 5 e poi i 10, ad esempio 1200A 4000000001.",
    sinceHint: "Da quanto tempo hai questa patologia.",
    sinceLine: "Linea del tempo",
    updateEstimate: "Salva e aggiorna la stima",
    tiedAside:
      "Le spese legate a un ricovero si chiedono a rimborso dopo il ricovero, con la documentazione che prova il legame.",
  },
  en: {
    lead: "Write it as on the prescription.",
    tied: "Is it tied to a later hospital stay or surgery?",
    tiedHint: "For example tests or visits before an operation already planned.",
    tiedYes: "Then no direct billing: in the next step we give you the voucher for the network’s tariffs.",
    serviceHint: "Among those the facility offers: type part of the name.",
    noOffers:
      "This facility has not published its services yet: choose another or call the Operations Centre.",
    changeFacility: "Change facility",
    onHint: (date: string) =>
      `That of the first session, if there are several. The first possible date is ${date}.`,
    unitsHint: "How many sessions the prescription says.",
    unitsHintPlain: "Only for sessions; else leave 1.",
    doctorHint: "Choose among the facility’s doctors or type the name. If you do not know, leave it empty.",
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
    pathologyHint: "In a few words. Only you and the Operations Centre read it.",
    prescriptionNumberHint:
      "15 characters at the top right of the reminder, under the two bar codes: first the 5, then the 10, for example 1200A 4000000001.",
    sinceHint: "For how long you have had this pathology.",
    sinceLine: "Time line",
    updateEstimate: "Save and update the estimate",
    tiedAside: "Expenses tied to a hospital stay are claimed after it, with documents that prove the link.",
  },
});
