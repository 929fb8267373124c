import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Accedi",
    lead: "Le tue cure, quanto paga il fondo e perché: in un solo posto.",
    userName: "Nome utente",
    password: "Password",
    signIn: "Accedi",
    welcomeNext: "Accedi per continuare da dove eri.",
    demoTitle: "Accessi dimostrativi",
    demoLead: "Persone inventate, dati inventati: scegli con chi entrare.",
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
    welcomeNext: "Sign in to go on from where you were.",
    demoTitle: "Demo sign-ins",
    demoLead: "Invented people, invented data: choose who to enter as.",
    member: "Member",
    facility: "Facility",
    desk: "Operations Centre",
  },
});
