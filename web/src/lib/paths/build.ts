/**
 * How an address of ours is written. The addresses themselves stand beside it, by door, so that a page brings only its own;
 * pages link nowhere else, and a test keeps them and the folders of the routes the same.
 */

declare const kind: unique symbol;

/** The address of a page of ours, as in Italian; `localPath` gives it in a page's language. */
export type Path = string & { readonly [kind]: "path" };

/** The address of a page of ours as a browser is sent to it. */
export type Address = string & { readonly [kind]: "address" };

type Query = Readonly<Record<string, string | number | null | undefined>> | URLSearchParams;

export const page =
  (path: string) =>
  (query?: Query): Path =>
    addressed(path, query);

/** A page about one thing: its id stands between the two. */
export const pageOf =
  (before: string, after = "") =>
  (id: string | number, query?: Query): Path =>
    addressed(`${before}/${encodeURIComponent(id)}${after}`, query);

/** A page about a part of one thing. */
export const pageWithin =
  (before: string, between: string) =>
  (id: string, part: string, query?: Query): Path =>
    addressed(`${before}/${encodeURIComponent(id)}${between}/${encodeURIComponent(part)}`, query);

/** Makes the address of the page about one thing. */
export type PageOf = ReturnType<typeof pageOf>;

function addressed(path: string, query: Query = {}): Path {
  const given = query instanceof URLSearchParams ? [...query] : Object.entries(query);
  const asked = given.flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return (asked.length ? `${path}?${new URLSearchParams(asked)}` : path) as Path;
}

/** The beginning of the addresses of all pages about such a thing. */
export const folderOf = (one: (id: string) => Path): string => one("").slice(0, -1);
