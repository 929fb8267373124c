import { formatDate, type LocalDate } from "../../kernel/dates.ts";
import { invalidInput, Refusal } from "../../kernel/refusal.ts";
import { longestReason, mostDaysAhead } from "./rules.ts";

export const personUnknown = (field: string) =>
  new Refusal(
    "MEMBER_NOT_FOUND",
    {
      it: "Il fondo non conosce nessuno con questo codice fiscale e questo cognome: controlla entrambi sul documento.",
      en: "The fund knows nobody with this tax code and this surname: check both on the document.",
    },
    { field },
  );

/** Who is not known yet is entered whole. */
export const notKnownYet = (field: "firstName" | "birthDate" | "email") =>
  invalidInput(`input.representative.${field}`, {
    it: "Questa persona non è ancora conosciuta dal fondo: servono nome, data di nascita ed email.",
    en: "The fund does not know this person yet: first name, date of birth and email are needed.",
  });

export const taxCodeOfAnother = () =>
  new Refusal(
    "TAX_CODE_INVALID",
    {
      it: "Il codice fiscale non corrisponde alla data di nascita: ricopiali dal documento.",
      en: "The tax code does not fit the date of birth: copy both from the document.",
    },
    { field: "input.representative.taxCode" },
  );

export const ofThemselves = () =>
  invalidInput("input.representative.taxCode", {
    it: "Nessuno rappresenta sé stesso: scrivi il codice fiscale di chi agisce per l’assistito.",
    en: "Nobody represents themselves: write the tax code of who acts for the member.",
  });

export const representativeIsMinor = () =>
  invalidInput("input.representative.taxCode", {
    it: "Chi rappresenta un’altra persona deve avere compiuto 18 anni il primo giorno.",
    en: "Who represents another must be 18 on the first day.",
  });

export const representativeIsDead = () =>
  invalidInput("input.representative.taxCode", {
    it: "Di questa persona è registrato il decesso: non può rappresentare nessuno.",
    en: "The death of this person is registered: they can represent nobody.",
  });

export const onlyOfAdults = () =>
  invalidInput("input.kind", {
    it: "Per un minorenne agiscono i genitori o un tutore: scegli «Tutore».",
    en: "Parents or a guardian act for a minor: choose “Guardian”.",
  });

export const heirOfTheLiving = () =>
  invalidInput("input.kind", {
    it: "Un erede c’è solo dopo il decesso: registra prima il decesso della persona.",
    en: "There is an heir only after a death: register the person’s death first.",
  });

export const onlyHeirs = (diedOn: LocalDate) =>
  invalidInput("input.kind", {
    it: `La persona è deceduta il ${formatDate(diedOn, "it")}: per lei può agire solo un erede.`,
    en: `The person died on ${formatDate(diedOn, "en")}: only an heir can act for them.`,
  });

export const beforeDeath = (diedOn: LocalDate) =>
  invalidInput("input.startsOn", {
    it: `Un erede agisce dal giorno del decesso, ${formatDate(diedOn, "it")}, in poi.`,
    en: `An heir acts from the day of death, ${formatDate(diedOn, "en")}, on.`,
  });

export const startTooFar = () =>
  invalidInput("input.startsOn", {
    it: `Il primo giorno è quello del documento: non prima della nascita, e al più ${mostDaysAhead} giorni da oggi.`,
    en: `The first day is that of the document: not before the birth, and at most ${mostDaysAhead} days from today.`,
  });

export const endTooEarly = () =>
  invalidInput("input.endsOn", {
    it: "L’ultimo giorno non può essere già passato, né venire prima del primo.",
    en: "The last day cannot have passed already, nor come before the first.",
  });

export const representedAlready = () =>
  new Refusal(
    "INVALID_STATE",
    {
      it: "In questi giorni la stessa persona lo rappresenta già così: termina prima la rappresentanza che c’è.",
      en: "The same person represents them like this in these days already: end the one that is there first.",
    },
    { field: "input.representative.taxCode" },
  );

export const paperMissing = () =>
  new Refusal(
    "PAPER_NEEDED",
    {
      it: "Allega il documento da cui nasce la rappresentanza.",
      en: "Attach the document that the representation comes from.",
    },
    { field: "input.documentId" },
  );

export const endedAlready = () =>
  new Refusal("INVALID_STATE", {
    it: "Questa rappresentanza è già terminata.",
    en: "This representation has ended already.",
  });

export const endReasonMissing = () =>
  invalidInput("input.reason", {
    it: `Scrivi perché termina, in al più ${longestReason} caratteri.`,
    en: `Write why it ends, in at most ${longestReason} characters.`,
  });

export const deathDayWrong = () =>
  invalidInput("input.diedOn", {
    it: "La data del decesso non può essere nel futuro né prima della nascita.",
    en: "The day of death cannot be in the future nor before the birth.",
  });

export const deathKnown = () =>
  new Refusal(
    "INVALID_STATE",
    {
      it: "Il decesso di questa persona è già registrato.",
      en: "The death of this person is registered already.",
    },
    { field: "input.taxCode" },
  );

export const deathWithdrawn = () =>
  new Refusal("INVALID_STATE", {
    it: "Questa registrazione è già stata annullata.",
    en: "This entry has been withdrawn already.",
  });
