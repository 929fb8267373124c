import type { Bilingual } from "../kernel/language.ts";

/**
 * The number of an electronic prescription (NRE): three digits of the region, two letters or digits, ten digits. It
 * stands at the top right of the reminder, under two bar codes, five characters and ten: together they are the number.
 */
const shape = /^\d{3}[0-9A-Z]{2}\d{10}$/;
const characters = 15;
/** That of a white prescription (NRBE) has so many and is another number. */
const charactersOfWhite = 12;

/** As it is kept: capitals, without what people and bar codes put around and between; "" when nothing is left. */
export function prescriptionNumberOf(text: string): string {
  return text
    .toUpperCase()
    .replace(/^\s*NRE\b/, "")
    .replace(/[^0-9A-Z]/g, "");
}

/** What is wrong with a number as typed, and how to mend it; undefined for a good one, and for none. */
export function prescriptionNumberFault(text: string): Bilingual | undefined {
  const number = prescriptionNumberOf(text);
  if (shape.test(number) || text.trim() === "") return undefined;
  if (number.length === charactersOfWhite) {
    return {
      it: "Ha 12 caratteri: sembra il numero di una ricetta bianca (NRBE), che qui non serve. Lascia vuoto.",
      en: "It has 12 characters: it looks like the number of a white prescription (NRBE), which is not needed here. Leave it empty.",
    };
  }
  if (number.length !== characters) {
    return {
      it: `L’NRE ha 15 caratteri e questo ne ha ${number.length}: scrivi tutti e due i numeri sotto i codici a barre, ad esempio 1200A 4000000001, oppure lascia vuoto.`,
      en: `The NRE has 15 characters and this has ${number.length}: write both numbers under the bar codes, for example 1200A 4000000001, or leave it empty.`,
    };
  }
  return {
    it: "L’NRE comincia con tre cifre e finisce con dieci cifre, ad esempio 1200A 4000000001: controlla di non aver scambiato la lettera O con lo zero.",
    en: "The NRE begins with three digits and ends with ten digits, for example 1200A 4000000001: check that a letter O does not stand for a zero.",
  };
}
