/**
 * A link to the same page with other query parameters: filters, order and page live in the address.
 * `null` or "" takes a parameter away.
 */
export function withQuery(
  url: { pathname: string; search: string },
  changes: Readonly<Record<string, string | number | null>>,
): string {
  const query = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${url.pathname}?${text}` : url.pathname;
}
