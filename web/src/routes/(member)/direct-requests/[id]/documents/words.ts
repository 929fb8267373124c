import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "Foto o file: quelli che mancano li chiederebbe la Centrale, e servirebbe più tempo.",
    checklist: "Che cosa serve",
    have: "caricato",
    lack: "manca",
    prescription: "Prescrizione del medico",
    prescriptionWhy: "Con la prestazione e la patologia della richiesta",
    lackText: "Puoi inviare anche senza, ma a decidere sarà la Centrale Operativa e servirà più tempo.",
    kept: "Già caricati: togli la spunta per non allegarli",
    why: (why: string, clause: string) => `${why} (art. ${clause})`,
  },
  en: {
    lead: "Photos or files: the Operations Centre would ask for what is missing, and it would take longer.",
    checklist: "What is needed",
    have: "uploaded",
    lack: "missing",
    prescription: "Doctor’s prescription",
    prescriptionWhy: "With the service and the pathology of the request",
    lackText: "You can send without it, but then the Operations Centre decides and it takes longer.",
    kept: "Uploaded already: untick them to leave them out",
    why: (why: string, clause: string) => `${why} (art. ${clause})`,
  },
});
