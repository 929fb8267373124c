import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "A chi serve la prestazione, e dove ti scriviamo.",
    insured: "Assicurato",
    taxCode: "Codice fiscale",
    birthDate: "Nascita",
    asked: "Che cosa si chiedeva",
    day: "Giorno",
    contacts: "Contatti per questa richiesta",
    contactsText:
      "Serve almeno uno dei due, valido e attivo. Valgono solo per questa richiesta: il tuo profilo non cambia.",
    emailHint: "Qui arriva la decisione. Senza email la leggi nella tua area riservata.",
    mobileHint: "Per una domanda ti chiama la Centrale Operativa.",
  },
  en: {
    lead: "Who needs the service, and where we write to you.",
    insured: "Insured",
    taxCode: "Codice fiscale",
    birthDate: "Born",
    asked: "What was asked for",
    day: "Day",
    contacts: "Contacts for this request",
    contactsText:
      "At least one of the two, valid and in use. They are for this request only: your profile does not change.",
    emailHint: "The decision goes here. Without an email you read it in your member portal.",
    mobileHint: "The Operations Centre calls you when it has a question.",
  },
});
