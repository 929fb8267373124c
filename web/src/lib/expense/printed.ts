import { amountInput } from "../format.ts";
import type { Language } from "../language.ts";

/** "1.234,50 CHF": what stands on a document in another currency; null of one in euros. */
export function printedAmount(
  { printedCents, currency }: { printedCents?: number | null; currency: string },
  language: Language,
): string | null {
  return printedCents == null ? null : `${amountInput(printedCents, language)} ${currency}`;
}
