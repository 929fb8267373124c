import type { MatchCount } from "#lib/network/search.ts";
import { bilingual } from "#lib/words.ts";

const found = ({ atLeast, isExact }: MatchCount) => {
  if (!isExact) return `oltre ${atLeast} medici`;
  return atLeast === 1 ? "1 medico" : `${atLeast} medici`;
};

const foundEnglish = ({ atLeast, isExact }: MatchCount) => {
  if (!isExact) return `more than ${atLeast} doctors`;
  return atLeast === 1 ? "1 doctor" : `${atLeast} doctors`;
};

export const words = bilingual({
  it: {
    title: "Medici convenzionati",
    found,
    foundNear: (count: MatchCount, place: string) => `${found(count)} intorno a ${place}`,
    none: "Nessun medico con questi filtri",
    results: "Medici trovati",
    others: (count: number) => (count === 1 ? "e un’altra struttura" : `e altre ${count} strutture`),
  },
  en: {
    title: "Doctors of the network",
    found: foundEnglish,
    foundNear: (count: MatchCount, place: string) => `${foundEnglish(count)} around ${place}`,
    none: "No doctor with these filters",
    results: "Doctors found",
    others: (count: number) => (count === 1 ? "and one more facility" : `and ${count} more facilities`),
  },
});
