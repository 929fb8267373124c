import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "Dove hai prenotato. Cercala per nome oppure per luogo.",
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
    foundNear: (count: number, place: string) =>
      count === 1 ? `1 struttura intorno a ${place}` : `${count} strutture intorno a ${place}`,
    forgiven: "Nessun nome è scritto così: ecco i più simili.",
    hideMap: "Nascondi la mappa",
    blueasy: "Usa Blueasy: vede subito la tua richiesta.",
    noBlueasy: "Non usa ancora Blueasy: porta con te il PDF della presa in carico.",
    showMap: "Mostra sulla mappa",
  },
  en: {
    lead: "Where you have booked. Look for it by name or by place.",
    found: (count: number) =>
      count === 0 ? "No facility found" : count === 1 ? "1 facility found" : `${count} facilities found`,
    none: "Try a part of the name, or the nearest town.",
    chosen: "Chosen facility",
    choose: "Choose the facility",
    searchFirst: "Look for the facility above: you choose it from the list.",
    foundNear: (count: number, place: string) =>
      count === 1 ? `1 facility around ${place}` : `${count} facilities around ${place}`,
    forgiven: "No name is spelt so: these are the most alike.",
    hideMap: "Hide the map",
    blueasy: "Uses Blueasy: it sees your request at once.",
    noBlueasy: "Does not use Blueasy yet: take the PDF of the take-in-charge with you.",
    showMap: "Show on the map",
  },
});
