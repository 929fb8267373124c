import type { Bilingual } from "../../kernel/language.ts";

/** The log of sign-ins goes back so far. */
export const signInDays = 180;
/** Tries with a name that nobody has are nobody's to see. */
export const nobodysSignInDays = 1;

export const outcomeWords: Readonly<
  Record<"signedIn" | "halfProved" | "wrongPassword" | "wrongFactor", Bilingual>
> = {
  signedIn: { it: "Accesso riuscito", en: "Signed in" },
  halfProved: { it: "Password giusta, accesso non completato", en: "Password right, sign-in not completed" },
  wrongPassword: { it: "Password sbagliata", en: "Wrong password" },
  wrongFactor: { it: "Codice o passkey non validi", en: "Code or passkey not valid" },
};
