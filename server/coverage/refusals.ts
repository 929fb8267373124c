import type { Bilingual } from "../kernel/language.ts";
import { Refusal } from "../kernel/refusal.ts";

/** Not covered and not existing answer alike, word for word. */
export const memberNotFound = () =>
  new Refusal(
    "MEMBER_NOT_FOUND",
    {
      it: "Nessun assistito in copertura oggi con questi dati: controlla codice fiscale e data di nascita sulla tessera.",
      en: "No member covered today with these details: check tax code and birth date on the card.",
    },
    { field: "input.taxCode", keepWrites: true },
  );

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

export const taxCodeWrong = (fault: "shape" | "checksum") =>
  new Refusal("TAX_CODE_INVALID", taxCodeWords[fault], { field: "input.taxCode" });

export const tooManySearches = () =>
  new Refusal("TOO_MANY_SEARCHES", {
    it: "Troppe ricerche di assistiti: per proteggere i loro dati il numero è limitato. Riprova fra un'ora o chiama la Centrale Operativa.",
    en: "Too many member searches: their number is limited to protect members' data. Try again in an hour or call the Operations Centre.",
  });

export const coverCheckExpired = () =>
  new Refusal(
    "COVER_CHECK_EXPIRED",
    {
      it: "La verifica di copertura è scaduta o non è tua: cerca di nuovo l'assistito.",
      en: "The cover check has expired or is not yours: search the member again.",
    },
    { field: "input.coverCheckId" },
  );
