import { bilingual } from "#lib/words.ts";

/** Whom a request is for, and where its answer goes. */
export const words = bilingual({
  it: {
    insured: "Assicurato",
    taxCode: "Codice fiscale",
    birthDate: "Nascita",
    contacts: "Contatti per questa richiesta",
    contactsText:
      "Serve almeno uno dei due, valido e attivo. Valgono solo per questa richiesta: il tuo profilo non cambia.",
    email: "Email",
    emailHint: "Qui arriva la decisione. Senza email la leggi nella tua area riservata.",
    mobile: "Cellulare",
    mobileHint: "Per una domanda ti chiama la Centrale Operativa.",
  },
  en: {
    insured: "Insured",
    taxCode: "Codice fiscale",
    birthDate: "Born",
    contacts: "Contacts for this request",
    contactsText:
      "At least one of the two, valid and in use. They are for this request only: your profile does not change.",
    email: "Email",
    emailHint: "The decision goes here. Without an email you read it in your member portal.",
    mobile: "Mobile",
    mobileHint: "The Operations Centre calls you when it has a question.",
  },
});
