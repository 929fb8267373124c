import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "Dove hai prenotato. Cercala per nome oppure per luogo.",
    whatHint: "Struttura o prestazione",
    none: "Nessuna struttura trovata",
    noneText: "Prova con una parte del nome, o con il comune vicino.",
    chosen: "Struttura scelta",
    choose: "Scegli la struttura",
    searchFirst: "Cerca la struttura qui sopra: la scegli dall’elenco.",
    forgiven: "Nessun nome è scritto così: ecco i più simili.",
    hideMap: "Nascondi la mappa",
    blueasy: "Usa Blueasy: vede subito la tua richiesta.",
    noBlueasy: "Non usa ancora Blueasy: porta con te il PDF della presa in carico.",
    showMap: "Mostra sulla mappa",
  },
  en: {
    lead: "Where you have booked. Look for it by name or by place.",
    whatHint: "Facility or service",
    none: "No facility found",
    noneText: "Try a part of the name, or the nearest town.",
    chosen: "Chosen facility",
    choose: "Choose the facility",
    searchFirst: "Look for the facility above: you choose it from the list.",
    forgiven: "No name is spelt so: these are the most alike.",
    hideMap: "Hide the map",
    blueasy: "Uses Blueasy: it sees your request at once.",
    noBlueasy: "Does not use Blueasy yet: take the PDF of the take-in-charge with you.",
    showMap: "Show on the map",
  },
});
