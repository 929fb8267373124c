import { bilingual } from "#lib/words.ts";

/** In the order of their life, as the filter lists them. */
export const takeInChargeStatuses = [
  "AWAITING_MEMBER",
  "UNDER_EVALUATION",
  "AUTHORISED",
  "SETTLED",
  "NOT_COVERED",
  "DECLINED",
  "CANCELLED",
  "EXPIRED",
] as const;

export const words = bilingual({
  it: {
    title: "Prese in carico",
    lead: "Le prestazioni che una struttura convenzionata ha chiesto di addebitare direttamente al fondo.",
    status: "Stato",
    any: "Tutti gli stati",
    filter: "Filtra",
    clear: "Togli il filtro",
    number: "Numero",
    facility: "Struttura",
    service: "Prestazione",
    opened: "Aperta",
    amount: "Richiesto",
    paid: "A carico del fondo",
    none: "Ancora nessuna presa in carico",
    noneText: "Ne apre una la struttura convenzionata quando ti presenti: tu la confermi qui.",
    search: "Cerca una struttura",
    noneFiltered: "Nessuna in questo stato",
    times: (units: number, name: string) => `${units} × ${name}`,
  },
  en: {
    title: "Takes-in-charge",
    lead: "The services that a facility of the network asked to charge to the fund directly.",
    status: "Status",
    any: "Any status",
    filter: "Filter",
    clear: "Clear the filter",
    number: "Number",
    facility: "Facility",
    service: "Service",
    opened: "Opened",
    amount: "Requested",
    paid: "Paid by the fund",
    none: "No take-in-charge yet",
    noneText: "A facility of the network opens one when you go there: you confirm it here.",
    search: "Find a facility",
    noneFiltered: "None in this status",
    times: (units: number, name: string) => `${units} × ${name}`,
  },
});
