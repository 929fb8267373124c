import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  Float,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { answer, type Context } from "../../context.ts";
import type { Act } from "../../kernel/act.ts";
import { type LocalDate, romeDate } from "../../kernel/dates.ts";
import { Answers, LocalDateScalar } from "../../kernel/types.ts";
import { type HealthService, findService } from "../../plan/catalogue.ts";
import { facilityById } from "../queries.ts";
import { FacilityType, HealthServiceType } from "../types.ts";
import { OwnFacilityType } from "../upkeep/types.ts";
import { changePrice, stopOffering } from "./ask.ts";
import { acceptFeeChange, refuseFeeChange, withdrawFeeChange } from "./decide.ts";
import type { Asked } from "../../kernel/listing/declare.ts";
import { connection } from "../../kernel/listing/types.ts";
import type { FeeChange } from "./entity.ts";
import { ChangePriceInput, FeeChangeInput, RefuseFeeChangeInput, StopOfferingInput } from "./inputs.ts";
import {
  ownOffers,
  servicesToOffer,
  findFeeChange,
  type OwnOffer,
  replacedByChange,
  waitingByService,
} from "./queries.ts";
import { feeChangesList } from "./list.ts";
import { feeChangeWords, periodOn } from "./rules.ts";
import {
  FeeChangeConnection,
  FeeChangePayload,
  FeeChangesArguments,
  FeeChangeType,
  OwnOfferType,
} from "./types.ts";

@Resolver(() => OwnFacilityType)
export class OwnFacilityOffersResolver {
  @FieldResolver(() => [OwnOfferType], { description: "Its services, past ones too, in catalogue order." })
  offers(@Ctx() context: Context): Promise<OwnOffer[]> {
    return ownOffers(context);
  }

  @FieldResolver(() => [HealthServiceType], {
    description: "Services of the catalogue that it does not offer, today or later.",
  })
  servicesToOffer(@Ctx() context: Context): Promise<HealthService[]> {
    return servicesToOffer(context);
  }
}

@Resolver(() => OwnOfferType)
export class OwnOfferResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: "Price of one unit today, in cents; null when it is not offered today.",
  })
  todayCents(@Root() { prices }: OwnOffer, @Ctx() context: Context): number | null {
    return periodOn(prices, romeDate(context.now()))?.priceCents ?? null;
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description: "Last day on which it is or was offered; null while no end is set.",
  })
  lastDay(@Root() { prices }: OwnOffer): LocalDate | null {
    return prices.at(-1)?.validTo ?? null;
  }

  @FieldResolver(() => FeeChangeType, { nullable: true, description: "The price that waits for the desk." })
  async waiting(@Root() { service }: OwnOffer, @Ctx() context: Context): Promise<FeeChange | null> {
    return (await context.load(waitingByService, service.code)) ?? null;
  }
}

@Resolver(() => FeeChangeType)
export class FeeChangeResolver {
  @Authorized(...feeChangesList.doors)
  @Query(() => FeeChangeConnection, {
    description: "Changes of fee schedules: the own ones for a facility, everybody's for the desk.",
  })
  feeChanges(@Args(() => FeeChangesArguments) asked: Asked, @Ctx() context: Context) {
    return connection(feeChangesList, context, asked);
  }

  @FieldResolver(() => String, { description: "Where it stands in words, in the asked language." })
  stateLabel(@Root() { state }: FeeChange, @Ctx() { language }: Context): string {
    return feeChangeWords[state][language];
  }

  @FieldResolver(() => FacilityType, { description: "Whose fee schedule." })
  facility(@Root() { facility }: FeeChange, @Ctx() context: Context) {
    return context.load(facilityById, facility);
  }

  @FieldResolver(() => HealthServiceType, { description: "Which service." })
  service(@Root() { serviceCode }: FeeChange): HealthServiceType {
    return findService(serviceCode) ?? { code: serviceCode };
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: "Price that it replaces, in cents; null for a service that was not offered.",
  })
  async formerCents(@Root() change: FeeChange, @Ctx() context: Context): Promise<number | null> {
    return formerCentsOf(change, context);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: "By how many percent the price changes, to one decimal; null without both prices.",
  })
  async percent(@Root() change: FeeChange, @Ctx() context: Context): Promise<number | null> {
    const former = await formerCentsOf(change, context);
    if (!former || !change.priceCents) return null;
    return Math.round(((change.priceCents - former) * 1000) / former) / 10;
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description: "While it waits: last day that the price would hold; null until a later price.",
  })
  async wouldEnd(@Root() { id, state }: FeeChange, @Ctx() context: Context): Promise<LocalDate | null> {
    return state === "proposed" ? ((await context.load(replacedByChange, id))?.to ?? null) : null;
  }

  @Authorized("facility:contract")
  @Answers("FEE_SCHEDULE_OVERLAP", "NOT_FOUND", "PROPOSAL_WAITING")
  @Mutation(() => FeeChangePayload, {
    description:
      "A price from a day on: a lower one stands at once, a higher one or a new service waits for the desk.",
  })
  changePrice(@Arg("input", () => ChangePriceInput) input: ChangePriceInput, @Ctx() context: Context) {
    return told(context, "changePrice", input, (act) => changePrice(act, input));
  }

  @Authorized("facility:contract")
  @Answers("NOT_FOUND", "SERVICE_NOT_OFFERED")
  @Mutation(() => FeeChangePayload, {
    description: "Offers a service no more from a day on.",
  })
  stopOffering(@Arg("input", () => StopOfferingInput) input: StopOfferingInput, @Ctx() context: Context) {
    return told(context, "stopOffering", input, (act) => stopOffering(act, input));
  }

  @Authorized("facility:contract")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => FeeChangePayload, { description: "Takes back what still waits." })
  withdrawFeeChange(@Arg("input", () => FeeChangeInput) input: FeeChangeInput, @Ctx() context: Context) {
    return told(context, "withdraw", input, (act) => withdrawFeeChange(act, input));
  }

  @Authorized("desk:network")
  @Answers("FEE_SCHEDULE_OVERLAP", "INVALID_STATE", "NOT_FOUND")
  @Mutation(() => FeeChangePayload, {
    description: "Agrees: the price enters the fee schedule, from its day or else from tomorrow.",
  })
  acceptFeeChange(@Arg("input", () => FeeChangeInput) input: FeeChangeInput, @Ctx() context: Context) {
    return told(context, "accept", input, (act) => acceptFeeChange(act, input));
  }

  @Authorized("desk:network")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => FeeChangePayload, {
    description: "Does not agree, and tells the facility why.",
  })
  refuseFeeChange(
    @Arg("input", () => RefuseFeeChangeInput) input: RefuseFeeChangeInput,
    @Ctx() context: Context,
  ) {
    return told(context, "refuse", input, (act) => refuseFeeChange(act, input));
  }
}

/** What waits replaces the price of the schedule as it stands now; what was decided, that of the decision. */
async function formerCentsOf(
  { id, state, formerCents }: FeeChange,
  context: Context,
): Promise<number | null> {
  if (state !== "proposed") return formerCents ?? null;
  return (await context.load(replacedByChange, id))?.formerCents ?? null;
}

/** One verb on a change of a fee schedule, and the change as it then stands. */
function told(
  context: Context,
  verb: string,
  input: { idempotencyKey: string },
  run: (act: Act) => Promise<{ id: string }>,
) {
  const key = { idempotencyKey: input.idempotencyKey, input };
  return answer(context, async () => {
    const { id } = await context.perform(`feeChange.${verb}`, key, run);
    return { feeChange: await findFeeChange(context.em, context.actor, id) };
  });
}
