import { bilingual } from "#lib/words.ts";

/** Somebody has lost telephone and key, and was recognised. */
export const words = bilingual({
  it: {
    title: "Ha perso il telefono o la chiave",
    what: "App, passkey e codici di recupero non valgono più e tutti i dispositivi escono. Riceve un’email; al prossimo accesso, dopo la password, scrive un codice che mandiamo al suo indirizzo e prepara una nuova seconda conferma.",
    reason: "Come l’hai riconosciuto",
    reasonHint: "Ad esempio: di persona, con la carta d’identità. Resta scritto con il tuo nome.",
    go: "Togli le seconde conferme",
    caller: "Qualcuno che chiama ha perso il telefono",
    callerLead: "Assistiti e titolari di strutture: prima riconoscili, poi scrivi il loro nome utente.",
    callerLink: "Assistito o titolare che ha perso il telefono",
    done: "Le seconde conferme sono tolte: la persona riceve un’email e rientra con un codice.",
  },
  en: {
    title: "Has lost the phone or the key",
    what: "Apps, passkeys and recovery codes work no longer, and all devices are signed out. They get an email; when they next sign in, after the password, they type a code that we send to their address and set up a new second proof.",
    reason: "How you recognised them",
    reasonHint: "For example: in person, with the identity card. It is kept with your name.",
    go: "Take the second proofs away",
    caller: "A caller has lost the phone",
    callerLead: "Members and owners of facilities: recognise them first, then write their user name.",
    callerLink: "A member or owner who has lost the phone",
    done: "The second proofs are taken away: they get an email and come back with a code.",
  },
});
