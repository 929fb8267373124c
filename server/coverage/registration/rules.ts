import type { Bilingual } from "../../kernel/language.ts";

const hour = 60;
const day = 24 * hour;

/** How often somebody may begin to register: each may send a mail, and each tries three facts of somebody. */
export const registrationsBegun = {
  address: { name: "registration/address", most: 30, minutes: hour },
  email: { name: "registration/email", most: 6, minutes: hour },
  taxCode: { name: "registration/taxCode", most: 30, minutes: day },
  // from everywhere: each beginning is good for five codes, and who has all three facts could as well register
  member: { name: "registration/member", most: 30, minutes: day },
  inAll: { name: "registration/inAll", most: 3_000, minutes: hour },
} as const;

/** Wrong codes of one address, over all registrations; one registration has five. */
export const wrongRegistrationCodes = { name: "registration/wrongCode", most: 60, minutes: hour } as const;

/** The same form within so many seconds was sent twice: it sends one letter. */
export const sameFormSeconds = 10;

/** What nobody completed is forgotten after so many hours. */
export const forgottenAfterHours = 24;

/** As it is kept and compared. */
export function userNameOf(typed: string): string {
  return typed.trim().toLowerCase();
}

const userNameWords: Bilingual = {
  it: "Scegli un nome utente da 4 a 80 caratteri: lettere senza accenti, cifre, punto, trattino, chiocciola.",
  en: "Choose a user name of 4 to 80 characters: letters without accents, digits, dot, dash, at sign.",
};

/** What is wrong with a name that somebody chooses to sign in with. */
export function userNameFault(userName: string): Bilingual | undefined {
  return /^[a-z0-9][a-z0-9._@-]{3,79}$/.test(userName) ? undefined : userNameWords;
}
