import { bilingual } from "#lib/words.ts";

/** What is known of a case, at every door. */
export const words = bilingual({
  it: {
    facts: "Che cosa sappiamo",
    noFacts: "Ancora nulla.",
    noLongerOf: (value: string) => `Non vale più: ${value}`,
    file: "Vedi il documento",
  },
  en: {
    facts: "What we know",
    noFacts: "Nothing yet.",
    noLongerOf: (value: string) => `No longer holds: ${value}`,
    file: "See the document",
  },
});
