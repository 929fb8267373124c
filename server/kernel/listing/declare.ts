/**
 * A list, declared once in its room: what its columns are called and hold, by which of them it can be ordered, how it can
 * be narrowed and searched. The API's connection, the page's table and the sheet to download follow from it.
 */
import type { EntityClass, FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../actor.ts";
import type { Load } from "../batch.ts";
import type { Bilingual, Language } from "../language.ts";

/** Whoever reads a list. */
export interface ListReader {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
  readonly language: Language;
  readonly load: Load<ListReader>;
}

export type ListDoor = Exclude<Actor["door"], "visitor" | "proving" | "clock">;

/** A day is a `LocalDate`, an instant a `Date`, cents and counts are whole numbers. */
export type ColumnKind = "text" | "day" | "instant" | "cents" | "count";

/** What a row has in a column: none is an empty cell. */
export type CellValue = string | number | Date | null | undefined;

/** Properties that every row has: what may be empty has no place in an order. */
type Stored<Row> = {
  [Key in keyof Row & string]: [Row[Key]] extends [string | number | Date] ? Key : never;
}[keyof Row & string];

interface OfSomeDoors {
  /** Which doors know of it; every door of the list unless said. */
  readonly doors?: readonly ListDoor[];
}

export interface Column<Row> extends OfSomeDoors {
  readonly words: Bilingual;
  readonly kind: ColumnKind;
  /** The stored property by which the list can be ordered, if it can. */
  readonly sort?: Stored<Row>;
  /** Its cell in a sheet; what `sort` names unless said. */
  readonly cell?: (row: Row, reader: ListReader) => CellValue | Promise<CellValue>;
}

/**
 * A condition on rows, as the ORM takes it: also on what a row refers to, which its type, of a relation kept as an id, does not
 * know. What it asks for is tried for each list.
 */
export type Condition = object;

/** One of a few: `choices` by the name that API and address know. */
interface ChoiceFilter extends OfSomeDoors {
  readonly kind: "choice";
  readonly words: Bilingual;
  readonly choices: Readonly<Record<string, Choice>>;
}

export interface Choice extends OfSomeDoors {
  readonly words: Bilingual;
  /** By who asks, or when, where it depends on that: "mine", "today". */
  readonly where: Condition | ((reader: ListReader) => Condition);
}

/** From a day to a day, both included; the arguments are called after it, `…From` and `…To`. */
interface DaysFilter<Row> extends OfSomeDoors {
  readonly kind: "days";
  readonly words: Bilingual;
  readonly property: keyof Row & string;
  readonly of: "day" | "instant";
}

/** One of what the reader has, such as the persons of a family. */
interface NamedFilter extends OfSomeDoors {
  readonly kind: "named";
  readonly words: Bilingual;
  /** What a form offers; a filter with nothing to offer is not asked for on a page. */
  readonly options: (
    reader: ListReader,
  ) => Promise<readonly { readonly value: string; readonly label: string }[]>;
  /** Undefined for what can be none of them. */
  readonly where: (value: string) => Condition | undefined;
}

export type Filter<Row> = ChoiceFilter | DaysFilter<Row> | NamedFilter;

type Found = Condition | undefined;

/** What one types to find a row: a number, a name, a day. */
export interface Key extends OfSomeDoors {
  readonly words: Bilingual;
  /** How it is written. */
  readonly hint: Bilingual;
  /** Nothing for a text that cannot be one. Who sees few rows may find them by less of it than who sees all. */
  readonly where: (text: string, reader: ListReader) => Found | Promise<Found>;
}

export type Order = "asc" | "desc";

export interface Listing<Row extends { readonly id: string }> {
  /** As addresses know it: `takes-in-charge`. */
  readonly name: string;
  readonly words: Bilingual;
  /** Who may ask for it: a door, or a duty behind one. */
  readonly doors: readonly (ListDoor | `${ListDoor}:${string}`)[];
  readonly entity: EntityClass<Row>;
  /** The rows that an actor may see: every other condition only narrows them. */
  readonly visible: (em: SqlEntityManager, actor: Actor) => FilterQuery<Row> | Promise<FilterQuery<Row>>;
  readonly columns: Readonly<Record<string, Column<Row>>>;
  readonly filters?: Readonly<Record<string, Filter<Row>>>;
  readonly keys?: Readonly<Record<string, Key>>;
  /** Its order when none is asked for. */
  readonly sort: Sort;
  /** Properties that a page of it does not read. */
  readonly exclude?: readonly (keyof Row & string)[];
}

export interface Sort {
  /** Name of a column. */
  readonly by: string;
  readonly order: Order;
}

/** What is asked of a list; beside these each filter has arguments of its own. */
export interface Asked {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  readonly sort?: Sort | null | undefined;
  readonly search?: { readonly key: string; readonly value: string } | null | undefined;
  readonly [filter: string]: unknown;
}

/** `taxCode` → `TAX_CODE`, as the API writes names of a list. */
export function constantCase(name: string): string {
  return name.replace(/[A-Z]/g, "_$&").toUpperCase();
}

/** What of a table the actor's door knows. */
export function atDoor<Part extends OfSomeDoors>(
  parts: Readonly<Record<string, Part>> | undefined,
  { door }: Actor,
): [string, Part][] {
  return Object.entries(parts ?? {}).filter(([, { doors }]) => doors?.some((one) => one === door) ?? true);
}
