/** Whether money can be sent to an account, and how to mend what somebody typed when it cannot. */
import {
  extractBIC,
  getCountrySpecifications,
  isValidBIC,
  validateIBAN,
  ValidationErrorsIBAN,
} from "ibantools";
import type { Bilingual } from "../kernel/language.ts";

/** As banks write it: without blanks, in capitals. */
export function normaliseIban(typed: string): string {
  return typed.replace(/[\s.-]/g, "").toUpperCase();
}

/** Without blanks, in capitals; null when nothing was typed. */
export function normaliseBic(typed: string | null | undefined): string | null {
  return (typed ?? "").replace(/\s/g, "").toUpperCase() || null;
}

const countries = getCountrySpecifications();

/** In SEPA since October 2025 and May 2026, and not yet in the library's list. */
const joinedSepa: readonly string[] = ["AL", "MD", "ME", "MK", "RS"];

function isInSepa(country: string): boolean {
  return countries[country]?.SEPA === true || joinedSepa.includes(country);
}

/** European Economic Area: a transfer finds the bank by the IBAN alone. */
const economicArea =
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(" ");

/** Whether a transfer to this account needs its bank's BIC: in SEPA, but outside the EEA (CH, GB, MC, SM, VA, …). */
export function needsBic(iban: string): boolean {
  const country = normaliseIban(iban).slice(0, 2);
  return isInSepa(country) && !economicArea.includes(country);
}

/** What keeps the fund from paying on this account, said so that whoever typed it can mend it; null when nothing does. */
export function ibanFault(typed: string): Bilingual | null {
  const iban = normaliseIban(typed);
  const country = iban.slice(0, 2);
  if (iban === "") {
    return {
      it: "Scrivi l'IBAN del conto: quello di un conto italiano comincia con IT e ha 27 caratteri.",
      en: "Give the IBAN of the account: that of an Italian account begins with IT and has 27 characters.",
    };
  }
  const spec = countries[country];
  if (!/^[A-Z]{2}$/.test(country) || !spec?.chars) {
    return {
      it: "Un IBAN comincia con le due lettere del Paese della banca, per esempio IT: ricopialo dall'estratto conto o dall'app della banca.",
      en: "An IBAN begins with the two letters of the bank's country, for example IT: copy it from the statement or from the bank's app.",
    };
  }
  if (!isInSepa(country)) {
    return {
      it: `Il fondo paga con bonifici SEPA, che non arrivano su un conto di questo Paese (${nameOf(country, "it")}): indica un conto di un Paese SEPA, oppure scegli l'assegno.`,
      en: `The fund pays by SEPA transfer, which does not reach an account in this country (${nameOf(country, "en")}): give an account in a SEPA country, or choose the cheque.`,
    };
  }
  if (iban.length !== spec.chars) {
    return {
      it: `Un IBAN che comincia con ${country} ha ${spec.chars} caratteri, questo ne ha ${iban.length}: confrontalo con l'estratto conto.`,
      en: `An IBAN that begins with ${country} has ${spec.chars} characters, this one has ${iban.length}: compare it with the bank statement.`,
    };
  }
  const { valid, errorCodes } = validateIBAN(iban);
  if (valid) return null;
  if (errorCodes.includes(ValidationErrorsIBAN.WrongBBANFormat)) {
    return {
      it: "In questo IBAN c'è una lettera al posto di una cifra, o il contrario (spesso O e 0, I e 1): confrontalo con l'estratto conto.",
      en: "In this IBAN a letter stands in the place of a digit, or the other way round (often O and 0, I and 1): compare it with the bank statement.",
    };
  }
  return {
    it: "Le cifre di controllo di questo IBAN non tornano: un carattere è sbagliato o due sono scambiati. Ricopialo dall'estratto conto.",
    en: "The check digits of this IBAN do not agree: a character is wrong or two are swapped. Copy it from the bank statement.",
  };
}

/** The same of the BIC beside an IBAN: whether it is needed, is one, and is of a bank in that country. */
export function bicFault(iban: string, typed: string | null | undefined): Bilingual | null {
  const bic = normaliseBic(typed);
  const country = normaliseIban(iban).slice(0, 2);
  if (bic === null) {
    if (!needsBic(iban)) return null;
    return {
      it: `Per un conto fuori dallo Spazio economico europeo (${nameOf(country, "it")}) serve anche il BIC della banca: 8 o 11 caratteri, è sull'estratto conto vicino all'IBAN.`,
      en: `For an account outside the European Economic Area (${nameOf(country, "en")}) the bank's BIC is needed too: 8 or 11 characters, on the statement near the IBAN.`,
    };
  }
  if (!isValidBIC(bic)) {
    return {
      it: "Un BIC ha 8 o 11 caratteri, per esempio UNCRITMM: ricopialo dall'estratto conto.",
      en: "A BIC has 8 or 11 characters, for example UNCRITMM: copy it from the bank statement.",
    };
  }
  const bankCountry = extractBIC(bic).countryCode ?? "";
  if (ibanFault(iban) || bankCountry === country || withTerritories.includes(country)) return null;
  return {
    it: `Questo BIC è di una banca in un altro Paese (${nameOf(bankCountry, "it")}) rispetto all'IBAN (${nameOf(country, "it")}): controlla tutti e due sull'estratto conto.`,
    en: `This BIC is of a bank in another country (${nameOf(bankCountry, "en")}) than the IBAN (${nameOf(country, "en")}): check both on the bank statement.`,
  };
}

/** Banks of their islands and overseas territories have BICs of their own with the IBANs of these. */
const withTerritories: readonly string[] = ["FR", "GB"];

interface Destination {
  readonly means: "transfer" | "cheque";
  readonly iban?: string | null | undefined;
  readonly holderName?: string | null | undefined;
  readonly address?: string | null | undefined;
}

/** Whether money ends in one place: on the same account, whoever's name stands beside it, or in the same hands by post. */
export function isSameDestination(one: Destination, other: Destination): boolean {
  if (one.means !== other.means) return false;
  if (one.means === "transfer") return one.iban === other.iban;
  return one.holderName === other.holderName && (one.address ?? null) === (other.address ?? null);
}

const names = {
  it: new Intl.DisplayNames(["it"], { type: "region" }),
  en: new Intl.DisplayNames(["en"], { type: "region" }),
};

function nameOf(country: string, language: "it" | "en"): string {
  return names[language].of(country) ?? country;
}
