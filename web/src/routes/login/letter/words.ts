import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Rientra nel tuo account",
    lead: "Le tue seconde conferme sono state tolte. La password è giusta: ti mandiamo un’email con un codice, così sappiamo che sei tu.",
    sent: "Ti abbiamo mandato un codice: se ne avevi già uno, non vale più.",
    code: "Codice",
    codeHint: "Le 6 cifre dell’email più recente: valgono 10 minuti.",
    go: "Continua",
    send: "Mandami il codice",
    again: "Mandami un altro codice",
    unread: "Non leggi più quell’indirizzo?",
    unreadHow:
      "Chiama la Centrale Operativa. Se lavori in una struttura, il titolare può chiudere questo accesso e invitarti a un altro indirizzo.",
  },
  en: {
    title: "Back into your account",
    lead: "Your second proofs were taken away. The password is right: we send you an email with a code, so that we know it is you.",
    sent: "We have sent you a code: if you had one already, it works no longer.",
    code: "Code",
    codeHint: "The 6 digits of the newest email: they work for 10 minutes.",
    go: "Continue",
    send: "Send me the code",
    again: "Send me another code",
    unread: "No longer read that address?",
    unreadHow:
      "Call the Operations Centre. If you work at a facility, its owner can end this access and invite you at another address.",
  },
});
