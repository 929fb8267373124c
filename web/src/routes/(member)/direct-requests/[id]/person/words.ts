import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "A chi serve la prestazione, e dove ti scriviamo.",
    asked: "Che cosa si chiedeva",
    day: "Giorno",
  },
  en: {
    lead: "Who needs the service, and where we write to you.",
    asked: "What was asked for",
    day: "Day",
  },
});
