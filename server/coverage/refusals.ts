import type { Bilingual } from "../kernel/language.ts";
import { comeBack } from "../kernel/limits.ts";
import { invalidInput, Refusal } from "../kernel/refusal.ts";
import { personsFound } from "./rules.ts";

const notFoundWords = {
  "input.taxCode": {
    it: "Nessun assistito in copertura oggi con questi dati: controlla codice fiscale e data di nascita sulla tessera.",
    en: "No member covered today with these details: check tax code and birth date on the card.",
  },
  "input.cardNumber": {
    it: "Nessun assistito in copertura oggi con questa tessera: controlla il numero, o cerca con codice fiscale e data di nascita.",
    en: "No member covered today with this card: check its number, or search by tax code and date of birth.",
  },
} as const;

/** Not covered and not existing answer alike, word for word. */
export const memberNotFound = (field: keyof typeof notFoundWords) =>
  new Refusal("MEMBER_NOT_FOUND", notFoundWords[field], { field, keepWrites: true });

export const eitherCardOrCode = (field: string) =>
  invalidInput(field, {
    it: "Cerca con codice fiscale e data di nascita, oppure con il solo numero della tessera.",
    en: "Search by tax code and date of birth, or by the card number alone.",
  });

const taxCodeWords: Readonly<Record<"shape" | "checksum", Bilingual>> = {
  shape: {
    it: "Il codice fiscale ha 16 caratteri, come RSSMRA85T10A562S: controlla di averli scritti tutti.",
    en: "A tax code has 16 characters, like RSSMRA85T10A562S: check that all are there.",
  },
  checksum: {
    it: "Il codice fiscale contiene un errore (il carattere di controllo non torna): rileggilo dalla tessera.",
    en: "The tax code has a mistake in it (its check character does not fit): read it again from the card.",
  },
};

export const taxCodeWrong = (fault: "shape" | "checksum", field = "input.taxCode") =>
  new Refusal("TAX_CODE_INVALID", taxCodeWords[fault], { field });

/** The user searched too often for somebody who is not there. */
export const tooManyMisses = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_SEARCHES", {
    it: `Troppe ricerche senza esito: per proteggere gli assistiti il numero è limitato. Puoi cercare di nuovo ${when.it}; se è urgente chiama la Centrale Operativa.`,
    en: `Too many searches without a result: their number is limited to protect members. You can search again ${when.en}; if it is urgent call the Operations Centre.`,
  });
};

/** The facility has found as many members as a day allows. Said alike whether or not somebody is there. */
export const tooManyPersons = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_SEARCHES", {
    it: `La struttura ha già cercato ${personsFound.most} assistiti diversi: altri di nuovo ${when.it}, quelli di oggi anche adesso. Se è urgente chiama la Centrale Operativa.`,
    en: `The facility has searched ${personsFound.most} different members already: others again ${when.en}, those of today also now. If it is urgent call the Operations Centre.`,
  });
};

export const coverCheckExpired = () =>
  new Refusal(
    "COVER_CHECK_EXPIRED",
    {
      it: "La verifica di copertura è scaduta o non è tua: cerca di nuovo l'assistito.",
      en: "The cover check has expired or is not yours: search the member again.",
    },
    { field: "input.coverCheckId" },
  );

export const onlyAdults = () =>
  new Refusal("ONLY_ADULTS", {
    it: "Il consenso può darlo solo chi ha compiuto 18 anni: fino ad allora leggono i genitori.",
    en: "Only somebody who is 18 may consent: until then the parents read.",
  });

export const wordingChanged = () =>
  new Refusal(
    "WORDING_CHANGED",
    {
      it: "Il testo del consenso è cambiato: rileggilo e conferma di nuovo.",
      en: "The words of the consent have changed: read them again and confirm once more.",
    },
    { field: "input.wording" },
  );

export const notDecidable = (missing: readonly Bilingual[]) =>
  new Refusal("NOT_DECIDABLE", {
    it: `Così il piano non può ancora decidere. Manca: ${missing.map(({ it }) => it).join("; ")}.`,
    en: `Like this the plan cannot decide yet. Missing: ${missing.map(({ en }) => en).join("; ")}.`,
  });

export const ownCase = () =>
  new Refusal("OWN_CASE", {
    it: "La pratica riguarda te o la tua famiglia: la decide un'altra persona della Centrale Operativa.",
    en: "This case is about you or your family: somebody else at the Operations Centre decides it.",
  });
