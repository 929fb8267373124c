import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    notFound: "Qui non c’è nulla",
    notFoundText:
      "La pagina non esiste, oppure riguarda qualcun altro. Controlla l’indirizzo o riparti dall’inizio.",
    refused: "Questo indirizzo non vale",
    refusedText:
      "Una parte dell’indirizzo, o di ciò che hai scritto, non si può leggere: torna indietro e correggila, o riparti dall’inizio.",
    offline: "Il servizio non risponde",
    offlineText: "Riprova tra qualche istante: nulla di ciò che avevi inviato è andato perso.",
    broken: "Qualcosa è andato storto",
    brokenText:
      "L’errore è nostro ed è stato registrato. Riprova; se succede ancora, chiama la Centrale Operativa.",
    incident: (number: string) => `Numero da comunicare: ${number}`,
    home: "Vai alla pagina iniziale",
    retry: "Riprova",
  },
  en: {
    notFound: "There is nothing here",
    notFoundText: "The page does not exist, or it is about somebody else. Check the address or start again.",
    refused: "This address does not work",
    refusedText:
      "A part of the address, or of what you typed, cannot be read: go back and mend it, or start again.",
    offline: "The service does not answer",
    offlineText: "Try again in a moment: nothing that you had sent was lost.",
    broken: "Something went wrong",
    brokenText:
      "The fault is ours and has been recorded. Try again; if it happens again, call the Operations Centre.",
    incident: (number: string) => `Number to mention: ${number}`,
    home: "Go to the first page",
    retry: "Try again",
  },
});
