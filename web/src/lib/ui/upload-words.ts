import { bilingual } from "#lib/words.ts";

/** What choosing and sending a file says; apart, as most pages ask for none. */
export const words = bilingual({
  it: {
    chooseFile: "Scegli file",
    takePhoto: "Scatta foto",
    fileLimits: "PDF, JPG, PNG, HEIC, TIFF, GIF, BMP o Word; al massimo 5 MB ciascuno.",
    tooLarge: (name: string, size: string) => `${name} è ${size}: il massimo è 5 MB.`,
    remove: (name: string) => `Rimuovi ${name}`,
    retry: "Riprova",
    sending: (percent: number) => `Invio in corso, ${percent}%`,
    held: "Il modulo parte da solo appena il file è arrivato.",
    sent: "Caricato",
    sendFailed: "Invio non riuscito: controlla la connessione e riprova.",
    sessionEnded: "La sessione è scaduta: accedi di nuovo.",
  },
  en: {
    chooseFile: "Choose a file",
    takePhoto: "Take a photo",
    fileLimits: "PDF, JPG, PNG, HEIC, TIFF, GIF, BMP or Word; at most 5 MB each.",
    tooLarge: (name: string, size: string) => `${name} is ${size}: the maximum is 5 MB.`,
    remove: (name: string) => `Remove ${name}`,
    retry: "Try again",
    sending: (percent: number) => `Sending, ${percent}%`,
    held: "The form goes by itself as soon as the file has arrived.",
    sent: "Uploaded",
    sendFailed: "It could not be sent: check the connection and try again.",
    sessionEnded: "Your session has ended: sign in again.",
  },
});
