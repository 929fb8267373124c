/** What is asked of a list as conditions on its rows, each beside the scope of the actor. */
import type { FilterQuery } from "@mikro-orm/core";
import { addDays, isLocalDate, type LocalDate, startOfRomeDay } from "../dates.ts";
import { invalidInput } from "../refusal.ts";
import {
  type Asked,
  atDoor,
  type Condition,
  constantCase,
  type Filter,
  type Listing,
  type ListReader,
} from "./declare.ts";

/**
 * The rows that the actor may see, narrowed by filters and search; nothing asked ever widens them.
 * @throws Refusal INVALID_INPUT for a value that is none of a filter's, and a text that cannot be what is searched by
 */
export async function wantedRows<Row extends { readonly id: string }>(
  list: Listing<Row>,
  reader: ListReader,
  asked: Asked,
): Promise<FilterQuery<Row>> {
  const { em, actor } = reader;
  const conditions: Condition[] = [(await list.visible(em, actor)) as Condition];
  for (const [name, filter] of atDoor(list.filters, actor)) {
    const condition = conditionOf(name, filter, asked, reader);
    if (condition !== undefined) conditions.push(condition);
  }
  const { search } = asked;
  if (search?.value.trim()) conditions.push(await found(list, reader, search));
  return { $and: conditions } as FilterQuery<Row>;
}

function conditionOf<Row>(
  name: string,
  filter: Filter<Row>,
  asked: Asked,
  reader: ListReader,
): Condition | undefined {
  if (filter.kind === "days") return withinDays(name, filter, asked);
  const value = textOf(asked[name]);
  if (value === undefined) return undefined;
  if (filter.kind === "named") {
    const condition = filter.where(value);
    if (condition === undefined) throw notOffered(name);
    return condition;
  }
  const [, chosen] =
    atDoor(filter.choices, reader.actor).find(([one]) => one === value || one === constantCase(value)) ?? [];
  if (chosen === undefined) throw notOffered(name);
  return typeof chosen.where === "function" ? chosen.where(reader) : chosen.where;
}

function withinDays<Row>(
  name: string,
  { property, of }: Extract<Filter<Row>, { kind: "days" }>,
  asked: Asked,
): Condition | undefined {
  const from = dayOf(asked, `${name}From`);
  const to = dayOf(asked, `${name}To`);
  if (from === undefined && to === undefined) return undefined;
  const bounds =
    of === "day"
      ? { ...(from && { $gte: from }), ...(to && { $lte: to }) }
      : { ...(from && { $gte: startOfRomeDay(from) }), ...(to && { $lt: startOfRomeDay(addDays(to, 1)) }) };
  return { [property]: bounds };
}

async function found<Row extends { readonly id: string }>(
  { keys }: Listing<Row>,
  reader: ListReader,
  { key, value }: NonNullable<Asked["search"]>,
): Promise<Condition> {
  const [, by] = atDoor(keys, reader.actor).find(([name]) => name === key) ?? [];
  if (by === undefined) throw notOffered("search.key");
  const condition = await by.where(value.trim(), reader);
  if (condition === undefined) throw invalidInput("search.value", by.hint);
  return condition;
}

function dayOf(asked: Asked, name: string): LocalDate | undefined {
  const text = textOf(asked[name]);
  if (text === undefined) return undefined;
  if (!isLocalDate(text))
    throw invalidInput(name, { it: "Scrivi un giorno che esiste.", en: "Give a day that exists." });
  return text;
}

/** Empty is not asked for: a form sends what is left open too. */
function textOf(value: unknown): string | undefined {
  return value === undefined || value === null || value === "" ? undefined : String(value);
}

function notOffered(field: string) {
  return invalidInput(field, { it: "Scegli una delle voci offerte.", en: "Choose one of what is offered." });
}

/** A search by day, as people or browsers write one: "23/11/2026" or "2026-11-23". */
export function dayTyped(text: string): LocalDate | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const written = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  return isLocalDate(written) ? written : undefined;
}

/** The condition that an instant lies in a day of Rome. */
export function onDay(property: string, day: LocalDate): Condition {
  return { [property]: { $gte: startOfRomeDay(day), $lt: startOfRomeDay(addDays(day, 1)) } };
}
