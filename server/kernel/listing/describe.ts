/** A list as its reader may know it: what a page needs for its table, its filters and its search. */
import { atDoor, type Column, type Filter, type Listing, type ListReader, type Sort } from "./declare.ts";

export interface ListDescription {
  readonly sort: Sort;
  readonly columns: readonly DescribedColumn[];
  readonly filters: readonly DescribedFilter[];
  readonly keys: readonly { readonly name: string; readonly label: string; readonly hint: string }[];
  readonly sheetPath: string;
}

export interface DescribedColumn {
  readonly name: string;
  readonly label: string;
  readonly isSortable: boolean;
}

export interface DescribedFilter {
  readonly name: string;
  readonly label: string;
  /** None where a day from and a day to are asked for. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null;
}

/** In the language of the reader. A filter that offers nothing to choose from is not told. */
export async function describe<Row extends { readonly id: string }>(
  list: Listing<Row>,
  reader: ListReader,
  sort: Sort,
): Promise<ListDescription> {
  const { actor, language } = reader;
  const filters: DescribedFilter[] = [];
  for (const [name, filter] of atDoor(list.filters, actor)) {
    const choices = await choicesOf(filter, reader);
    if (choices?.length !== 0) filters.push({ name, label: filter.words[language], choices });
  }
  return {
    sort,
    columns: describedColumns(list, reader),
    filters,
    keys: atDoor(list.keys, actor).map(([name, { words, hint }]) => ({
      name,
      label: words[language],
      hint: hint[language],
    })),
    sheetPath: sheetPathOf(list),
  };
}

export function describedColumns<Row extends { readonly id: string }>(
  { columns }: Listing<Row>,
  { actor, language }: Pick<ListReader, "actor" | "language">,
): DescribedColumn[] {
  return atDoor<Column<Row>>(columns, actor).map(([name, { words, sort }]) => ({
    name,
    label: words[language],
    isSortable: sort !== undefined,
  }));
}

/** Where its sheet is to be had, with the same filters behind it. */
export function sheetPathOf({ name }: { readonly name: string }): string {
  return `/documents/lists/${name}.xlsx`;
}

async function choicesOf<Row>(filter: Filter<Row>, reader: ListReader): Promise<DescribedFilter["choices"]> {
  switch (filter.kind) {
    case "days":
      return null;
    case "named":
      return filter.options(reader);
    case "choice":
      return atDoor(filter.choices, reader.actor).map(([value, { words }]) => ({
        value,
        label: words[reader.language],
      }));
  }
}
