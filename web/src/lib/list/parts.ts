import type { ListPartsFragment } from "#lib/gql/graphql.ts";

/** Names that the address narrows a list by. */
export function narrowingIn(
  url: { searchParams: Pick<URLSearchParams, "get"> },
  { filters }: ListPartsFragment,
): string[] {
  const names = filters.flatMap(({ name, choices }) => (choices ? [name] : [`${name}From`, `${name}To`]));
  return [...names, "value"].filter((name) => url.searchParams.get(name)?.trim());
}

interface Shown<Name extends string> {
  readonly key: Name;
  /** For what is no column of the list. */
  readonly label?: string;
  readonly align?: "start" | "end";
  readonly main?: boolean;
}

/** The columns of a table: those of the list by their names, with what the page adds. */
export function columnsOf<Name extends string>(
  { columns }: ListPartsFragment,
  shown: readonly Shown<Name>[],
): (Shown<Name> & { label: string; sort?: string })[] {
  return shown.map((one) => {
    const column = columns.find(({ name }) => name === one.key);
    return {
      ...one,
      label: one.label ?? column?.label ?? one.key,
      ...(column?.isSortable && { sort: one.key }),
    };
  });
}

/** The order of a list as addresses say it. */
export function sortText({ sort: { by, order } }: ListPartsFragment): string {
  return order === "DESC" ? `-${by}` : by;
}
