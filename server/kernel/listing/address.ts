import type { Asked } from "./declare.ts";

/**
 * What an address asks of a list, as its page writes it: filters by their names, `key` and `value` of a search, and
 * `sort=opened` or, from its end, `sort=-opened`.
 */
export function askedIn(query: URLSearchParams): Asked {
  const { sort, key, value, ...filters } = Object.fromEntries(query);
  return {
    ...filters,
    // a sheet has all pages
    ...{ first: null, after: null, last: null, before: null },
    sort: sort ? { by: sort.replace(/^-/, ""), order: sort.startsWith("-") ? "desc" : "asc" } : null,
    search: key && value ? { key, value } : null,
  };
}
