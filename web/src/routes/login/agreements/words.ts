import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Prima di entrare",
    lead: "Leggi l’informativa e dai il consenso: senza, il fondo non può valutare le tue richieste e l’area riservata resta chiusa.",
    go: "Confermo e continuo",
  },
  en: {
    title: "Before you enter",
    lead: "Read the notice and agree: without this the fund cannot evaluate your requests, and the private area stays closed.",
    go: "I confirm and go on",
  },
});
