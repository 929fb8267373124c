import { isEmail } from "../../kernel/contacts.ts";
import type { Bilingual } from "../../kernel/language.ts";
import type { DeskRole, FacilityRole } from "../../kernel/roles.ts";

/** Letters that one account may have sent in a day, invitations and repeated ones. */
export const invitationsADay = { name: "invitation/day", most: 50, minutes: 24 * 60 } as const;

export const longestName = 160;

/** What somebody is invited as, and whom their account is. */
export interface Invited {
  readonly displayName: string;
  readonly email: string;
}

export interface Fault {
  readonly field: string;
  readonly words: Bilingual;
}

/** Without blanks around, the address in lower case. */
export function tidied({ displayName, email }: Invited): Invited {
  return {
    displayName: displayName.replace(/[\p{Control}\s]+/gu, " ").trim(),
    email: email.trim().toLowerCase(),
  };
}

/** Everything that is wrong, each at its field. */
export function invitedFaults({ displayName, email }: Invited): Fault[] {
  const faults: Fault[] = [];
  if (displayName.length < 2 || displayName.length > longestName)
    faults.push({
      field: "input.displayName",
      words: { it: "Scrivi nome e cognome.", en: "Write given and family name." },
    });
  if (!isEmail(email))
    faults.push({
      field: "input.email",
      words: {
        it: "Questo indirizzo email non è completo: controllalo, ad esempio nome@posta.it.",
        en: "This email address is not complete: check it, for example name@mail.com.",
      },
    });
  return faults;
}

/** A user name as it is kept: lower case, as sign-in reads it. */
export function tidiedUserName(userName: string): string {
  return userName.trim().toLowerCase();
}

export function userNameFault(userName: string): Bilingual | undefined {
  return /^[a-z0-9](?:[a-z0-9._@-]{1,78})[a-z0-9]$/.test(userName)
    ? undefined
    : {
        it: "Il nome utente ha da 3 a 80 caratteri: lettere senza accenti, cifre, punto, trattino o un indirizzo email.",
        en: "A user name has 3 to 80 characters: letters without accents, digits, dot, hyphen or an email address.",
      };
}

/** Nobody may be the last of these to leave: without them nobody could invite anybody. */
export const keepers = { facility: "owner", desk: "administrator" } as const satisfies {
  facility: FacilityRole;
  desk: DeskRole;
};

/** Whether a place would be left without a keeper if this one became something else, or nothing. */
export function isLastKeeper(
  keeper: string,
  people: readonly { readonly id: string; readonly role: string }[],
  id: string,
): boolean {
  const keeping = people.filter(({ role }) => role === keeper);
  return keeping.length === 1 && keeping[0]?.id === id;
}
