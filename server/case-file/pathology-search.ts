import type { Language } from "../kernel/language.ts";
import { beginsAlmost, equalsAlmost, wordsOf } from "../network/names.ts";
import { pathologiesOfDiagnosis } from "./icd9cm.ts";
import { pathologies, type Pathology } from "./pathologies.ts";

/** More of them nobody reads. */
const mostFound = 8;
/** Shorter words are too likely to be another word with one letter changed. */
const shortestForgiven = 4;
/** Of what the words of a person say, so much at least must be in an entry. */
const leastShare = 0.5;
/** An entry that fits so much less than the best is not what was meant. */
const leastOfBest = 0.4;

/** Words that say nothing of a pathology: small ones, sides, and those of whoever tells of it. */
const smallWords: ReadonlySet<string> = new Set(
  `a ad al alla alle ai agli allo all da dal dalla di del della dello dei degli delle dell d in nel nella nell con per e ed
  o il lo la i gli le l un uno una mi mio mia ho ha sono sto da dopo sospetto sospetta forte molto dx sx destro destra
  sinistro sinistra acuto acuta cronico cronica recidivante the an of for and with my in to i have left right acute chronic`.split(
    /\s+/,
  ),
);

/** Words that many complaints begin with: they help, and decide nothing alone. */
const vagueWords: ReadonlySet<string> = new Set(
  `mal male dolore dolori dolorante malattia malattie disturbo disturbi problema problemi infiammazione altro altra un
  trauma pain ache disease problem problems disorder disorders another injury`.split(/\s+/),
);

interface Entry {
  readonly pathology: Pathology;
  /** Words of its names, and all its words. */
  readonly named: Record<Language, ReadonlySet<string>>;
  readonly others: ReadonlySet<string>;
  /** Its names and other words, each as one text. */
  readonly phrases: ReadonlySet<string>;
}

const entries: readonly Entry[] = pathologies.map((pathology) => {
  const { name, words } = pathology;
  const phrases = [name.it, name.en, ...words.split(",")];
  return {
    pathology,
    named: { it: new Set(wordsOf(name.it)), en: new Set(wordsOf(name.en)) },
    others: new Set(wordsOf(words)),
    phrases: new Set(phrases.map((phrase) => wordsOf(phrase).join(" "))),
  };
});

/** How many entries have a word: what few have says more. */
const carriers = new Map<string, number>();
for (const { named, others } of entries) {
  for (const word of new Set([...named.it, ...named.en, ...others])) {
    carriers.set(word, (carriers.get(word) ?? 0) + 1);
  }
}

/**
 * What a person's words may mean, the likeliest first, at most eight: accents, case, beginnings of words and single
 * typing errors forgiven, in either language, names in the person's own before the others. A code of the ICD-9-CM, as
 * prescriptions carry it, finds its entries.
 */
export function pathologiesLike(text: string, language: Language): readonly Pathology[] {
  const byDiagnosis = pathologiesOfDiagnosis(text);
  if (byDiagnosis.length) return byDiagnosis.slice(0, mostFound);
  const all = wordsOf(text.slice(0, 100));
  const saying = all.filter((word) => !smallWords.has(word));
  const typed = [...new Set(saying.length ? saying : all)];
  if (!typed.length) return [];
  const phrase = all.join(" ");
  const scored = entries
    .map((entry) => ({ entry, score: scoreOf(entry, typed, phrase, language) }))
    .filter(({ score }) => score > 0)
    .toSorted((left, right) => right.score - left.score);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= best * leastOfBest)
    .slice(0, mostFound)
    .map(({ entry }) => entry.pathology);
}

/** Nothing when too little of what was typed is in the entry. */
function scoreOf(entry: Entry, typed: readonly string[], phrase: string, language: Language): number {
  let score = 0;
  let met = 0;
  let said = 0;
  for (const word of typed) {
    const weight = vagueWords.has(word) ? 0.5 : 2;
    const likeness = likenessOf(entry, word, language);
    said += weight;
    if (likeness > 0) met += weight;
    score += likeness * weight;
  }
  if (met < said * leastShare) return 0;
  return entry.phrases.has(phrase) ? score + 10 : score;
}

/** The best likeness of a typed word with a word of the entry: what few entries have counts more. */
function likenessOf({ named, others }: Entry, typed: string, language: Language): number {
  const other = language === "it" ? "en" : "it";
  return Math.max(bestOf(named[language], typed) * 1.2, bestOf(others, typed), bestOf(named[other], typed));
}

function bestOf(words: ReadonlySet<string>, typed: string): number {
  let best = 0;
  for (const word of words) {
    const alike = alikeness(word, typed);
    if (alike > 0) best = Math.max(best, alike / (1 + Math.log(carriers.get(word) ?? 1)));
  }
  return best;
}

function alikeness(word: string, typed: string): number {
  if (word === typed) return 4;
  if (typed.length > 2 && word.startsWith(typed)) return 3;
  if (typed.length < shortestForgiven) return 0;
  if (equalsAlmost(word, typed)) return 2;
  return typed.length > shortestForgiven && beginsAlmost(word, typed) ? 1.5 : 0;
}
