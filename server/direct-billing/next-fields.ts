import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { balanceOf, mayOrder, paymentStatusOf, stands } from "../payment/rules.ts";
import { NextStepType } from "../case-file/types.ts";
import type { Confirmation, TakeInCharge } from "./entity.ts";
import { settlementsByTakeInCharge } from "./invoices.ts";
import { type AwaitedMoney, nextStepOf, type Reached } from "./next-step.ts";
import { happeningsByTakeInCharge, ordersByTakeInCharge, recoveriesByTakeInCharge } from "./payments.ts";
import { assessmentByTakeInCharge, confirmationById } from "./queries.ts";
import { isUndecided, may, statusOf } from "./state-rules.ts";
import { TakeInChargeType } from "./types.ts";

@Resolver(() => TakeInChargeType)
export class TakeInChargeNextResolver {
  @FieldResolver(() => NextStepType, {
    nullable: true,
    description: "Who acts next, what for and since when; null when nothing is awaited.",
  })
  async next(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    const { id } = takeInCharge;
    const sent = may("confirm", takeInCharge) ? await context.load(confirmationById, id) : undefined;
    const step = nextStepOf(takeInCharge, {
      lines: (await context.load(happeningsByTakeInCharge, id)) ?? [],
      missing:
        (isUndecided(takeInCharge) && (await context.load(assessmentByTakeInCharge, id))?.missing) || [],
      reached: reachedBy(sent),
      money: statusOf(takeInCharge) === "SETTLED" ? await moneyOf(takeInCharge, context) : nothing,
    });
    return step && { ...step, what: step.what[context.language] };
  }
}

function reachedBy(sent: Pick<Confirmation, "recipients"> | undefined): Reached {
  if (sent?.recipients.length === 0) return "nobody";
  return sent?.recipients.some(({ isParent }) => isParent) ? "parent" : "member";
}

const nothing: AwaitedMoney = { toPay: false, toPayAgain: false, fromFacility: false, fromMember: false };

/** What a member owes to the fund is nothing of the facility's. */
async function moneyOf({ id }: TakeInCharge, context: Context): Promise<AwaitedMoney> {
  const orders = (await context.load(ordersByTakeInCharge, id)) ?? [];
  const { owedBackCents, memberOwesCents } = balanceOf(
    orders,
    (await context.load(recoveriesByTakeInCharge, id)) ?? [],
  );
  const sheets = (await context.load(settlementsByTakeInCharge, id)) ?? [];
  const standing = orders.filter((order) => stands(paymentStatusOf(order)));
  return {
    toPay: standing.some(({ paidOn }) => !paidOn),
    toPayAgain: orders.some(
      (order) =>
        mayOrder("orderAgain", paymentStatusOf(order)) &&
        sheets.some((sheet) => sheet.id === order.settlement) &&
        !standing.some(({ settlement, payee }) => settlement === order.settlement && payee === order.payee),
    ),
    fromFacility: owedBackCents > 0,
    fromMember: memberOwesCents > 0 && context.actor.door !== "facility",
  };
}
