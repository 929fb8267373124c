import type { Bilingual } from "../../kernel/language.ts";

/** The log of sign-ins goes back so far. */
export const signInDays = 180;
/** Tries with a name that nobody has are nobody's to see. */
export const nobodysSignInDays = 1;

export const outcomeWords: Readonly<
  Record<"signedIn" | "halfProved" | "wrongPassword" | "wrongFactor", Bilingual>
> = {
  signedIn: { it: "Accesso riuscito", en: "Signed in" },
  halfProved: { it: "Password giusta, accesso da completare", en: "Password right, sign-in to be completed" },
  wrongPassword: { it: "Password sbagliata", en: "Wrong password" },
  wrongFactor: { it: "Seconda prova sbagliata", en: "Wrong second proof" },
};
