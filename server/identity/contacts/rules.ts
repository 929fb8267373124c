import { isEmail, mobileOf } from "../../kernel/contacts.ts";
import type { Bilingual, Language } from "../../kernel/language.ts";

/** By what the fund reaches a person. */
export interface Contacts {
  readonly email: string | null;
  readonly mobile: string | null;
  readonly smsOptIn: boolean;
  readonly language: Language;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly municipality: string | null;
  readonly province: string | null;
  readonly country: string | null;
}

/** As somebody typed them; empty is none. */
export type TypedContacts = { readonly [Field in keyof Contacts]?: Contacts[Field] | undefined } & {
  readonly smsOptIn: boolean;
  readonly language: Language;
};

export interface ContactFault {
  readonly field: keyof Contacts;
  readonly words: Bilingual;
}

/** Without blanks around, in the form in which they are kept; a number that cannot be one stays as typed. */
export function tidied(typed: TypedContacts): Contacts {
  const mobile = bare(typed.mobile);
  const address = {
    street: bare(typed.street),
    postcode: bare(typed.postcode),
    municipality: bare(typed.municipality),
    province: bare(typed.province)?.toUpperCase() ?? null,
  };
  const hasAddress = Object.values(address).some((part) => part !== null);
  const country = bare(typed.country)?.toUpperCase() ?? null;
  return {
    email: bare(typed.email),
    mobile: mobile && (mobileOf(mobile) ?? mobile),
    smsOptIn: typed.smsOptIn,
    language: typed.language,
    ...address,
    // a country alone is no address: forms bring it along
    country: hasAddress ? (country ?? "IT") : null,
  };
}

function bare(text: string | null | undefined): string | null {
  return (text ?? "").replace(/[\p{Control}\s]+/gu, " ").trim() || null;
}

/** Everything that is wrong, each at its field. Who has an account of their own must be reachable. */
export function faultsOf(contacts: Contacts, mustBeReachable: boolean): ContactFault[] {
  const { email, mobile, smsOptIn } = contacts;
  const faults: ContactFault[] = [];
  const wrong = (field: keyof Contacts, it: string, en: string) =>
    void faults.push({ field, words: { it, en } });
  if (email && !isEmail(email))
    wrong(
      "email",
      "Questo indirizzo email non è completo: controllalo, ad esempio nome@posta.it.",
      "This email address is not complete: check it, for example name@mail.com.",
    );
  if (!email && !mobile && mustBeReachable)
    wrong(
      "email",
      "Lascia almeno un contatto, email o cellulare: altrimenti non possiamo scriverti.",
      "Leave at least one contact, email or mobile: else we cannot write to you.",
    );
  if (mobile && mobileOf(mobile) === undefined)
    wrong(
      "mobile",
      "Questo numero di cellulare non è valido: scrivi solo le cifre, ad esempio 333 1234567.",
      "This mobile number is not valid: write digits only, for example +39 333 1234567.",
    );
  if (smsOptIn && !mobile)
    wrong(
      "mobile",
      "Per ricevere gli SMS serve il numero di cellulare.",
      "To receive text messages a mobile number is needed.",
    );
  return [...faults, ...addressFaults(contacts)];
}

/** Of a number to which no code can be sent: it may be right, and is no mobile. */
export const untextable: ContactFault = {
  field: "mobile",
  words: {
    it: "A questo numero non possiamo inviare SMS: scrivi un numero di cellulare.",
    en: "We cannot send text messages to this number: write that of a mobile.",
  },
};

function addressFaults({ street, postcode, municipality, province, country }: Contacts): ContactFault[] {
  if (country === null) return [];
  const faults: ContactFault[] = [];
  const wrong = (field: keyof Contacts, it: string, en: string) =>
    void faults.push({ field, words: { it, en } });
  if (!street || street.length > 200)
    wrong("street", "Scrivi via e numero civico.", "Write street and house number.");
  if (!municipality || municipality.length > 120)
    wrong("municipality", "Scrivi il comune.", "Write the town.");
  if (!postcode || !(country === "IT" ? /^\d{5}$/ : /^[\dA-Za-z -]{2,12}$/).test(postcode))
    wrong(
      "postcode",
      "Il CAP italiano ha 5 cifre; all'estero scrivilo come sulla posta.",
      "An Italian postcode has 5 digits; abroad write it as on your mail.",
    );
  if (country === "IT" && !/^[A-Z]{2}$/.test(province ?? ""))
    wrong(
      "province",
      "Scrivi la sigla della provincia, due lettere come TO.",
      "Write the two letters of the province, such as TO.",
    );
  if (country !== "IT" && province)
    wrong("province", "La provincia si scrive solo in Italia.", "A province is for Italy alone.");
  if (!isCountry(country))
    wrong("country", "Scegli il Paese dall'elenco.", "Choose the country from the list.");
  return faults;
}

const regions = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && regions.of(code) !== undefined;
}
