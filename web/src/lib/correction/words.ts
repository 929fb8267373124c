import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: (name: string) => `Correggi i dati di ${name}`,
    lead: "Cambia solo quello che è sbagliato. La Centrale Operativa confronta con i documenti e ti scrive: fino ad allora nulla cambia, e le richieste vanno avanti.",
    waitsAlready: "Una correzione è già in attesa: questa la sostituisce, e tiene ciò che non cambi.",
    dateWrong: "Scrivi una data che esiste.",
    send: "Invia la correzione",
    firstName: "Nome",
    lastName: "Cognome",
    sex: "Sesso",
    female: "Femmina",
    male: "Maschio",
    birthDate: "Data di nascita",
    taxCode: "Codice fiscale",
    cancel: "Annulla",
  },
  en: {
    title: (name: string) => `Correct the data of ${name}`,
    lead: "Change only what is wrong. The Operations Centre compares it with the documents and writes to you: until then nothing changes, and requests go on.",
    waitsAlready:
      "A correction is waiting already: this one takes its place, and keeps what you do not change.",
    dateWrong: "Write a date that exists.",
    send: "Send the correction",
    firstName: "First name",
    lastName: "Last name",
    sex: "Sex",
    female: "Female",
    male: "Male",
    birthDate: "Date of birth",
    taxCode: "Codice fiscale",
    cancel: "Cancel",
  },
});
