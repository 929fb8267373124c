import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { Cents } from "../kernel/money.ts";
import type { EdgeField } from "../network/search/fast/plugin.ts";
import { type FacilityRow, type Offer, offersByFacility } from "../network/queries.ts";
import { FacilityEdge } from "../network/search/types.ts";
import { FacilityServiceOffer } from "../network/types.ts";
import { MemberShare, QuoteArgs } from "./quote-types.ts";
import { memberShare } from "./quote-view.ts";

const onlyMembers = "null for whoever is not a member covered today";

@Resolver(() => FacilityServiceOffer)
export class OfferQuoteResolver {
  @FieldResolver(() => MemberShare, { nullable: true, description: `What I would pay here; ${onlyMembers}.` })
  memberShare(
    @Root() { service, priceCents }: Offer,
    @Args(() => QuoteArgs) args: QuoteArgs,
    @Ctx() context: Context,
  ) {
    return memberShare(context, { serviceCode: service.code, priceCents }, args);
  }
}

interface Edge {
  readonly node: FacilityRow;
  /** The service that was searched, when one was. */
  readonly serviceCode?: string | undefined;
}

@Resolver(() => FacilityEdge)
export class EdgeQuoteResolver {
  @FieldResolver(() => MemberShare, {
    nullable: true,
    description: `What I would pay here for the service of the search; null without one or without its price, and ${onlyMembers}.`,
  })
  async memberShare(
    @Root() { node, serviceCode }: Edge,
    @Args(() => QuoteArgs) args: QuoteArgs,
    @Ctx() context: Context,
  ) {
    const priceCents = serviceCode && (await priceOf(context, node.id, serviceCode));
    return serviceCode && priceCents ? memberShare(context, { serviceCode, priceCents }, args) : null;
  }
}

/** The same in the fast path, which has the price at hand. */
export const fastEdgeShare: EdgeField = {
  name: "memberShare",
  value: async (context, offer, given) =>
    offer ? memberShare(context, offer, given as unknown as QuoteArgs) : null,
};

async function priceOf(
  context: Context,
  facilityId: string,
  serviceCode: string,
): Promise<Cents | undefined> {
  const offers = (await context.load(offersByFacility, facilityId)) ?? [];
  return offers.find(({ service }) => service.code === serviceCode)?.priceCents;
}
