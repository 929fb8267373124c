/**
 * Partita IVA: eleven digits, seven for the company, three for the office that gave it out, and a check digit over the
 * first ten (D.M. 23 December 1976). Branches of one company share one.
 */
import type { Bilingual } from "../kernel/language.ts";

/** Without what people put before and between the digits: "IT 0123 4567 890" → "01234567890". */
export function normaliseVatNumber(text: string): string {
  return text.replace(/[\s.\-/]+/g, "").replace(/^IT/i, "");
}

export type VatNumberFault = "shape" | "checksum";

/** What is wrong with a normalised VAT number; undefined when nothing is. */
export function vatNumberFault(text: string): VatNumberFault | undefined {
  if (!/^\d{11}$/.test(text) || /^0+$/.test(text)) return "shape";
  return text.charAt(10) === vatCheckDigit(text.slice(0, 10)) ? undefined : "checksum";
}

/** The eleventh digit that belongs to the first ten: every second one counts double, its digits added up. */
export function vatCheckDigit(first10: string): string {
  let sum = 0;
  for (let place = 0; place < 10; place++) {
    const digit = Number(first10.charAt(place)) * (place % 2 === 0 ? 1 : 2);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

/** What is wrong, in words for whoever typed it. */
export const vatNumberFaults: Readonly<Record<VatNumberFault, Bilingual>> = {
  shape: {
    it: "La partita IVA ha undici cifre, ad esempio 01234567897.",
    en: "A VAT number (partita IVA) has eleven digits, for example 01234567897.",
  },
  checksum: {
    it: "La partita IVA non è valida: l’ultima cifra non corrisponde alle altre. Ricontrollala su una fattura.",
    en: "The VAT number is not valid: its last digit does not agree with the others. Check it on an invoice.",
  },
};
