import { type AnyVariables, ask, type Asker, type DocumentInput, isRefused } from "#lib/api.ts";
import { PAGE_SIZE } from "./place.ts";

/** What a list takes beside its filters. */
interface ListVariables {
  first?: unknown;
  after?: unknown;
  last?: unknown;
  before?: unknown;
}

/**
 * Asks for a page of a list as the address says: its filters by their names, `sort=opened` or `sort=-opened`, `key` and
 * `value` of a search, and the place in it. An address that the list does not understand shows all of it, and says so.
 */
export async function askList<Data, Variables extends AnyVariables & ListVariables>(
  asker: Asker,
  query: DocumentInput<Data, Variables>,
  filters: readonly (keyof Variables & string)[],
  always: Partial<Variables> = {},
): Promise<Data & { isNarrowingRefused: boolean }> {
  const variables = { ...always, ...variablesIn(asker.url, filters) } as Variables;
  try {
    return { ...(await ask(asker, query, variables)), isNarrowingRefused: false };
  } catch (problem) {
    if (!isRefused(problem) || !asker.url.search) throw problem;
    return { ...(await ask(asker, query, { ...always } as Variables)), isNarrowingRefused: true };
  }
}

function variablesIn(url: URL, filters: readonly string[]): Record<string, unknown> {
  const said = (name: string) => url.searchParams.get(name)?.trim() || undefined;
  const [sort, key, value, before] = [said("sort"), said("key"), said("value"), said("before")];
  const given = filters.flatMap((name) => (said(name) ? [[name, said(name)]] : []));
  return {
    ...Object.fromEntries(given),
    ...(before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: said("after") }),
    ...(sort && {
      sort: { by: constantCase(sort.replace(/^-/, "")), order: sort.startsWith("-") ? "DESC" : "ASC" },
    }),
    ...(key && value && { search: { key: constantCase(key), value } }),
  };
}

/** `taxCode` in an address is `TAX_CODE` for the API. */
function constantCase(name: string): string {
  return name.replace(/[A-Z]/g, "_$&").toUpperCase();
}
