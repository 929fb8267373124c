import { bilingual } from "#lib/words.ts";

/** Words of the member's list of claims. */
export const words = bilingual({
  it: {
    title: "Sinistri",
    lead: "Ogni sinistro raccoglie le richieste e le liquidazioni di uno stesso evento.",
    back: "Prese in carico",
    illness: "Malattia",
    injury: "Infortunio",
    none: "Ancora nessun sinistro",
    noneText: "Si apre con la prima autorizzazione.",
  },
  en: {
    title: "Claims",
    lead: "Each claim gathers the requests and settlements of one event.",
    back: "Takes-in-charge",
    illness: "Illness",
    injury: "Injury",
    none: "No claim yet",
    noneText: "One opens with the first authorisation.",
  },
});
