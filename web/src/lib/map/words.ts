import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    zoomIn: "Ingrandisci",
    zoomOut: "Riduci",
    cluster: (count: number) => `${count} vicini fra loro: ingrandisci per vederli`,
    medical: "Medica",
    dental: "Odontoiatrica",
    searchArea: "Cerca in quest’area",
    credit: "Confini Natural Earth · località GeoNames",
    failed: "La mappa non si carica. L’elenco accanto è completo.",
  },
  en: {
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    cluster: (count: number) => `${count} close together: zoom in to see them`,
    medical: "Medical",
    dental: "Dental",
    searchArea: "Search this area",
    credit: "Borders Natural Earth · places GeoNames",
    failed: "The map does not load. The list beside it is complete.",
  },
});
