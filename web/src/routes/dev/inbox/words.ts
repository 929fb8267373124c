import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Posta di prova",
    lead: "In sviluppo nessuna email e nessun SMS parte davvero: arrivano qui, i più recenti per primi.",
    textMessage: "SMS",
    none: "Ancora nessun messaggio",
    to: (address: string) => `A ${address}`,
    back: "Accedi",
  },
  en: {
    title: "Development inbox",
    lead: "In development no email and no text message really leaves: they arrive here, newest first.",
    textMessage: "Text message",
    none: "No message yet",
    to: (address: string) => `To ${address}`,
    back: "Sign in",
  },
});
