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
    pathologyHint: "In poche parole. La leggono solo tu e la Centrale Operativa.",
    prescriptionNumberHint:
      "Sono 15 caratteri in alto a destra sul promemoria, sotto i due codici a barre: prima i 5 e poi i 10, ad esempio 1200A 4000000001.",
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
    pathologyHint: "In a few words. Only you and the Operations Centre read it.",
    prescriptionNumberHint:
      "15 characters at the top right of the reminder, under the two bar codes: first the 5, then the 10, for example 1200A 4000000001.",
    updateEstimate: "Save and update the estimate",
    tiedAside: "Expenses tied to a hospital stay are claimed after it, with documents that prove the link.",
  },
});
