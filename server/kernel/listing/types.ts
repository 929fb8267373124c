import "../explicit-types.ts";
import { type ClassType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { PageInfo } from "../types.ts";
import { describe, type ListDescription } from "./describe.ts";
import type { Asked, Listing, ListReader, Order } from "./declare.ts";
import { type Matches, readList } from "./read.ts";

export enum ListOrder {
  ASC = "asc",
  DESC = "desc",
}
registerEnumType(ListOrder, {
  name: "ListOrder",
  description: "Which end of a list comes first.",
  valuesConfig: {
    ASC: { description: "The smallest, earliest, first in the alphabet." },
    DESC: { description: "The largest, latest, last in the alphabet." },
  },
});

@ObjectType({
  description:
    "How many fit: to the last within one family or facility, elsewhere counted only up to 200, then a list says that there are more.",
})
export class MatchCount implements Matches {
  @Field(() => Int, { description: "So many fit, or more." })
  atLeast!: number;

  @Field(() => Boolean, { description: "Whether there are no more." })
  isExact!: boolean;
}

@ObjectType({ description: "The order of a list." })
class ListSort {
  @Field(() => String, { description: "Name of the column." })
  by!: string;

  @Field(() => ListOrder, { description: "Which end comes first." })
  order!: Order;
}

@ObjectType({ description: "A column of a list." })
class ListColumn {
  @Field(() => String, { description: "Stable name." })
  name!: string;

  @Field(() => String, { description: "In the asked language." })
  label!: string;

  @Field(() => Boolean, { description: "Whether the list can be ordered by it." })
  isSortable!: boolean;
}

@ObjectType({ description: "One of what a filter lets through." })
class ListChoice {
  @Field(() => String, { description: "What the argument takes." })
  value!: string;

  @Field(() => String, { description: "In the asked language." })
  label!: string;
}

@ObjectType({ description: "By what a list can be narrowed." })
class ListFilter {
  @Field(() => String, { description: "The argument; of days its beginning, before `From` and `To`." })
  name!: string;

  @Field(() => String, { description: "In the asked language." })
  label!: string;

  @Field(() => [ListChoice], { nullable: true, description: "What it takes; null where it takes days." })
  choices!: readonly ListChoice[] | null;
}

@ObjectType({ description: "By what a row of a list can be searched." })
class ListKey {
  @Field(() => String, { description: "Stable name." })
  name!: string;

  @Field(() => String, { description: "In the asked language." })
  label!: string;

  @Field(() => String, { description: "How it is written, in the asked language." })
  hint!: string;
}

@ObjectType("ListDescription", { description: "What a list is made of at the viewer's door." })
class ListDescriptionType implements ListDescription {
  @Field(() => ListSort, { description: "The order of this page." })
  sort!: ListSort;

  @Field(() => [ListColumn], { description: "Its columns, those of its sheet too." })
  columns!: readonly ListColumn[];

  @Field(() => [ListFilter], { description: "Its filters that have something to choose from." })
  filters!: readonly ListFilter[];

  @Field(() => [ListKey], { description: "What its rows can be searched by." })
  keys!: readonly ListKey[];

  @Field(() => String, {
    description:
      "Where the same rows are to be had as .xlsx, at most 50,000: with the arguments of this list as parameters, `sort=-column` from its end.",
  })
  sheetPath!: string;
}

interface ConnectionParts {
  readonly matches: Promise<Matches>;
  readonly totalCount: Promise<number>;
  readonly listing: Promise<ListDescription>;
}

/** The connection of a declared list, and its edges, named after what it lists. */
export function listConnection<Node extends object>(node: ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its place in it.` })
  class Edge {
    @Field(() => String, { description: "Place of this row, for `after` and `before`." })
    cursor!: string;

    @Field(() => node, { description: "The row." })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: "The rows of this page, in the order of the list." })
    edges!: Edge[];

    @Field(() => PageInfo, { description: "Where this page begins and ends." })
    pageInfo!: PageInfo;

    @Field(() => MatchCount, { description: "How many rows fit." })
    matches!: MatchCount;

    @Field(() => Int, {
      description: "How many rows the whole list has.",
      deprecationReason: "Counts to the last row, however many: ask for `matches`.",
    })
    totalCount!: number;

    @Field(() => ListDescriptionType, { description: "What the list is made of." })
    listing!: ListDescriptionType;
  }
  return Connection;
}

/** A page of a list for its connection; what is not asked for is not counted or described. */
export async function connection<Row extends { readonly id: string }>(
  list: Listing<Row>,
  reader: ListReader,
  asked: Asked,
) {
  const page = await readList(list, reader, asked);
  const { edges, pageInfo } = page;
  return {
    edges,
    pageInfo,
    get matches() {
      return page.matches();
    },
    get totalCount() {
      return page.count();
    },
    get listing() {
      return describe(list, reader, page.sort);
    },
  } satisfies ConnectionParts & Pick<typeof page, "edges" | "pageInfo">;
}
