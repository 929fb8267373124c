import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Riepilogo della richiesta",
    lead: "Ricontrolla tutto: dopo l’invio non si può più modificare.",
    back: "Documenti",
    edit: "Modifica",
    editOf: (step: string) => `Modifica: ${step}`,
    insured: "Assicurato",
    noContact: "nessuno",
    address: "Indirizzo",
    noDoctor: "non indicato",
    notChosen: "non scelta dall’elenco",
    missing: "Documenti che mancano",
    missingText: "Puoi inviarla lo stesso: la Centrale Operativa la valuta e ti chiede quello che manca.",
    send: "Invia la richiesta",
    sendTitle: "Inviare la richiesta?",
    sendText: (facility: string) =>
      `La riceve subito ${facility} e il piano decide. Dopo l’invio non si può più modificare né annullare da qui.`,
    sendSafe: "No, torna al riepilogo",
    sendDo: "Sì, invia",
    notCovered: "Il piano non copre questa prestazione: la diretta non si può chiedere.",
    exhausted: "Il tuo massimale è esaurito: il fondo non può pagare questa prestazione.",
    voucherText:
      "Puoi farla lo stesso nella struttura scelta alle tariffe riservate agli iscritti, più basse del listino.",
    voucher: "Ottieni il voucher",
    changeService: "Cambia prestazione",
  },
  en: {
    title: "Summary of the request",
    lead: "Check everything once more: after sending it can no longer be changed.",
    back: "Documents",
    edit: "Change",
    editOf: (step: string) => `Change: ${step}`,
    insured: "Insured",
    noContact: "none",
    address: "Address",
    noDoctor: "not given",
    notChosen: "not chosen from the list",
    missing: "Missing documents",
    missingText:
      "You can send it all the same: the Operations Centre evaluates it and asks you for what is missing.",
    send: "Send the request",
    sendTitle: "Send the request?",
    sendText: (facility: string) =>
      `${facility} receives it at once and the plan decides. After sending it can no longer be changed or cancelled from here.`,
    sendSafe: "No, back to the summary",
    sendDo: "Yes, send",
    notCovered: "The plan does not cover this service: direct billing cannot be asked for.",
    exhausted: "Your limit is exhausted: the fund cannot pay for this service.",
    voucherText:
      "You can have it all the same at the chosen facility at the tariffs reserved for members, below the list price.",
    voucher: "Get the voucher",
    changeService: "Change the service",
  },
});
