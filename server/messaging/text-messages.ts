/**
 * Text messages: what they say is a code, how long it works, and that it is nobody else's business; no name, no address to
 * go to, nothing of anybody's health. Each fits into one message, 160 characters of the alphabet of GSM.
 */
import type { Bilingual } from "../kernel/language.ts";

export interface TextFacts {
  readonly code: string;
  readonly minutes: number;
}

export const textMessages = {
  contactCodeAtMobile: ({ code, minutes }: TextFacts): Bilingual => ({
    it: `Blueasy: ${code} è il codice per confermare questo numero. Vale ${minutes === 1 ? "1 minuto" : `${minutes} minuti`}. Non dirlo a nessuno, nemmeno al telefono.`,
    en: `Blueasy: ${code} is the code to confirm this number. It works for ${minutes === 1 ? "1 minute" : `${minutes} minutes`}. Tell it to nobody, not even on the phone.`,
  }),
} as const;
export type TextTemplate = keyof typeof textMessages;

export function isTextTemplate(name: string): name is TextTemplate {
  return Object.hasOwn(textMessages, name);
}
