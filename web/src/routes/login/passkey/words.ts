import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Entra con una passkey",
    lead: "La chiave sul tuo telefono o computer basta da sola: niente password, niente codici.",
    go: "Usa la passkey",
    otherwise: "Entra con nome utente e password",
  },
  en: {
    title: "Sign in with a passkey",
    lead: "The key on your phone or computer is enough by itself: no password, no codes.",
    go: "Use the passkey",
    otherwise: "Sign in with user name and password",
  },
});
