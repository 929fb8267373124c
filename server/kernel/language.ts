/** The two languages every text for people is written in. */
export type Language = "it" | "en";

/** A text for people in both languages: Italian is the reference wording, English stands beside it. */
export interface Bilingual {
  readonly it: string;
  readonly en: string;
}

export function inBoth(say: (language: Language) => string): Bilingual {
  return { it: say("it"), en: say("en") };
}
