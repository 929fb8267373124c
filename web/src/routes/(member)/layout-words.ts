import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    home: "Home",
    facilities: "Strutture",
    doctors: "Medici",
    takesInCharge: "Prese in carico",
    requests: "Richieste",
    new: "Nuova",
    more: "Altro",
    plan: "Il mio piano",
    ask: "È coperto?",
  },
  en: {
    home: "Home",
    facilities: "Facilities",
    doctors: "Doctors",
    takesInCharge: "Takes-in-charge",
    requests: "Requests",
    new: "New",
    more: "More",
    plan: "My plan",
    ask: "Is it covered?",
  },
});
