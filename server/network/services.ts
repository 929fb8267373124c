import { checkPage, cursorWrong, type Page, type PageRequest } from "../kernel/page.ts";
import { catalogue, serviceCategories, type HealthService } from "../plan/catalogue.ts";
import { beginsAlmost, normalise, wordsOf } from "./names.ts";

/** Services of the catalogue that a person's words may mean: by name, synonym, category or code, Italian or English. */
export function findServices(text: string): readonly HealthService[] {
  const typed = wordsOf(text.slice(0, 100));
  if (!typed.length) return catalogue;
  const exact = ranked(typed, (word, start) => word.startsWith(start));
  return exact.length ? exact : ranked(typed, (word, start) => start.length > 3 && beginsAlmost(word, start));
}

/**
 * One page of them; a cursor names the service that it stands behind.
 * @throws Refusal INVALID_INPUT for a size out of range and for a cursor of another list
 */
export function servicesPage(text: string, { first, after }: PageRequest): Page<HealthService> {
  checkPage({ first });
  const found = findServices(text);
  const from = after == null ? 0 : found.findIndex((one) => cursorOf(one) === after) + 1;
  if (after != null && from === 0) throw cursorWrong();
  const edges = found.slice(from, from + first).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: { hasNextPage: found.length > from + first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: found.length,
  };
}

function cursorOf({ code }: HealthService): string {
  return Buffer.from(code).toString("base64url");
}

interface Entry {
  readonly service: HealthService;
  readonly names: readonly string[];
  readonly others: readonly string[];
}

const entries: readonly Entry[] = catalogue.map((service) => ({
  service,
  names: wordsOf(`${service.name.it} ${service.name.en} ${service.code}`),
  others: wordsOf(
    `${service.synonyms.join(" ")} ${Object.values(serviceCategories[service.category]).join(" ")}`,
  ),
}));

/** Services of which every typed word begins a word; those found by their own name come first. */
function ranked(typed: readonly string[], begins: (word: string, start: string) => boolean): HealthService[] {
  const fits = (words: readonly string[]) =>
    typed.every((start) => words.some((word) => begins(word, start)));
  const byName = entries.filter(({ names }) => fits(names));
  const byOther = entries.filter(({ names, others }) => !fits(names) && fits([...names, ...others]));
  const isExact = ({ service }: Entry) => normalise(service.code) === typed.join(" ");
  return [...byName.filter(isExact), ...byName.filter((entry) => !isExact(entry)), ...byOther].map(
    ({ service }) => service,
  );
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
