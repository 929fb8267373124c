import { bilingual } from "#lib/words.ts";

/** Words of the facility's list of takes-in-charge. */
export const words = bilingual({
  it: {
    title: "Prese in carico",
    lead: "Tutto ciò che si addebita direttamente al fondo: aperte dalla struttura o chieste dagli assistiti.",
    byMember: "chiesta dall’assistito",
    verify: "Verifica copertura",
    noneText: "Verifica la copertura di un assistito: da lì apri la presa in carico.",
    times: (units: number, name: string) => `${units} × ${name}`,
  },
  en: {
    title: "Takes-in-charge",
    lead: "Everything that is charged to the fund directly: opened by the facility or asked for by members.",
    byMember: "asked for by the member",
    verify: "Verify cover",
    noneText: "Verify a member’s cover: from there you open the take-in-charge.",
    times: (units: number, name: string) => `${units} × ${name}`,
  },
});
