/**
 * What a person types, found in the gazetteer: prefix type-ahead over towns, postcodes and localities; accents, case,
 * apostrophes, word order and one typing error forgiven. In memory, a few milliseconds at most.
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

interface Query {
  readonly words: readonly string[];
  readonly compact: string;
  readonly province: string | undefined;
  readonly postcode: string | undefined;
}

/** "livo (tn)", "Livo Trento" and "10129 torino" carry a province or a postcode beside the name. */
function* readingsOf(text: string): Generator<Query> {
  const words = wordsOf(text);
  const postcode = words.find((word) => /^\d{5}$/.test(word));
  const named = words.filter((word) => word !== postcode);
  yield { words: named, compact: named.join(""), province: undefined, postcode };
  for (const length of [1, 2, 3]) {
    const province = provinceSign(named.slice(-length).join(" "));
    const rest = named.slice(0, -length);
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

function search(query: Query, forgiving: boolean): { place: Place; rank: number }[] {
  const found: { place: Place; rank: number }[] = [];
  for (const entry of entries) {
    if (query.province && entry.place.province !== query.province) continue;
    if (query.postcode && !entry.place.postcodes.includes(query.postcode)) continue;
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
  const found = lookUp(text, limit);
  const [oldest] = asked.keys();
  if (asked.size >= MOST_KEPT && oldest !== undefined) asked.delete(oldest);
  asked.set(key, found);
  return found;
}

function lookUp(text: string, limit: number): readonly Place[] {
  const typed = normalise(text.slice(0, 100));
  if (!typed) return [];
  if (/^\d{1,5}$/.test(typed)) return postcodesBeginning(typed, limit);
  const readings = [...readingsOf(typed)];
  let found = readings.flatMap((query) => search(query, false));
  const mayForgive = (readings[0]?.compact.length ?? 0) >= SHORTEST_FORGIVEN;
  const isExact = found.some(({ rank }) => rank === EXACT);
  if (mayForgive && !isExact && found.length < limit)
    found = readings.flatMap((query) => search(query, query.compact.length >= SHORTEST_FORGIVEN));
  // A postcode that does not belong to the town named beside it: the name counts.
  if (!found.length && readings[0]?.postcode && readings[0].words.length)
    return findPlaces(readings[0].words.join(" "), limit);
  found.sort((a, b) => a.rank - b.rank || b.place.population - a.place.population);
  const postcode = readings[0]?.postcode;
  const places = new Set(
    found.map(({ place }) => (postcode && place.kind === "town" ? asPostcode(place, postcode) : place)),
  );
  return [...new Map([...places].map((place) => [place.id, place])).values()].slice(0, limit);
}
