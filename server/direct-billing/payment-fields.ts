import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import { personsSeen } from "../kernel/persons.ts";
import { wrongDoor } from "../kernel/actor.ts";
import type { PaymentOrder, Recovery } from "../payment/entity.ts";
import { balanceOf } from "../payment/rules.ts";
import { PaymentBalance, PaymentOrderType, RecoveryType } from "../payment/types.ts";
import type { TakeInCharge } from "./entity.ts";
import { settlementsByTakeInCharge } from "./invoices.ts";
import { ordersByTakeInCharge, recoveriesByTakeInCharge, takeInChargeBySettlement } from "./payments.ts";
import { TakeInChargeType } from "./types.ts";

@Resolver(() => TakeInChargeType)
export class TakeInChargePaymentResolver {
  @FieldResolver(() => [PaymentOrderType], {
    description:
      "Every transfer ordered for it that was not withdrawn, oldest first; several once it was reopened.",
  })
  payments(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    return seenOrders(takeInCharge, context);
  }

  @FieldResolver(() => [RecoveryType], {
    description: "What the viewer was asked to give back, also what is back already, oldest first.",
  })
  recoveries(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    return seenRecoveries(takeInCharge, context);
  }

  @FieldResolver(() => PaymentBalance, {
    nullable: true,
    description: "How it stands in money; null until settled.",
  })
  async balance(@Root() { id }: TakeInCharge, @Ctx() context: Context) {
    if (!(await context.load(settlementsByTakeInCharge, id))?.length) return null;
    const orders = (await context.load(ordersByTakeInCharge, id)) ?? [];
    const asked = (await context.load(recoveriesByTakeInCharge, id)) ?? [];
    const balance = balanceOf(orders, asked);
    if (context.actor.door !== "facility") return balance;
    // What a member owes to the fund is nothing of the facility's.
    return { ...balance, memberOwesCents: null, memberReturnedCents: null };
  }

  @FieldResolver(() => PaymentOrderType, {
    nullable: true,
    description: "Its payment, once settled; the last one of a case that was reopened.",
  })
  async payment(@Root() takeInCharge: TakeInCharge, @Ctx() context: Context) {
    return (await seenOrders(takeInCharge, context)).at(-1) ?? null;
  }
}

async function seenOrders({ id }: TakeInCharge, context: Context): Promise<PaymentOrder[]> {
  const orders = ((await context.load(ordersByTakeInCharge, id)) ?? []).filter((one) => !one.withdrawnAt);
  const { actor } = context;
  return actor.door === "facility" ? orders.filter(({ facility }) => facility === actor.facilityId) : orders;
}

async function seenRecoveries({ id }: TakeInCharge, context: Context): Promise<Recovery[]> {
  const asked = (await context.load(recoveriesByTakeInCharge, id)) ?? [];
  const { actor, em } = context;
  switch (actor.door) {
    case "desk":
      return asked;
    case "facility":
      return asked.filter(({ facility }) => facility === actor.facilityId);
    case "member": {
      const persons = await personsSeen(em, actor);
      return asked.filter(({ person }) => person && persons.includes(person));
    }
    case "visitor":
    case "proving":
    case "clock":
      throw wrongDoor(actor);
  }
}

@Resolver(() => PaymentOrderType)
export class PaymentOrderCaseResolver {
  @FieldResolver(() => TakeInChargeType, { nullable: true, description: "What it pays." })
  async takeInCharge(@Root() { settlement }: PaymentOrder, @Ctx() context: Context) {
    return (await context.load(takeInChargeBySettlement, settlement)) ?? null;
  }
}

@Resolver(() => RecoveryType)
export class RecoveryCaseResolver {
  @FieldResolver(() => TakeInChargeType, { nullable: true, description: "Of which it is a part." })
  async takeInCharge(@Root() { settlement }: Recovery, @Ctx() context: Context) {
    return (await context.load(takeInChargeBySettlement, settlement)) ?? null;
  }
}
