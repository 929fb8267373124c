import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { answer, type Context, visibleOrNull } from "../context.ts";
import { accountById, personById } from "../identity/queries.ts";
import { missesDuty } from "../identity/roles.ts";
import type { Act } from "../kernel/act.ts";
import { type Cents, sumCents } from "../kernel/money.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import { paperUrl } from "../kernel/paper/reader.ts";
import type { Claim, ClaimLink, Settlement } from "./entity.ts";
import { linkClaims, unlinkClaims } from "./link.ts";
import { claimsList } from "./list.ts";
import { claimById, findClaim, linksByClaim, sameEventByClaim, settlementsByClaim } from "./queries.ts";
import { readableSteps } from "../coverage/plain-steps.ts";
import { CauseKind, ExplanationLine } from "../coverage/question-types.ts";
import {
  ClaimConnection,
  ClaimLinkType,
  ClaimPayload,
  ClaimsArguments,
  ClaimType,
  explanationLines,
  LinkClaimsInput,
  SettlementType,
  UnlinkClaimsInput,
} from "./types.ts";
import { Answers, LocalDateScalar } from "../kernel/types.ts";

@Resolver(() => ClaimType)
export class ClaimResolver {
  @Authorized(...claimsList.doors)
  @Query(() => ClaimConnection, { description: "Claims the viewer may see." })
  claims(@Args(() => ClaimsArguments) asked: Asked, @Ctx() context: Context) {
    return connection(claimsList, context, asked);
  }

  @Authorized("member", "desk:cases")
  @Query(() => ClaimType, { nullable: true, description: "One claim; null when there is none to see." })
  claim(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    return visibleOrNull(() => findClaim(context.em, context.actor, id));
  }

  @FieldResolver(() => String, { description: "Name of the insured person." })
  async memberName(@Root() claim: Claim, @Ctx() context: Context) {
    const person = await context.load(personById, claim.person);
    return `${person?.firstName} ${person?.lastName}`;
  }

  @FieldResolver(() => CauseKind, {
    nullable: true,
    description: "Illness or injury; null for who has no clinical duties at the facility.",
  })
  cause(@Root() { cause }: Claim, @Ctx() { actor }: Context) {
    return missesDuty(actor, "care") ? null : cause;
  }

  @FieldResolver(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  injuredOn(@Root() { injuredOn }: Claim, @Ctx() { actor }: Context) {
    return missesDuty(actor, "care") ? null : (injuredOn ?? null);
  }

  @FieldResolver(() => Int, {
    description: "Asked for in what is settled of it and the viewer may see, in cents.",
  })
  async requestedCents(@Root() claim: Claim, @Ctx() context: Context) {
    return sumOf(await counting(claim, context), ({ requestedCents }) => requestedCents);
  }

  @FieldResolver(() => Int, { description: "Paid by the fund of that, in cents." })
  async payableCents(@Root() claim: Claim, @Ctx() context: Context) {
    return sumOf(await counting(claim, context), ({ payableCents }) => payableCents);
  }

  @FieldResolver(() => Int, { description: "Left to the member of that, in cents." })
  async memberShareCents(@Root() claim: Claim, @Ctx() context: Context) {
    return sumOf(await counting(claim, context), ({ memberShareCents }) => memberShareCents);
  }

  @Authorized("member", "desk")
  @FieldResolver(() => [ClaimType], {
    description: "Other claims of the same event, as the desk says, oldest first.",
  })
  async sameEvent(@Root() claim: Claim, @Ctx() context: Context) {
    return (await context.load(sameEventByClaim, claim.id)) ?? [];
  }

  @Authorized("desk")
  @FieldResolver(() => [ClaimLinkType], { description: "Its links to other claims, oldest first." })
  async links(@Root() claim: Claim, @Ctx() context: Context) {
    return (await context.load(linksByClaim, claim.id)) ?? [];
  }

  @Authorized("desk:cases")
  @Answers("NOT_FOUND", "OWN_CASE")
  @Mutation(() => ClaimPayload, {
    description: "Says that two claims are one event: both stay, and are shown together.",
  })
  linkClaims(@Arg("input", () => LinkClaimsInput) input: LinkClaimsInput, @Ctx() context: Context) {
    return answered(context, "claim.link", input, (act) => linkClaims(act, input));
  }

  @Authorized("desk:cases")
  @Answers("NOT_FOUND", "OWN_CASE")
  @Mutation(() => ClaimPayload, {
    description: "Ends a link between two claims.",
  })
  unlinkClaims(@Arg("input", () => UnlinkClaimsInput) input: UnlinkClaimsInput, @Ctx() context: Context) {
    return answered(context, "claim.unlink", input, (act) => unlinkClaims(act, input));
  }

  @FieldResolver(() => [SettlementType], {
    description: "Settlements of the claim that the viewer may see, oldest first.",
  })
  async settlements(@Root() claim: Claim, @Ctx() context: Context) {
    return (await context.load(settlementsByClaim, claim.id)) ?? [];
  }
}

/** What counts of a claim: the settlements that were not replaced. */
async function counting({ id }: Claim, context: Context): Promise<Settlement[]> {
  const settlements = (await context.load(settlementsByClaim, id)) ?? [];
  return settlements.filter(({ supersededAt }) => !supersededAt);
}

function sumOf(settlements: readonly Settlement[], part: (settlement: Settlement) => Cents): Cents {
  return sumCents(settlements.map((settlement) => part(settlement)));
}

function answered(
  context: Context,
  verb: string,
  input: { readonly idempotencyKey: string },
  run: (act: Act) => Promise<{ id: string }>,
) {
  const key = { idempotencyKey: input.idempotencyKey, input };
  return answer(context, async () => {
    const { id } = await context.perform(verb, key, run);
    return { claim: await findClaim(context.em, context.actor, id) };
  });
}

@Resolver(() => ClaimLinkType)
export class ClaimLinkResolver {
  @FieldResolver(() => [ClaimType], { description: "The two claims, that opened first before the other." })
  async claims(@Root() { claim, other }: ClaimLink, @Ctx() context: Context) {
    return Promise.all([claim, other].map((id) => context.load(claimById, id)));
  }

  @FieldResolver(() => String, { description: "Who at the desk said so." })
  async linkedByName(@Root() { linkedBy }: ClaimLink, @Ctx() context: Context) {
    return (await context.load(accountById, linkedBy))?.displayName ?? "";
  }
}

@Resolver(() => SettlementType)
export class SettlementResolver {
  @FieldResolver(() => [ExplanationLine], { description: "Every step, with its clause; they add up." })
  lines(@Root() { steps }: Settlement, @Ctx() { actor, language }: Context): ExplanationLine[] {
    return explanationLines(readableSteps(actor, steps), language);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Why the settlement before it was reopened; null for a first one, and for who has no clinical duties.",
  })
  reason(@Root() { reason }: Settlement, @Ctx() { actor }: Context): string | null {
    return missesDuty(actor, "care") ? null : (reason ?? null);
  }

  @FieldResolver(() => String, { nullable: true, description: "Address of the settlement statement (PDF)." })
  pdfUrl(@Root() { id }: Settlement, @Ctx() { language }: Context): string {
    return paperUrl("settlement", id, language);
  }
}
