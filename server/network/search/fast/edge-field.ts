import { type RawBuilder, sql } from "kysely";
import { type Lists, type KeptOffer, isOfferedOn } from "./lists.ts";
import type { Selected, Variables } from "./selection.ts";
import { NotFast } from "./slot.ts";
import { jsonOf } from "./value.ts";

/**
 * A field of a facility's place in a search that a room above answers from the price of the searched service.
 * @param offers the kept prices of the facility, as JSON
 */
export function edgeFieldOf(
  name: string,
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
    async (kept: readonly KeptOffer[], { today, variables, askAbove, serviceCode }) => {
      const offer = kept.find((one) => one[0] === serviceCode && isOfferedOn(today, one));
      const asked = offer && { serviceCode: offer[0], priceCents: offer[1] };
      return jsonOf(await askAbove(name, asked, argumentsFor(variables)), selected);
    },
  );
}
