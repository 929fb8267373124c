import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Conferma che sei tu",
    money:
      "Chi cambia dove arrivano i soldi lo conferma con la password: quello che hai scritto resta com’è.",
    person:
      "Chi lascia rientrare un’altra persona lo conferma con la password: quello che hai scritto resta com’è.",
    passkey: "Usa la passkey",
    or: "Oppure:",
    signIn: "Chi cambia il modo di accedere lo conferma con la password: poi ripeti quello che volevi fare.",
    go: "Conferma",
    codeInstead: "Usa un codice invece",
    code: "Codice",
    codeHint: "Quello che mostra la tua app, oppure un codice di recupero.",
    password: "La tua password",
  },
  en: {
    title: "Confirm that it is you",
    money:
      "Whoever changes where money goes confirms it with the password: what you have typed stays as it is.",
    person:
      "Whoever lets somebody else in anew confirms it with the password: what you have typed stays as it is.",
    passkey: "Use the passkey",
    or: "Or:",
    signIn:
      "Whoever changes how to sign in confirms it with the password: then do again what you were about to do.",
    go: "Confirm",
    codeInstead: "Use a code instead",
    code: "Code",
    codeHint: "The one that your app shows, or a recovery code.",
    password: "Your password",
  },
});
