/** Letters about the way in: who registers, and who cannot get in. */
import type { Bilingual } from "../kernel/language.ts";

export interface Words extends Bilingual {
  readonly subject: string;
  /** What the address at the end is for; unless said, all the details. */
  readonly link?: Bilingual;
}

interface AccountFacts {
  readonly deskPhone: string;
  readonly code?: string;
  readonly minutes?: number;
}

const signInPage: Bilingual = { it: "La pagina per accedere", en: "The page to sign in" };

export const accountWords = {
  registrationCode: ({ code, minutes, deskPhone }: AccountFacts) => ({
    subject: "Il tuo codice per registrarti a Blueasy",
    it: `Per registrarti scrivi questo codice nella pagina che hai aperto: ${code}\n\nVale ${minutes} minuti e una volta sola. Non dirlo a nessuno, nemmeno al telefono. Se non ti stai registrando tu, chiama la Centrale Operativa, ${deskPhone}.`,
    en: `To register, type this code on the page that you opened: ${code}\n\nIt works for ${minutes} minutes and only once. Tell it to nobody, not even on the phone. If it is not you who registers, call the Operations Centre, ${deskPhone}.`,
    link: { it: "La pagina dove scriverlo", en: "The page to type it on" },
  }),
  alreadyRegistered: ({ deskPhone }: AccountFacts) => ({
    subject: "Hai già un account Blueasy",
    it: `Qualcuno ha chiesto di registrarsi con i tuoi dati, ma un account ce l'hai già. Se eri tu, accedi con quello: alla pagina di accesso trovi anche come recuperare nome utente e password. Se non eri tu, chiama la Centrale Operativa, ${deskPhone}: chi l'ha chiesto conosce il numero della tua tessera.`,
    en: `Somebody asked to register with your data, but you have an account already. If it was you, sign in with that one: on the sign-in page you also find how to recover user name and password. If it was not, call the Operations Centre, ${deskPhone}: whoever asked knows the number of your card.`,
    link: signInPage,
  }),
  registered: ({ deskPhone }: AccountFacts) => ({
    subject: "Il tuo account Blueasy è attivo",
    it: `Il tuo account è attivo: da adesso accedi all'area riservata con il nome utente e la password che hai scelto. Se non ti sei registrato tu, chiama subito la Centrale Operativa, ${deskPhone}.`,
    en: `Your account is there: from now on you sign in with the user name and password that you chose. If it was not you who registered, call the Operations Centre at once, ${deskPhone}.`,
    link: signInPage,
  }),
} satisfies Record<string, (facts: AccountFacts) => Words>;
