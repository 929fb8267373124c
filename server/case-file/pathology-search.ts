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
  readonly named: Record<Language, ReadonlySet<string>>;
  readonly others: ReadonlySet<string>;
  /** Its names, and these with its other words, each as one text of saying words. */
  readonly names: readonly string[];
  readonly phrases: readonly string[];
}

const entries: readonly Entry[] = pathologies.map((pathology) => {
  const { name, words } = pathology;
  const asPhrase = (text: string) => sayingWords(text).join(" ");
  const names = [asPhrase(name.it), asPhrase(name.en)];
  return {
    pathology,
    named: { it: new Set(wordsOf(name.it)), en: new Set(wordsOf(name.en)) },
    others: new Set(wordsOf(words)),
    names,
    phrases: [...names, ...words.split(",").map(asPhrase)],
  };
});

/** How many entries have a word: what few have says more. */
const carriers = new Map<string, number>();
for (const { named, others } of entries) {
  for (const word of new Set([...named.it, ...named.en, ...others])) {
    carriers.set(word, (carriers.get(word) ?? 0) + 1);
  }
}

function sayingWords(text: string): string[] {
  const words = wordsOf(text);
  const saying = words.filter((word) => !smallWords.has(word));
  return saying.length ? saying : words;
}

/**
 * What a person's words may mean, the likeliest first, at most eight: accents, case, beginnings of words and single
 * typing errors forgiven, in either language, names in the person's own before the others. A code of the ICD-9-CM, as
 * prescriptions carry it, finds its entries.
 */
export function pathologiesLike(text: string, language: Language): readonly Pathology[] {
  const byDiagnosis = pathologiesOfDiagnosis(text);
  if (byDiagnosis.length) return byDiagnosis.slice(0, mostFound);
  const typed = [...new Set(sayingWords(text.slice(0, 100)))].map(meant);
  const phrase = typed.map(({ word }) => word).join(" ");
  if (!phrase) return [];
  const fitting = entries
    .map((entry) => ({ entry, fit: fitOf(entry, typed, language) }))
    .filter(({ fit }) => fit > 0);
  const least = Math.max(...fitting.map(({ fit }) => fit)) * leastOfBest;
  return fitting
    .map(({ entry, fit }) => ({ entry, fit, score: fit + calledSo(entry, phrase) }))
    .filter(({ fit, score }) => fit >= least || score > fit)
    .toSorted((left, right) => right.score - left.score)
    .slice(0, mostFound)
    .map(({ entry }) => entry.pathology);
}

/** A typed word, with the words of the list that it may be: only one that is none at all may be a typing error. */
interface Meant {
  readonly word: string;
  readonly weight: number;
  readonly likeness: ReadonlyMap<string, number>;
}

function meant(word: string): Meant {
  const isVague = vagueWords.has(word);
  const known = [...carriers.keys()];
  const like = (rate: (known: string) => number) =>
    new Map(known.map((one) => [one, rate(one)] as const).filter(([, rated]) => rated > 0));
  const sure = like((one) =>
    one === word ? 4 : !isVague && word.length > 2 && one.startsWith(word) ? 3 : 0,
  );
  const likeness = sure.size || word.length < shortestForgiven ? sure : like((one) => forgiven(one, word));
  return { word, weight: isVague ? 0.5 : 2, likeness };
}

function forgiven(known: string, typed: string): number {
  if (equalsAlmost(known, typed)) return 2;
  return typed.length > shortestForgiven && beginsAlmost(known, typed) ? 1.5 : 0;
}

/** How well an entry fits; nothing when too little of what was typed is in it. */
function fitOf({ named, others }: Entry, typed: readonly Meant[], language: Language): number {
  let fit = 0;
  let met = 0;
  let said = 0;
  for (const { weight, likeness } of typed) {
    let best = 0;
    for (const [word, alike] of likeness) {
      const own = named[language].has(word) ? 1.2 : others.has(word) || isIn(named, word) ? 1 : 0;
      best = Math.max(best, (own * alike) / (1 + Math.log(carriers.get(word) ?? 1)));
    }
    said += weight;
    if (best > 0) met += weight;
    fit += best * weight;
  }
  return met < said * leastShare ? 0 : fit;
}

function isIn(named: Entry["named"], word: string): boolean {
  return named.it.has(word) || named.en.has(word);
}

/** What is called just so comes first, then what has a name that begins so. */
function calledSo({ phrases, names }: Entry, phrase: string): number {
  if (phrases.includes(phrase)) return 10;
  return names.some((name) => name.startsWith(`${phrase} `)) ? 5 : 0;
}
