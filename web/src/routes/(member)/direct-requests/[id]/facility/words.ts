import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "Dove hai prenotato. Cercala per nome oppure per luogo.",
    name: "Nome della struttura",
    nameHint: "Anche solo una parte.",
    placeHint: "Oppure un indirizzo con il comune.",
    search: "Cerca",
    found: (count: number) =>
      count === 0
        ? "Nessuna struttura trovata"
        : count === 1
          ? "1 struttura trovata"
          : `${count} strutture trovate`,
    none: "Prova con una parte del nome, o con il comune vicino.",
    chosen: "Struttura scelta",
    choose: "Scegli la struttura",
    searchFirst: "Cerca la struttura qui sopra: la scegli dall’elenco.",
    firstOf: (shown: number) => `Ecco le prime ${shown}: scrivi di più per restringere.`,
    blueasy: "Usa Blueasy: vede subito la tua richiesta.",
    noBlueasy: "Non usa ancora Blueasy: porta con te il PDF della presa in carico.",
    showMap: "Mappa",
  },
  en: {
    lead: "Where you have booked. Look for it by name or by place.",
    name: "Name of the facility",
    nameHint: "A part of it will do.",
    placeHint: "Or an address with its town.",
    search: "Search",
    found: (count: number) =>
      count === 0 ? "No facility found" : count === 1 ? "1 facility found" : `${count} facilities found`,
    none: "Try a part of the name, or the nearest town.",
    chosen: "Chosen facility",
    choose: "Choose the facility",
    searchFirst: "Look for the facility above: you choose it from the list.",
    firstOf: (shown: number) => `These are the first ${shown}: type more to narrow it down.`,
    blueasy: "Uses Blueasy: it sees your request at once.",
    noBlueasy: "Does not use Blueasy yet: take the PDF of the take-in-charge with you.",
    showMap: "Map",
  },
});
