import { bilingual } from "#lib/words.ts";

/** What only the desk is asked beside what is missing. */
export const words = bilingual({
  it: {
    others: "Altro da segnalare",
    othersLead:
      "Il resto su cui poggia il piano: cambia solo ciò che sai. Un’esclusione «da chiarire» ferma la decisione, «accertata» la nega. Dove non sta scritto che cosa vale, nessuno ne ha parlato e si presume il caso ordinario.",
    stays: "Lascia com’è",
    holdsBy: (value: string, by: string) => `Vale ora: ${value} (${by})`,
    article: (clause: string) => `art. ${clause}`,
    reason: "Motivo",
    reasonHint:
      "Lo leggono l’assistito e la struttura. Serve se con queste risposte il piano non paga tutto. Senza dettagli clinici.",
  },
  en: {
    others: "Anything else to report",
    othersLead:
      "The rest on which the plan relies: change only what you know. An exclusion “to be cleared up” stops the decision, “confirmed” it refuses. Where nothing is said to hold, nobody has spoken of it and the ordinary case is presumed.",
    stays: "Leave it as it is",
    holdsBy: (value: string, by: string) => `Holds now: ${value} (${by})`,
    article: (clause: string) => `art. ${clause}`,
    reason: "Reason",
    reasonHint:
      "The member and the facility read it. Needed if the plan does not pay everything with these answers. No clinical details.",
  },
});
