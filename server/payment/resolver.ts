import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { claimById, settlementById } from "../claim/queries.ts";
import { answer, type Context, visibleOrNull } from "../context.ts";
import type { TakeInCharge } from "../direct-billing/entity.ts";
import { settlementByTakeInCharge } from "../direct-billing/invoices.ts";
import { takeInChargeById } from "../direct-billing/queries.ts";
import { TakeInChargeType } from "../direct-billing/types.ts";
import { createBatch, markExecuted } from "./actions.ts";
import type { PaymentBatch, PaymentOrder } from "./entity.ts";
import {
  batchById,
  findBatch,
  ordersByBatch,
  ordersByTakeInCharge,
  paymentBatches,
  paymentOrders,
  recoveriesByTakeInCharge,
} from "./queries.ts";
import { balanceOf, maskIban, paymentStatusOf } from "./rules.ts";
import {
  CreatePaymentBatchInput,
  PaymentBalance,
  RecoveryType,
  MarkPaymentBatchExecutedInput,
  PaymentBatchConnection,
  PaymentBatchPayload,
  PaymentBatchStatus,
  PaymentBatchType,
  PaymentOrderConnection,
  PaymentOrderStatus,
  PaymentOrderType,
} from "./types.ts";

@Resolver(() => PaymentOrderType)
export class PaymentOrderResolver {
  @Authorized("facility", "desk")
  @Query(() => PaymentOrderConnection, { description: "Payments the viewer may see, newest first." })
  paymentOrders(
    @Arg("status", () => PaymentOrderStatus, { nullable: true, description: "Only these." })
    status: PaymentOrderStatus | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before." })
    after: string | null,
    @Ctx() { em, actor }: Context,
  ) {
    return paymentOrders(em, actor, { status }, { first, after });
  }

  @FieldResolver(() => PaymentOrderStatus, { description: "Where it stands." })
  status(@Root() order: PaymentOrder) {
    return paymentStatusOf(order);
  }

  @FieldResolver(() => String, { description: "IBAN with its middle hidden." })
  maskedIban(@Root() { iban }: PaymentOrder): string {
    return maskIban(iban);
  }

  @FieldResolver(() => TakeInChargeType, { nullable: true, description: "What it pays." })
  async takeInCharge(@Root() { takeInCharge }: PaymentOrder, @Ctx() context: Context) {
    return takeInCharge ? ((await context.load(takeInChargeById, takeInCharge)) ?? null) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Number of the claim." })
  async claimNumber(@Root() { settlement }: PaymentOrder, @Ctx() context: Context) {
    const settled = await context.load(settlementById, settlement);
    return settled ? ((await context.load(claimById, settled.claim))?.number ?? null) : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Number of its batch." })
  async batchNumber(@Root() { batch }: PaymentOrder, @Ctx() context: Context) {
    return batch ? ((await context.load(batchById, batch))?.number ?? null) : null;
  }
}

@Resolver(() => PaymentBatchType)
export class PaymentBatchResolver {
  @Authorized("desk")
  @Query(() => PaymentBatchConnection, { description: "Batches, newest first." })
  paymentBatches(
    @Arg("first", () => Int, { defaultValue: 20, description: "1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before." })
    after: string | null,
    @Ctx() { em, actor }: Context,
  ) {
    return paymentBatches(em, actor, { first, after });
  }

  @Authorized("desk")
  @Query(() => PaymentBatchType, {
    nullable: true,
    description: "One batch; null when there is none to see.",
  })
  paymentBatch(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findBatch(em, actor, id));
  }

  @FieldResolver(() => PaymentBatchStatus, { description: "Where it stands." })
  status(@Root() { executedOn }: PaymentBatch) {
    return executedOn ? PaymentBatchStatus.EXECUTED : PaymentBatchStatus.READY;
  }

  @FieldResolver(() => [PaymentOrderType], { description: "Its payments." })
  async orders(@Root() { id }: PaymentBatch, @Ctx() context: Context) {
    return (await context.load(ordersByBatch, id)) ?? [];
  }

  @FieldResolver(() => String, { description: "Address of the SEPA credit-transfer file (pain.001 XML)." })
  sepaFileUrl(@Root() { id }: PaymentBatch): string {
    return `/documents/payment-batch/${id}.xml`;
  }

  @Authorized("desk")
  @Mutation(() => PaymentBatchPayload, { description: "Puts due payments into one batch for the bank." })
  createPaymentBatch(
    @Arg("input", () => CreatePaymentBatchInput) input: CreatePaymentBatchInput,
    @Ctx() context: Context,
  ) {
    const key = { idempotencyKey: input.idempotencyKey, input };
    return answer(context, async () => {
      const { id } = await context.perform("paymentBatch.create", key, (act) => createBatch(act, input));
      return { paymentBatch: await findBatch(context.em, context.actor, id) };
    });
  }

  @Authorized("desk")
  @Mutation(() => PaymentBatchPayload, { description: "Records that the bank has executed a batch." })
  markPaymentBatchExecuted(
    @Arg("input", () => MarkPaymentBatchExecutedInput) input: MarkPaymentBatchExecutedInput,
    @Ctx() context: Context,
  ) {
    const key = { idempotencyKey: input.idempotencyKey, input };
    return answer(context, async () => {
      const { id } = await context.perform("paymentBatch.execute", key, (act) => markExecuted(act, input));
      return { paymentBatch: await findBatch(context.em, context.actor, id) };
    });
  }
}

@Resolver(() => TakeInChargeType)
export class TakeInChargePaymentResolver {
  @FieldResolver(() => [PaymentOrderType], {
    description:
      "Every transfer ordered for it that was not withdrawn, oldest first; several once it was reopened.",
  })
  async payments(@Root() { id }: TakeInCharge, @Ctx() context: Context) {
    return (await context.load(ordersByTakeInCharge, id)) ?? [];
  }

  @Authorized("facility", "desk")
  @FieldResolver(() => [RecoveryType], {
    description: "What the facility was asked to give back, also what is back already, oldest first.",
  })
  async recoveries(@Root() { id }: TakeInCharge, @Ctx() context: Context) {
    return (await context.load(recoveriesByTakeInCharge, id)) ?? [];
  }

  @FieldResolver(() => PaymentBalance, {
    nullable: true,
    description: "How it stands in money; null until settled.",
  })
  async balance(@Root() { id }: TakeInCharge, @Ctx() context: Context) {
    if ((await context.load(settlementByTakeInCharge, id)) === undefined) return null;
    const orders = (await context.load(ordersByTakeInCharge, id)) ?? [];
    const asked = (await context.load(recoveriesByTakeInCharge, id)) ?? [];
    return balanceOf(orders, asked);
  }

  @FieldResolver(() => PaymentOrderType, {
    nullable: true,
    description: "Its payment, once settled; the last one of a case that was reopened.",
  })
  async payment(@Root() { id }: TakeInCharge, @Ctx() context: Context) {
    return (await context.load(ordersByTakeInCharge, id))?.at(-1) ?? null;
  }
}
