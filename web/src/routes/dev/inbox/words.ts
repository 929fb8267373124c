import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Posta di prova",
    lead: "In sviluppo nessuna email parte davvero: arriva qui, la più recente per prima.",
    none: "Ancora nessuna email",
    to: (address: string) => `A ${address}`,
    back: "Accedi",
  },
  en: {
    title: "Development inbox",
    lead: "In development no email really leaves: it arrives here, newest first.",
    none: "No email yet",
    to: (address: string) => `To ${address}`,
    back: "Sign in",
  },
});
