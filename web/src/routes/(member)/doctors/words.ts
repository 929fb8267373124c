import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Medici convenzionati",
    found: (count: number) => (count === 1 ? "1 medico" : `${count} medici`),
    foundNear: (count: number, place: string) =>
      `${count === 1 ? "1 medico" : `${count} medici`} intorno a ${place}`,
    none: "Nessun medico con questi filtri",
    results: "Medici trovati",
    others: (count: number) => (count === 1 ? "e un’altra struttura" : `e altre ${count} strutture`),
  },
  en: {
    title: "Doctors of the network",
    found: (count: number) => (count === 1 ? "1 doctor" : `${count} doctors`),
    foundNear: (count: number, place: string) =>
      `${count === 1 ? "1 doctor" : `${count} doctors`} around ${place}`,
    none: "No doctor with these filters",
    results: "Doctors found",
    others: (count: number) => (count === 1 ? "and one more facility" : `and ${count} more facilities`),
  },
});
