import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    map: "Mappa delle strutture",
    zoomIn: "Ingrandisci",
    zoomOut: "Riduci",
    cluster: (count: number) => `${count} strutture vicine: ingrandisci per vederle`,
    open: "Apri la scheda",
    medical: "Medica",
    dental: "Odontoiatrica",
    legend: "Legenda",
    credit: "Confini Natural Earth · località GeoNames",
    failed: "La mappa non si carica. L’elenco accanto è completo.",
    place: "Comune o CAP",
    suggestions: "Luoghi trovati",
    found: (count: number) => (count === 1 ? "1 luogo trovato" : `${count} luoghi trovati`),
  },
  en: {
    map: "Map of the facilities",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    cluster: (count: number) => `${count} facilities close together: zoom in to see them`,
    open: "Open the card",
    medical: "Medical",
    dental: "Dental",
    legend: "Legend",
    credit: "Borders Natural Earth · places GeoNames",
    failed: "The map does not load. The list beside it is complete.",
    place: "Town or postcode",
    suggestions: "Places found",
    found: (count: number) => (count === 1 ? "1 place found" : `${count} places found`),
  },
});
