import type { Bilingual } from "../../kernel/language.ts";
import { invalidInput, Refusal } from "../../kernel/refusal.ts";
import { longestReason } from "./rules.ts";

/** At the field of the form, `input.taxCode`. */
export const dataWrong = (field: string, words: Bilingual) => invalidInput(`input.${field}`, words);

export const nothingToCorrect = () =>
  new Refusal("NOTHING_CHANGED", {
    it: "I dati sono già questi: cambia quello che è sbagliato.",
    en: "The data are these already: change what is wrong.",
  });

export const alreadyDecided = () =>
  new Refusal("INVALID_STATE", {
    it: "Questa correzione è già stata decisa o sostituita: aggiorna la pagina.",
    en: "This correction has been decided or replaced already: reload the page.",
  });

export const reasonMissing = () =>
  invalidInput("input.reason", {
    it: `Scrivi all'assistito perché rifiuti, in al più ${longestReason} caratteri.`,
    en: `Tell the member why you refuse, in at most ${longestReason} characters.`,
  });

/** Said to the desk alone: a member is told nothing of who else is insured. */
export const taxCodeTaken = () =>
  new Refusal("TAX_CODE_INVALID", {
    it: "Un altro assistito ha già questo codice fiscale: verifica prima chi è dei due.",
    en: "Another member has this tax code already: find out first which of the two it is.",
  });
