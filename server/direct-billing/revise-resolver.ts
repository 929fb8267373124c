import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { explanationLines } from "../claim/types.ts";
import { answer, type Context } from "../context.ts";
import { CorrectionInput, ReviseSettlementInput } from "./inputs.ts";
import { findTakeInCharge } from "./queries.ts";
import { previewRevision, revise } from "./revise.ts";
import { SettlementRevisionPayload, TakeInChargePayload } from "./types.ts";
import { Answers } from "../kernel/types.ts";

@Resolver()
export class RevisionResolver {
  @Authorized("desk:cases")
  @Query(() => SettlementRevisionPayload, {
    description: "What reopening a settlement would come to with corrected facts; nothing is written.",
  })
  settlementRevision(@Arg("input", () => CorrectionInput) input: CorrectionInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { before, after } = await previewRevision(context, input);
      const lines = explanationLines(after.steps, context.language);
      return { revision: { ...after, payableBeforeCents: before.payableCents, lines } };
    });
  }

  @Authorized("desk:cases")
  @Answers(
    "INVALID_STATE",
    "INVOICE_ABOVE_AUTHORISATION",
    "NOTHING_CHANGED",
    "NOT_DECIDABLE",
    "NOT_FOUND",
    "OWN_CASE",
  )
  @Mutation(() => TakeInChargePayload, {
    description:
      "Reopens a settlement on appeal: what was used of the limits is compensated, the plan settles anew, and the difference is ordered or asked back.",
  })
  reviseSettlement(
    @Arg("input", () => ReviseSettlementInput) input: ReviseSettlementInput,
    @Ctx() context: Context,
  ) {
    const key = { idempotencyKey: input.idempotencyKey, input };
    return answer(context, async () => {
      const { id } = await context.perform("settlement.revise", key, (act) => revise(act, input));
      return { takeInCharge: await findTakeInCharge(context.em, context.actor, id) };
    });
  }
}
