import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    today: "Oggi",
    cover: "Verifica copertura",
    takesInCharge: "Prese in carico",
    payments: "Pagamenti",
    actingFor: "Stai lavorando per",
    change: "Cambia struttura",
  },
  en: {
    today: "Today",
    cover: "Verify cover",
    takesInCharge: "Takes-in-charge",
    payments: "Payments",
    actingFor: "You are working for",
    change: "Change facility",
  },
});
