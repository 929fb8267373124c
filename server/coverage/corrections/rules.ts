import { ageOn, formatDate, type LocalDate } from "../../kernel/dates.ts";
import type { Bilingual, Language } from "../../kernel/language.ts";
import { normaliseTaxCode, taxCodeAgrees, taxCodeFault } from "../../identity/tax-code.ts";

/** What a policy holds of a person, and only the desk changes. */
export interface PersonalData {
  readonly firstName: string;
  readonly lastName: string;
  readonly sex: "female" | "male";
  readonly birthDate: LocalDate;
  /** Codice fiscale. */
  readonly taxCode: string;
}

export const personalFields = ["firstName", "lastName", "sex", "birthDate", "taxCode"] as const;
export type PersonalField = (typeof personalFields)[number];

export const fieldWords: Readonly<Record<PersonalField, Bilingual>> = {
  firstName: { it: "Nome", en: "First name" },
  lastName: { it: "Cognome", en: "Last name" },
  sex: { it: "Sesso", en: "Sex" },
  birthDate: { it: "Data di nascita", en: "Date of birth" },
  taxCode: { it: "Codice fiscale", en: "Tax code" },
};

/** As somebody typed them; what is not said, or empty, stays as it is. */
export type ProposedData = { readonly [Field in PersonalField]?: PersonalData[Field] | null | undefined };

/** One field of a correction: what stood there when it was proposed, and what should. */
export interface FieldChange {
  readonly field: PersonalField;
  readonly from: string;
  readonly to: string;
}

/** How a correction ended; it moves once. */
export const correctionOutcomes = ["accepted", "refused", "replaced"] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];
export const longestReason = 500;

export const correctionWords: Readonly<Record<"waiting" | CorrectionOutcome, Bilingual>> = {
  waiting: { it: "In attesa", en: "Waiting" },
  accepted: { it: "Accettata", en: "Accepted" },
  refused: { it: "Rifiutata", en: "Refused" },
  replaced: { it: "Sostituita da una più recente", en: "Replaced by a newer one" },
};

/** Which fields a proposal would change, in the order of the form: blanks and case of letters are no change of a tax code. */
export function changesOf(current: PersonalData, proposed: ProposedData): FieldChange[] {
  return personalFields.flatMap((field) => {
    const to = tidied(field, proposed[field]);
    return to && to !== current[field] ? [{ field, from: current[field], to }] : [];
  });
}

function tidied(field: PersonalField, value: string | null | undefined): string {
  const text = (value ?? "").replace(/[\p{Control}\s]+/gu, " ").trim();
  return field === "taxCode" ? normaliseTaxCode(text) : text;
}

/** The data as they would stand; of changes that say the same field, the last counts. */
export function corrected(current: PersonalData, changes: readonly FieldChange[]): PersonalData {
  return { ...current, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) };
}

/** What is wrong with data as they would stand, at the field to mend. Only fields that change are looked at by themselves. */
export function faultsOf(
  current: PersonalData,
  changes: readonly FieldChange[],
  today: LocalDate,
): { readonly field: PersonalField; readonly words: Bilingual }[] {
  const faults = changes.flatMap(({ field, to }) => {
    const words = faultOf(field, to, today);
    return words ? [{ field, words }] : [];
  });
  const whole = corrected(current, changes);
  const isOfSomebodyElse = !faults.length && changes.length > 0 && !taxCodeAgrees(whole.taxCode, whole);
  return isOfSomebodyElse ? [{ field: "taxCode", words: disagreeing }] : faults;
}

const disagreeing: Bilingual = {
  it: "Il codice fiscale non corrisponde a data di nascita e sesso: correggi anche l'altro dato, come sulla tessera sanitaria.",
  en: "The tax code does not fit date of birth and sex: correct the other one too, as on the health card.",
};

const longestName = 120;
const oldest = 120;

function faultOf(field: PersonalField, value: string, today: LocalDate): Bilingual | undefined {
  switch (field) {
    case "firstName":
    case "lastName":
      if (value.length <= longestName && /^\p{Letter}[\p{Letter}\p{Mark}' ’.-]*$/u.test(value))
        return undefined;
      return {
        it: `Scrivi il nome come sul documento: solo lettere, al più ${longestName} caratteri.`,
        en: `Write the name as on the document: letters only, ${longestName} characters at most.`,
      };
    case "sex":
      return undefined;
    case "birthDate":
      if (value <= today && ageOn(value as LocalDate, today) <= oldest) return undefined;
      return {
        it: "La data di nascita non può essere nel futuro né così lontana: controlla l'anno.",
        en: "A date of birth cannot be in the future nor so long ago: check the year.",
      };
    case "taxCode":
      if (taxCodeFault(value) === undefined) return undefined;
      return {
        it: "Il codice fiscale contiene un errore: ricopialo dalla tessera sanitaria, sono 16 caratteri.",
        en: "The tax code has a mistake in it: copy it from the health card, it has 16 characters.",
      };
  }
}

const sexWords: Readonly<Record<string, Bilingual>> = {
  female: { it: "Femmina", en: "Female" },
  male: { it: "Maschio", en: "Male" },
};

/** A value as people read it. */
export function written({ field, value }: { field: PersonalField; value: string }, language: Language) {
  if (field === "sex") return sexWords[value]?.[language] ?? value;
  return field === "birthDate" ? formatDate(value as LocalDate, language) : value;
}
