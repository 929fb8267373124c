import { checkSize, cursorWrong, forwardPageInfo, type PageInfo } from "../kernel/listing/request.ts";
import { catalogue, serviceCategories, type HealthService } from "../plan/catalogue.ts";
import { beginsAlmost, equalsAlmost, normalise, wordsOf } from "./names.ts";

/** Services of the catalogue that a person's words may mean: by name, synonym, category or code, Italian or English. */
export function findServices(text: string): readonly HealthService[] {
  const words = wordsOf(text.slice(0, 100));
  const saying = words.filter((word) => !betweenWords.has(word));
  const typed = saying.length ? saying : words;
  if (!typed.length) return catalogue;
  const exact = ranked(typed, (word, start) => word.startsWith(start));
  return exact.length ? exact : ranked(typed, (word, start) => start.length > 3 && beginsAlmost(word, start));
}

export interface ServicesPage {
  readonly edges: readonly { readonly cursor: string; readonly node: HealthService }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/**
 * One page of them; a cursor names the service that it stands behind.
 * @throws Refusal INVALID_INPUT for a size out of range and for a cursor of another list
 */
export function servicesPage(
  text: string,
  { first, after }: { readonly first: number; readonly after?: string | null | undefined },
): ServicesPage {
  checkSize(first);
  const found = findServices(text);
  const from = after == null ? 0 : found.findIndex((one) => cursorOf(one) === after) + 1;
  if (after != null && from === 0) throw cursorWrong();
  const edges = found.slice(from, from + first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: forwardPageInfo(edges, { hasNextPage: found.length > from + first, after }),
    totalCount: found.length,
  };
}

function cursorOf({ code }: HealthService): string {
  return Buffer.from(code).toString("base64url");
}

/** Words between those that say what is wanted, Italian and English. */
const betweenWords: ReadonlySet<string> = new Set(
  `a ad al alla alle ai agli allo all da dal dalla dallo di del della dello dei degli delle dell d in nel nella con per e
  ed il lo la i gli le l un uno una presso vicino zona provincia ho mal male dolore dolori problemi medico specialista
  studio centro the an of for in at near around and with my doctor`.split(/\s+/),
);

/** The words of a text that say something: "pulizia dei denti" → "pulizia", "denti". */
export function sayingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !betweenWords.has(word));
}

interface Entry {
  readonly service: HealthService;
  readonly names: readonly string[];
  readonly others: readonly string[];
  /** Each of its names and synonyms as one text of saying words. */
  readonly phrases: ReadonlySet<string>;
}

const entries: readonly Entry[] = catalogue.map((service) => {
  const { name, code, synonyms, category } = service;
  return {
    service,
    names: wordsOf(`${name.it} ${name.en} ${code}`),
    others: wordsOf(`${synonyms.join(" ")} ${Object.values(serviceCategories[category]).join(" ")}`),
    phrases: new Set([name.it, name.en, code, ...synonyms].map((words) => sayingWords(words).join(" "))),
  };
});

/** Services of which every typed word begins a word; those called just so, then those found by their own name, first. */
function ranked(typed: readonly string[], begins: (word: string, start: string) => boolean): HealthService[] {
  const fits = (words: readonly string[]) =>
    typed.every((start) => words.some((word) => begins(word, start)));
  const text = typed.join(" ");
  const rankOf = ({ service, phrases, names, others }: Entry): number | undefined => {
    if (normalise(service.code) === text) return 0;
    if (phrases.has(text)) return 1;
    return fits(names) ? 2 : fits([...names, ...others]) ? 3 : undefined;
  };
  const found = Map.groupBy(entries, rankOf);
  return [0, 1, 2, 3].flatMap((rank) => found.get(rank) ?? []).map(({ service }) => service);
}

/** How surely words mean something: word for word, by their beginnings ("fisio"), or but for a typing error each. */
export const likenesses = ["exact", "begun", "almost"] as const;
export type Likeness = (typeof likenesses)[number];

const SHORTEST_BEGINNING = 4;
const SHORTEST_FORGIVEN = 5;

/** Whether a typed word is one of these, in a way no looser than asked. */
export function isAmong(typed: string, words: readonly string[], likeness: Likeness): boolean {
  if (words.includes(typed)) return true;
  if (likeness === "exact") return false;
  if (typed.length >= SHORTEST_BEGINNING && words.some((word) => word.startsWith(typed))) return true;
  return (
    likeness === "almost" &&
    typed.length >= SHORTEST_FORGIVEN &&
    words.some((word) => equalsAlmost(word, typed))
  );
}

/** Of these words alone nothing can be known. */
const vague: ReadonlySet<string> = new Set(
  wordsOf(
    "visita visite esame esami terapia terapie trattamento cura cure controllo visit exam test treatment care",
  ),
);

/** The one service that all of a complete text means; nothing when a word of it says something else. */
export function meantService(text: string, likeness: Likeness): HealthService | undefined {
  const typed = sayingWords(text);
  if (!typed.some((word) => !vague.has(word))) return undefined;
  const asOne = entries.find(({ phrases }) => phrases.has(typed.join(" ")));
  const fits = ({ names, others }: Entry) =>
    typed.every((word) => isAmong(word, [...names, ...others], likeness));
  return (asOne ?? entries.find(fits))?.service;
}

const vocabulary = [...new Set(entries.flatMap(({ names, others }) => [...names, ...others]))];

/** Whether a text only says more about some service ("al ginocchio"), and names nobody. */
export function isAboutServices(text: string): boolean {
  return sayingWords(text).every((word) => isAmong(word, vocabulary, "begun"));
}

/**
 * Services that a cell of a file names by code, name or synonym, word for word: one when it is clear, several when a
 * synonym is shared ("ecografia"), none when nothing is called so.
 */
export function servicesCalled(text: string): readonly HealthService[] {
  const wanted = normalise(text);
  return byCode.get(wanted) ?? byName.get(wanted) ?? bySynonym.get(wanted) ?? [];
}

const byCode = calledBy(({ code }) => [code]);
const byName = calledBy(({ name }) => [name.it, name.en]);
const bySynonym = calledBy(({ synonyms }) => synonyms);

function calledBy(names: (service: HealthService) => readonly string[]): Map<string, HealthService[]> {
  const called = new Map<string, HealthService[]>();
  for (const service of catalogue)
    for (const name of new Set(names(service).map(normalise)))
      if (name) called.set(name, [...(called.get(name) ?? []), service]);
  return called;
}
