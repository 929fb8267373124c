import { type RawBuilder, sql } from "kysely";
import type { Context } from "../../../context.ts";
import type { Cents } from "../../../kernel/money.ts";
import { type Lists, type KeptOffer, isOfferedOn } from "./lists.ts";
import type { Selected, Variables } from "./selection.ts";
import { NotFast } from "./slot.ts";
import { jsonOf } from "./value.ts";

/** A field of a facility's place in a search that a room above answers from the price of the searched service. */
export interface EdgeField {
  readonly name: string;
  /** Its value, as its resolver gives it; null without a price. Those of a page are asked together. */
  value(
    context: Context,
    offer: { readonly serviceCode: string; readonly priceCents: Cents } | undefined,
    given: Readonly<Record<string, unknown>>,
  ): Promise<object | null>;
}

/** @param offers the kept prices of the facility, as JSON */
export function edgeFieldOf(
  { value }: EdgeField,
  selected: Selected,
  { offers, lists }: { readonly offers: RawBuilder<unknown>; readonly lists: Lists },
): RawBuilder<string> {
  if (!selected.fields.length) throw new NotFast("empty");
  const given = new WeakMap<Variables, Readonly<Record<string, unknown>>>();
  /** The rows of a page have their arguments in common. */
  const argumentsFor = (variables: Variables) => {
    const known = given.get(variables) ?? selected.argumentsOf(variables);
    given.set(variables, known);
    return known;
  };
  return lists.later(
    sql`coalesce(${offers}::text, '[]')`,
    async (kept: readonly KeptOffer[], { today, variables, context, serviceCode }) => {
      const offer = kept.find((one) => one[0] === serviceCode && isOfferedOn(today, one));
      const asked = offer && { serviceCode: offer[0], priceCents: offer[1] };
      return jsonOf(await value(context, asked, argumentsFor(variables)), selected);
    },
  );
}
