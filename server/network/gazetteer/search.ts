/**
 * What a person types, found in the gazetteer: prefix type-ahead over towns, postcodes and localities, and what a text
 * means once it is complete; accents, case, apostrophes, word order and one typing error forgiven. In memory, a few
 * milliseconds at most.
 */
import { beginsAlmost, equalsAlmost, normalise, wordsOf } from "../names.ts";
import { allPlaces, allPostcodes, asPostcode, provinceSign, townsOfPostcode, type Place } from "./places.ts";

/** How well a place fits, best first; between equals the larger place wins. */
const EXACT = 0;
const BEGINS = 1;
const EACH_WORD_BEGINS = 2;
const EXACT_BUT_ONE_ERROR = 3;
const BEGINS_BUT_ONE_ERROR = 4;
const NO_FIT = 9;

/** Shorter words are too likely to be another name with one letter changed. */
const SHORTEST_FORGIVEN = 4;

interface Entry {
  readonly place: Place;
  readonly names: readonly {
    readonly spaced: string;
    readonly compact: string;
    readonly words: readonly string[];
  }[];
}

const entries: readonly Entry[] = allPlaces.map((place) => ({
  place,
  names: [place.name, ...place.otherNames].map((name) => ({
    spaced: normalise(name),
    compact: normalise(name).replaceAll(" ", ""),
    words: wordsOf(name),
  })),
}));

/** Every name without its blanks, and who is called so. */
const called = new Map<string, Entry[]>();
for (const entry of entries)
  for (const compact of new Set(entry.names.map((name) => name.compact)))
    called.set(compact, [...(called.get(compact) ?? []), entry]);

interface Ranked {
  readonly place: Place;
  readonly rank: number;
}

interface Query {
  readonly words: readonly string[];
  readonly compact: string;
  readonly province: string | undefined;
  readonly postcode: string | undefined;
}

/** "livo (tn)", "Lido di Venezia" and "10129 torino" carry a province or a postcode beside the name. */
function* readingsOf(text: string): Generator<Query> {
  const words = wordsOf(text);
  const postcode = words.find((word) => /^\d{5}$/.test(word));
  const named = words.filter((word) => word !== postcode);
  yield { words: named, compact: named.join(""), province: undefined, postcode };
  for (const length of [1, 2, 3]) {
    const province = provinceSign(named.slice(-length).join(" "));
    const beside = named.slice(0, -length);
    const rest = joining.has(beside.at(-1) ?? "") ? beside.slice(0, -1) : beside;
    if (province && rest.length) yield { words: rest, compact: rest.join(""), province, postcode };
  }
}

function fit(entry: Entry, query: Query, forgiving: boolean): number {
  let best = NO_FIT;
  for (const { compact, words } of entry.names) {
    if (compact === query.compact) return EXACT;
    if (compact.startsWith(query.compact)) best = Math.min(best, BEGINS);
    else if (query.words.every((typed) => words.some((word) => word.startsWith(typed))))
      best = Math.min(best, EACH_WORD_BEGINS);
    else if (forgiving && best > EXACT_BUT_ONE_ERROR) {
      if (equalsAlmost(compact, query.compact)) best = EXACT_BUT_ONE_ERROR;
      else if (beginsAlmost(compact, query.compact)) best = Math.min(best, BEGINS_BUT_ONE_ERROR);
    }
  }
  return best;
}

/** Between a place and its province. */
const joining: ReadonlySet<string> = new Set(["di", "in", "provincia", "prov"]);

/** Whether a text is just a name, two names of one town, or a postcode: told without looking at every place. */
export function isPlaceName(text: string): boolean {
  const typed = normalise(text.slice(0, 100));
  if (/^\d{5}$/.test(typed)) return postcodesBeginning(typed, 1).length > 0;
  return [...readingsOf(typed)].some(
    (query) =>
      (called.get(query.compact) ?? []).some((entry) => isWhere(entry, query)) ||
      calledTwice(query).length > 0,
  );
}

function isWhere({ place }: Entry, { province, postcode }: Query): boolean {
  return (!province || place.province === province) && (!postcode || place.postcodes.includes(postcode));
}

/** "Bolzano/Bozen", "Aosta - Aoste": a town by two of its names. */
function calledTwice(query: Query): Ranked[] {
  const { words } = query;
  return words.slice(1).flatMap((_, index) => {
    const [one, other] = [words.slice(0, index + 1), words.slice(index + 1)].map(
      (part) => called.get(part.join("")) ?? [],
    );
    const both = one?.filter((entry) => other?.includes(entry) && isWhere(entry, query)) ?? [];
    return both.map(({ place }) => ({ place, rank: EXACT }));
  });
}

function search(query: Query, forgiving: boolean): Ranked[] {
  const found: Ranked[] = [];
  for (const entry of entries) {
    if (!isWhere(entry, query)) continue;
    const rank = fit(entry, query, forgiving);
    if (rank !== NO_FIT) found.push({ place: entry.place, rank });
  }
  return found;
}

function postcodesBeginning(digits: string, limit: number): Place[] {
  // A withdrawn generic postcode ("10100") stands for the town itself.
  const placesOf = (postcode: string) =>
    townsOfPostcode(postcode).map((town) =>
      town.postcodes.includes(postcode) ? asPostcode(town, postcode) : town,
    );
  if (digits.length === 5) return placesOf(digits).slice(0, limit);
  return allPostcodes
    .filter((postcode) => postcode.startsWith(digits))
    .flatMap(placesOf)
    .toSorted((a, b) => b.population - a.population)
    .slice(0, limit);
}

/** What was asked last, and its answer: most people look around the same few towns. */
const asked = new Map<string, readonly Place[]>();
const MOST_KEPT = 1_000;

/**
 * The places a text may mean, best first.
 * @param limit at most so many
 */
export function findPlaces(text: string, limit = 10): readonly Place[] {
  const key = `${limit} ${text.slice(0, 100)}`;
  const known = asked.get(key);
  if (known) return known;
  const found = ranked(text, limit)
    .map(({ place }) => place)
    .slice(0, limit);
  const [oldest] = asked.keys();
  if (asked.size >= MOST_KEPT && oldest !== undefined) asked.delete(oldest);
  asked.set(key, found);
  return found;
}

function ranked(text: string, limit: number): Ranked[] {
  const typed = normalise(text.slice(0, 100));
  if (!typed) return [];
  if (/^\d{1,5}$/.test(typed))
    return postcodesBeginning(typed, limit).map((place) => ({ place, rank: EXACT }));
  const readings = [...readingsOf(typed)];
  let found = [...readings.flatMap(calledTwice), ...readings.flatMap((query) => search(query, false))];
  const mayForgive = (readings[0]?.compact.length ?? 0) >= SHORTEST_FORGIVEN;
  const isExact = found.some(({ rank }) => rank === EXACT);
  if (mayForgive && !isExact && found.length < limit)
    found = readings.flatMap((query) => search(query, query.compact.length >= SHORTEST_FORGIVEN));
  // A postcode that does not belong to the town named beside it: the name counts.
  if (!found.length && readings[0]?.postcode && readings[0].words.length)
    return ranked(readings[0].words.join(" "), limit);
  found.sort((a, b) => a.rank - b.rank || b.place.population - a.place.population);
  const postcode = readings[0]?.postcode;
  const places = found.map(({ place, rank }) => ({
    place: postcode && place.kind === "town" ? asPostcode(place, postcode) : place,
    rank,
  }));
  // of a place found in two ways, the better
  return [...new Map(places.toReversed().map((one) => [one.place.id, one])).values()].toReversed();
}

/** How surely a text that somebody has finished typing names a place. */
export type Sureness = "called" | "part" | "almost" | "begun";

/** A text that somebody has finished typing, as a place; with the other places that it may mean as well. */
export interface MeantPlace {
  readonly place: Place;
  /** Called so; whole words of its name ("Reggio"); but for one typing error; or only begun so. */
  readonly sureness: Sureness;
  readonly others: readonly Place[];
}

/** So many more places of the same name are worth a question, of those that are not hamlets beside a city. */
const MOST_OTHERS = 5;
const SMALLEST_SHARE = 0.1;

/**
 * The place that a text means once it is complete: a mistyped beginning, which may still become a name in a type-ahead,
 * is none ("Monaco" is not Monacilioni).
 */
export function meantPlace(text: string): MeantPlace | undefined {
  const words = wordsOf(text.slice(0, 100));
  const sure = ranked(text, 40).flatMap(({ place, rank }) => {
    const sureness = surenessOf(place, words, rank);
    return sureness ? [{ place, sureness }] : [];
  });
  for (const sureness of ["called", "part", "almost", "begun"] as const) {
    const [best, ...rest] = sure.filter((one) => one.sureness === sureness).map(({ place }) => place);
    if (!best) continue;
    const isPostcode = /^\d+$/.test(words.join(""));
    const isHamlet = sureness === "called" && best.kind === "locality";
    const longer = isHamlet ? sure.filter((one) => one.sureness === "part").map(({ place }) => place) : [];
    const others = sureness === "begun" || isPostcode ? [] : [...rest, ...longer];
    return {
      place: best,
      sureness,
      others: others.filter((place) => isWorthAsking(place, best)).slice(0, MOST_OTHERS),
    };
  }
  return undefined;
}

function surenessOf(place: Place, typed: readonly string[], rank: number): Sureness | undefined {
  if (rank === EXACT) return "called";
  if (rank === EXACT_BUT_ONE_ERROR) return "almost";
  if (rank === BEGINS_BUT_ONE_ERROR) return undefined;
  const names = [place.name, ...place.otherNames].map(wordsOf);
  return names.some((name) => typed.every((word) => name.includes(word))) ? "part" : "begun";
}

function isWorthAsking(place: Place, best: Place): boolean {
  const isTownBesideTown = place.kind === "town" && best.kind === "town" && place.name === best.name;
  return isTownBesideTown || place.population >= SMALLEST_SHARE * best.population;
}
