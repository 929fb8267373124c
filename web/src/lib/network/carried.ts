import { localPath } from "#lib/language.ts";
import type { Address, Path } from "#lib/paths/build.ts";

/** What the searches and the cards they lead to share in their addresses: from where, for what, why. */
export const shared: readonly string[] = [
  "near",
  "place",
  "lat",
  "lng",
  "area",
  "radius",
  "service",
  "cause",
  "injuredOn",
];

/** The address of another page of the network that goes on with the same search. */
export function carried(
  url: { pathname: string; search: string },
  path: Path,
  more: readonly string[] = [],
): Address {
  const names = [...shared, ...more];
  const query = new URLSearchParams(
    [...new URLSearchParams(url.search)].filter(([name, value]) => value && names.includes(name)),
  );
  const here = localPath(url, path);
  return (query.size ? `${here}?${query}` : here) as Address;
}
