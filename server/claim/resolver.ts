import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { type Context, visibleOrNull } from "../context.ts";
import { personById } from "../identity/queries.ts";
import type { Claim, Settlement } from "./entity.ts";
import { claims, findClaim, settlementsByClaim } from "./queries.ts";
import { ExplanationLine } from "../coverage/question-types.ts";
import { ClaimConnection, ClaimType, explanationLines, SettlementType } from "./types.ts";

@Resolver(() => ClaimType)
export class ClaimResolver {
  @Authorized("member", "desk")
  @Query(() => ClaimConnection, { description: "Claims the viewer may see, newest first." })
  claims(
    @Arg("first", () => Int, { defaultValue: 20, description: "1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before." })
    after: string | null,
    @Ctx() { em, actor }: Context,
  ) {
    return claims(em, actor, { first, after });
  }

  @Authorized("member", "desk")
  @Query(() => ClaimType, { nullable: true, description: "One claim; null when there is none to see." })
  claim(@Arg("id", () => ID) id: string, @Ctx() context: Context) {
    return visibleOrNull(() => findClaim(context.em, context.actor, id));
  }

  @FieldResolver(() => String, { description: "Name of the insured person." })
  async memberName(@Root() claim: Claim, @Ctx() context: Context) {
    const person = await context.load(personById, claim.person);
    return `${person?.firstName} ${person?.lastName}`;
  }

  @FieldResolver(() => [SettlementType], { description: "Settlements of the claim, oldest first." })
  async settlements(@Root() claim: Claim, @Ctx() context: Context) {
    return (await context.load(settlementsByClaim, claim.id)) ?? [];
  }
}

@Resolver(() => SettlementType)
export class SettlementResolver {
  @FieldResolver(() => [ExplanationLine], { description: "Every step, with its clause; they add up." })
  lines(@Root() settlement: Settlement, @Ctx() { language }: Context): ExplanationLine[] {
    return explanationLines(settlement.steps, language);
  }

  @FieldResolver(() => String, { nullable: true, description: "Address of the settlement statement (PDF)." })
  pdfUrl(@Root() settlement: Settlement): string {
    return `/documents/settlement/${settlement.id}.pdf`;
  }
}
