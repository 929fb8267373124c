import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Il mio piano",
    policy: "Polizza",
    edition: "Edizione",
    year: "Anno assicurativo",
    fromTo: (from: string, to: string) => `dal ${from} al ${to}`,
    benefits: "Garanzie",
    clause: (clause: string) => `art. ${clause}`,
    noLimit: "Senza massimale in euro.",
    heldWhy:
      "“Impegnato” è quanto abbiamo già autorizzato a una struttura: diventa utilizzato quando la prestazione è liquidata, torna disponibile se la presa in carico è annullata o scade.",
    none: "Non risulta una copertura attiva",
    noneText: "Se credi che sia un errore, chiama la Centrale Operativa.",
  },
  en: {
    title: "My plan",
    policy: "Policy",
    edition: "Edition",
    year: "Insurance year",
    fromTo: (from: string, to: string) => `from ${from} to ${to}`,
    benefits: "Benefits",
    clause: (clause: string) => `art. ${clause}`,
    noLimit: "No limit in euros.",
    heldWhy:
      "“Reserved” is what we have authorised to a facility already: it becomes used when the service is settled, and is free again if the take-in-charge is cancelled or expires.",
    none: "There is no active cover in your name",
    noneText: "If you think that this is a mistake, call the Operations Centre.",
  },
});
