import type { MatchCount } from "#lib/network/search.ts";
import { bilingual } from "#lib/words.ts";

const found = ({ atLeast, isExact }: MatchCount) => {
  if (!isExact) return `oltre ${atLeast} strutture`;
  return atLeast === 1 ? "1 struttura" : `${atLeast} strutture`;
};

const foundEnglish = ({ atLeast, isExact }: MatchCount) => {
  if (!isExact) return `more than ${atLeast} facilities`;
  return atLeast === 1 ? "1 facility" : `${atLeast} facilities`;
};

export const words = bilingual({
  it: {
    title: "Strutture convenzionate",
    found,
    foundNear: (count: MatchCount, place: string) => `${found(count)} intorno a ${place}`,
    none: "Nessuna struttura con questi filtri",
    results: "Strutture trovate",
  },
  en: {
    title: "Facilities of the network",
    found: foundEnglish,
    foundNear: (count: MatchCount, place: string) => `${foundEnglish(count)} around ${place}`,
    none: "No facility with these filters",
    results: "Facilities found",
  },
});
