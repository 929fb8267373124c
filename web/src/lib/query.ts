import type { Address } from "./paths/build.ts";

/**
 * A link to the same page with other query parameters: filters, order and page live in the address.
 * `null` or "" takes a parameter away.
 */
export function withQuery(
  url: { pathname: string; search: string },
  changes: Readonly<Record<string, string | number | null>>,
): Address {
  const query = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return (text ? `${url.pathname}?${text}` : url.pathname) as Address;
}

/**
 * Where a form of this page goes: its action, at the address as it is. A refused form stays where it was sent to, and
 * another address would be loaded anew, without what was typed and why it was refused.
 */
export function actionHere({ search }: { search: string }, action: string): string {
  const query = new URLSearchParams(search);
  for (const name of [...query.keys()]) if (name.startsWith("/")) query.delete(name);
  const text = query.toString();
  return text ? `?/${action}&${text}` : `?/${action}`;
}
