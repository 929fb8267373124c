import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Strutture convenzionate",
    found: (count: number) => (count === 1 ? "1 struttura" : `${count} strutture`),
    foundNear: (count: number, place: string) =>
      `${count === 1 ? "1 struttura" : `${count} strutture`} intorno a ${place}`,
    none: "Nessuna struttura con questi filtri",
    results: "Strutture trovate",
  },
  en: {
    title: "Facilities of the network",
    found: (count: number) => (count === 1 ? "1 facility" : `${count} facilities`),
    foundNear: (count: number, place: string) =>
      `${count === 1 ? "1 facility" : `${count} facilities`} around ${place}`,
    none: "No facility with these filters",
    results: "Facilities found",
  },
});
