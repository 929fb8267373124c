import "../explicit-types.ts";
import { ArgsType, type ClassType, Field, InputType, Int, registerEnumType } from "type-graphql";
import { AtMost, LocalDateScalar } from "../types.ts";
import { type Asked, constantCase, type Listing, type Order } from "./declare.ts";
import { ListOrder } from "./types.ts";

type ArgumentType = Parameters<typeof Field>[0] & object;

/**
 * The arguments of a declared list: pages both ways, order, search and one for each filter.
 * @param types what a filter takes that is none of days
 */
export function listArguments<Row extends { readonly id: string }>(
  list: Pick<Listing<Row>, "columns" | "filters" | "keys" | "sort">,
  name: string,
  types: Readonly<Record<string, ArgumentType>> = {},
): ClassType<Asked> {
  @ArgsType()
  class Arguments {
    readonly [filter: string]: unknown;
  }
  const argument = (key: string, type: ArgumentType, description: string) =>
    Field(type, { nullable: true, description })(Arguments.prototype, key);

  argument("first", () => Int, "So many rows from the beginning, 1 to 100; ten unless said otherwise.");
  argument("after", () => String, "Only rows after this cursor.");
  argument("last", () => Int, "So many rows from the end, 1 to 100, instead of `first`.");
  argument("before", () => String, "Only rows before this cursor.");
  const sort = sortInput(list, name);
  argument("sort", () => sort, usualOrder(list));
  const search = searchInput(list, name);
  if (search) argument("search", () => search, "Only rows with this number, name or day.");
  for (const [key, { kind, words }] of Object.entries(list.filters ?? {})) {
    const of = words.en.toLowerCase();
    const type = types[key];
    if (kind === "days") {
      argument(`${key}From`, () => LocalDateScalar, `Only with a day (${of}) not before this one.`);
      argument(`${key}To`, () => LocalDateScalar, `Only with a day (${of}) not after this one.`);
    } else if (type) argument(key, type, `Only these (${of}).`);
    else throw new TypeError(`what does the filter ${key} of ${name} take?`);
  }
  return Arguments;
}

function usualOrder({ sort }: Pick<Listing<never>, "sort">): string {
  return `Its order; by ${constantCase(sort.by)}, ${sort.order === "desc" ? "latest" : "first"} first, unless said otherwise.`;
}

function sortInput<Row extends { readonly id: string }>(
  { columns }: Pick<Listing<Row>, "columns">,
  name: string,
) {
  const sortable = Object.entries(columns).filter(([, { sort }]) => sort !== undefined);
  const by = enumOf(
    `${name}Column`,
    `By what a list of ${name} can be ordered; rows that are alike then by id.`,
    sortable.map(([key, { words }]) => [key, words.en]),
  );
  @InputType(`${name}Sort`, { description: `The order of a list of ${name}.` })
  class SortInput {
    @Field(() => by, { description: "By which column." })
    by!: string;

    @Field(() => ListOrder, { defaultValue: ListOrder.ASC, description: "Which end comes first." })
    order!: Order;
  }
  return SortInput;
}

function searchInput<Row extends { readonly id: string }>(
  { keys }: Pick<Listing<Row>, "keys">,
  name: string,
) {
  if (!keys) return undefined;
  const by = enumOf(
    `${name}Key`,
    `By what a ${name} can be searched.`,
    Object.entries(keys).map(([key, { words, hint }]) => [key, `${words.en}: ${hint.en}`]),
  );
  @InputType(`${name}Search`, { description: `What a ${name} is searched by.` })
  class SearchInput {
    @Field(() => by, { description: "By what." })
    key!: string;

    @AtMost(200)
    @Field(() => String, { description: "As it is written, at most 200 characters." })
    value!: string;
  }
  return SearchInput;
}

function enumOf(name: string, description: string, values: readonly (readonly [string, string])[]): object {
  const object = Object.fromEntries(values.map(([key]) => [constantCase(key), key]));
  registerEnumType(object, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      values.map(([key, text]) => [constantCase(key), { description: `${text.replace(/\.$/, "")}.` }]),
    ),
  });
  return object;
}
