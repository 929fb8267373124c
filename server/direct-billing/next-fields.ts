import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { heirsByPerson } from "../coverage/family.ts";
import { awaitedAfterDeath } from "../coverage/representation/acting.ts";
import { isMinorOn } from "../coverage/rules.ts";
import { personById } from "../identity/queries.ts";
import { romeDate } from "../kernel/dates.ts";
import { balanceOf, mayOrder, paymentStatusOf, stands } from "../payment/rules.ts";
import { NextStepType } from "../case-file/types.ts";
import type { TakeInCharge } from "./entity.ts";
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
    const { id, person } = takeInCharge;
    const awaited = nextStepOf(takeInCharge, {
      lines: (await context.load(happeningsByTakeInCharge, id)) ?? [],
      missing:
        (isUndecided(takeInCharge) && (await context.load(assessmentByTakeInCharge, id))?.missing) || [],
      reached: may("confirm", takeInCharge) ? await reachedBy(takeInCharge, context) : "member",
      money: statusOf(takeInCharge) === "SETTLED" ? await moneyOf(takeInCharge, context) : nothing,
    });
    const step = await awaitedAfterDeath(context, person, awaited);
    return step && { ...step, what: step.what[context.language] };
  }
}

/** Who was reached, and may still say yes today. */
async function reachedBy({ id, person }: TakeInCharge, context: Context): Promise<Reached> {
  if (await context.load(heirsByPerson, person)) return "heir";
  const { recipients = [{ isParent: false, isRepresentative: false }] } =
    (await context.load(confirmationById, id)) ?? {};
  if (recipients.length === 0) return "nobody";
  const birthDate = (await context.load(personById, person))?.birthDate;
  if (!birthDate || !isMinorOn(birthDate, romeDate(context.now()))) return "member";
  if (recipients.some(({ isParent }) => isParent)) return "parent";
  return recipients.some(({ isRepresentative }) => isRepresentative) ? "guardian" : "member";
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
