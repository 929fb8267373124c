import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    voucher: "L’assistito ha un voucher per le tariffe agevolate? Controllane il numero",
    title: "Verifica copertura",
    lead: "Cerca l’assistito con i dati della sua tessera sanitaria.",
    taxCode: "Codice fiscale",
    taxCodeHint: "16 caratteri, ad esempio RSSMRA85T10A562S",
    birthDate: "Data di nascita",
    search: "Cerca l’assistito",
    birthDateMissing: "Scrivi la data di nascita dell’assistito.",
    taxCodeMissing: "Scrivi il codice fiscale dell’assistito.",
    expired: "La verifica è scaduta",
    expiredText: "Vale poche ore e solo per la tua struttura: cerca di nuovo l’assistito.",
    privacy: "Ogni ricerca resta registrata. Cerca solo chi si è presentato da te.",
  },
  en: {
    voucher: "Does the member have a voucher for preferential tariffs? Check its number",
    title: "Verify cover",
    lead: "Find the member with the details on the health card.",
    taxCode: "Tax code (codice fiscale)",
    taxCodeHint: "16 characters, for example RSSMRA85T10A562S",
    birthDate: "Date of birth",
    search: "Find the member",
    birthDateMissing: "Give the member’s date of birth.",
    taxCodeMissing: "Give the member’s tax code.",
    expired: "The check has expired",
    expiredText: "It lasts a few hours and only for your facility: find the member again.",
    privacy: "Every search is recorded. Search only for people who came to you.",
  },
});
