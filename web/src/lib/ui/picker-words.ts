import { bilingual } from "#lib/words.ts";

/** What the choice of a service says. */
export const words = bilingual({
  it: {
    service: "Prestazione",
    chooseService: "Scegli…",
    noServices: "La struttura non offre prestazioni con questo nome.",
  },
  en: {
    service: "Service",
    chooseService: "Choose…",
    noServices: "The facility offers no service of this name.",
  },
});
