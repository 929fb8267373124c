import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    waiting: "In attesa della passkey…",
    notGiven:
      "La passkey non è arrivata: riprova, oppure scegli un altro modo. Vale quella creata per questo indirizzo.",
    notMade: "La passkey non è stata creata: riprova, oppure scegli l’app sul telefono.",
    unknownHere: "Questo browser, a questo indirizzo, non usa passkey: scegli un altro modo.",
    withoutScripts: "Una passkey richiede JavaScript: attivalo, oppure scegli un altro modo.",
    scan: "Inquadra questo quadrato con un’app come Aegis, FreeOTP, Google o Microsoft Authenticator.",
    square: "Quadrato da inquadrare con l’app",
    here: "L’app è su questo telefono? Aprila da qui",
    orType: "Oppure scrivi questa chiave nell’app:",
    code: "Codice di 6 cifre",
    codeHint: "Quello che l’app mostra adesso",
    name: "Come la chiami",
    appName: "Telefono",
    add: "Aggiungi l’app",
  },
  en: {
    waiting: "Waiting for the passkey…",
    notGiven: "No passkey came: try again, or choose another way. It must be one made for this address.",
    notMade: "The passkey was not made: try again, or choose the app on a phone.",
    unknownHere: "This browser, at this address, uses no passkeys: choose another way.",
    withoutScripts: "A passkey needs JavaScript: turn it on, or choose another way.",
    scan: "Scan this square with an app such as Aegis, FreeOTP, Google or Microsoft Authenticator.",
    square: "Square to scan with the app",
    here: "Is the app on this phone? Open it from here",
    orType: "Or type this key into the app:",
    code: "6-digit code",
    codeHint: "The one that the app shows now",
    name: "What you call it",
    appName: "Phone",
    add: "Add the app",
  },
});
