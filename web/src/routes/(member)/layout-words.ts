import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    home: "Home",
    facilities: "Strutture",
    doctors: "Medici",
    takesInCharge: "Prese in carico",
    plan: "Il mio piano",
    ask: "È coperto?",
  },
  en: {
    home: "Home",
    facilities: "Facilities",
    doctors: "Doctors",
    takesInCharge: "Takes-in-charge",
    plan: "My plan",
    ask: "Is it covered?",
  },
});
