import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    today: "Oggi",
    cover: "Verifica copertura",
    takesInCharge: "Prese in carico",
    payments: "Pagamenti",
    facility: "La struttura",
    actingFor: "Stai lavorando per",
    change: "Cambia struttura",
  },
  en: {
    today: "Today",
    cover: "Verify cover",
    takesInCharge: "Takes-in-charge",
    payments: "Payments",
    facility: "The facility",
    actingFor: "You are working for",
    change: "Change facility",
  },
});
