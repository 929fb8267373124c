import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Accedi",
    lead: "Le tue cure, quanto paga il fondo e perché: in un solo posto.",
    userName: "Nome utente",
    password: "Password",
    signIn: "Accedi",
    byPasskey: "Entra con una passkey",
    welcomeNext: "Accedi per continuare da dove eri.",
    demoTitle: "Accessi dimostrativi",
    demoLead:
      "Persone inventate, dati inventati: scegli con chi entrare. Un clic basta: la seconda conferma la dà la dimostrazione.",
    member: "Assistito",
    facility: "Struttura",
    desk: "Centrale Operativa",
  },
  en: {
    title: "Sign in",
    lead: "Your care, what the fund pays and why: in one place.",
    userName: "User name",
    password: "Password",
    signIn: "Sign in",
    byPasskey: "Sign in with a passkey",
    welcomeNext: "Sign in to go on from where you were.",
    demoTitle: "Demo sign-ins",
    demoLead:
      "Invented people, invented data: choose who to enter as. One click will do: the demo gives the second proof itself.",
    member: "Member",
    facility: "Facility",
    desk: "Operations Centre",
  },
});
