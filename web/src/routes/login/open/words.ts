import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Ti diamo il benvenuto",
    lead: "È la prima volta che entri: ecco chi sei per il fondo. Se è tutto giusto, apri il tuo accesso.",
    name: "Nome e cognome",
    email: "Email",
    emailHint: "Ti scriviamo qui quando c’è qualcosa da sapere.",
    open: "Apri il mio accesso",
    over: "Accesso scaduto",
    overLead: "È passato troppo tempo da quando hai detto chi sei: ricomincia dalla pagina di accesso.",
    back: "Torna alla pagina di accesso",
  },
  en: {
    title: "Welcome",
    lead: "This is the first time you come in: here is who you are to the fund. If all is right, open your account.",
    name: "Name",
    email: "Email",
    emailHint: "We write to you here when there is something to know.",
    open: "Open my account",
    over: "Sign-in expired",
    overLead: "Too much time has passed since you identified yourself: start again from the sign-in page.",
    back: "Back to the sign-in page",
  },
});
