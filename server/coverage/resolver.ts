import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../context.ts";
import { personById } from "../identity/queries.ts";
import { knownId } from "../kernel/ids.ts";
import { searchOf, verifyCover } from "./actions.ts";
import { coverOf } from "./cover-view.ts";
import { planAnswer } from "./question-view.ts";
import { PlanAnswerPayload, PlanQuestionInput } from "./question-types.ts";
import type { CoverCheck } from "./entity.ts";
import { coverCheckRow, policyById } from "./queries.ts";
import { CoverCheckType, MyCover, VerifyCoverInput, VerifyCoverPayload } from "./types.ts";
import { planNames } from "../plan/plans.ts";
import { Answers } from "../kernel/types.ts";

@Resolver(() => CoverCheckType)
export class CoverageResolver {
  @Authorized("member")
  @Query(() => MyCover, {
    nullable: true,
    description:
      "My plan, or of somebody whose data I may read, and what is left of it today; null without cover.",
  })
  myCover(
    @Arg("personId", () => ID, {
      nullable: true,
      description: "A minor child, or an adult who consented; the member when not said.",
    })
    personId: string | null,
    @Ctx() context: Context,
  ): Promise<MyCover | null> {
    return visibleOrNull(() => coverOf(context, personId));
  }

  @Authorized("member")
  @Query(() => PlanAnswerPayload, {
    description: "Is it covered, and what would I pay in network, out of network and with the SSN?",
  })
  askPlan(@Arg("input", () => PlanQuestionInput) input: PlanQuestionInput, @Ctx() context: Context) {
    return answer(context, async () => ({ answer: await planAnswer(context, input) }));
  }

  @Authorized("facility:admit")
  @Answers("CARD_NUMBER_INVALID", "MEMBER_NOT_FOUND", "NOT_FOUND", "TAX_CODE_INVALID", "TOO_MANY_SEARCHES")
  @Mutation(() => VerifyCoverPayload, {
    description:
      "Finds one covered member by tax code and birth date, or by card number. Never browsing: audited, rate-limited, and not covered answers like not existing (MEMBER_NOT_FOUND).",
  })
  verifyCover(@Arg("input", () => VerifyCoverInput) input: VerifyCoverInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { coverCheckId } = await verifyCover(context, searchOf(input));
      return { coverCheck: await coverCheckRow(context.em, context.actor, coverCheckId, context.now()) };
    });
  }

  @Authorized("facility:admit")
  @Query(() => CoverCheckType, { nullable: true, description: "A permission this facility still holds." })
  coverCheck(@Arg("id", () => ID) id: string, @Ctx() { em, actor, now }: Context) {
    return visibleOrNull(() => coverCheckRow(em, actor, knownId(id), now()));
  }

  @FieldResolver(() => String, { description: "Name of the member." })
  async memberName(@Root() check: CoverCheck, @Ctx() context: Context) {
    const person = await context.load(personById, check.person ?? "");
    return `${person?.firstName} ${person?.lastName}`;
  }

  @FieldResolver(() => String, { description: "Name of the plan." })
  async planName(@Root() check: CoverCheck, @Ctx() context: Context) {
    const policy = await context.load(policyById, check.policy ?? "");
    return policy === undefined ? "" : planNames[policy.planCode][context.language];
  }
}
