import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "La prescrizione serve sempre; più documenti carichi ora, prima arriva la decisione.",
    checklist: "Che cosa serve",
    have: "caricato",
    lack: "manca",
    prescription: "Prescrizione del medico",
    prescriptionWhy: "Con la prestazione e la patologia della richiesta",
    lackText:
      "Se ne manca uno oltre alla prescrizione puoi inviare lo stesso: a decidere sarà la Centrale Operativa e servirà più tempo.",
    kept: "Già caricati: togli la spunta per non allegarli",
    why: (why: string, clause: string) => `${why} (art. ${clause})`,
  },
  en: {
    lead: "The prescription is always needed; the more you upload now, the sooner it is decided.",
    checklist: "What is needed",
    have: "uploaded",
    lack: "missing",
    prescription: "Doctor’s prescription",
    prescriptionWhy: "With the service and the pathology of the request",
    lackText:
      "If one is missing besides the prescription you can send all the same: then the Operations Centre decides and it takes longer.",
    kept: "Uploaded already: untick them to leave them out",
    why: (why: string, clause: string) => `${why} (art. ${clause})`,
  },
});
