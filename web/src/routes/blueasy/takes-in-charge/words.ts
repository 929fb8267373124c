import { bilingual } from "#lib/words.ts";

/** Words of the facility's list of takes-in-charge. */
export const words = bilingual({
  it: {
    title: "Prese in carico",
    lead: "Tutto ciò che la struttura ha chiesto di addebitare direttamente al fondo.",
    verify: "Verifica copertura",
    noneText: "Verifica la copertura di un assistito: da lì apri la presa in carico.",
    times: (units: number, name: string) => `${units} × ${name}`,
  },
  en: {
    title: "Takes-in-charge",
    lead: "Everything that the facility asked to charge to the fund directly.",
    verify: "Verify cover",
    noneText: "Verify a member’s cover: from there you open the take-in-charge.",
    times: (units: number, name: string) => `${units} × ${name}`,
  },
});
