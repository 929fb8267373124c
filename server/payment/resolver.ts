import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { claimById, settlementById } from "../claim/queries.ts";
import { answer, type Context, visibleOrNull } from "../context.ts";
import type { Act } from "../kernel/act.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import { paperUrl } from "../kernel/paper/reader.ts";
import { createBatch, markExecuted } from "./batch.ts";
import type { PaymentBatch, PaymentOrder } from "./entity.ts";
import { paymentBatchesList, paymentOrdersList } from "./list.ts";
import { markSentBack, orderAgain, withdraw } from "./order.ts";
import { batchById, findBatch, findOrder, ordersByBatch, ordersBySettlement } from "./queries.ts";
import {
  batchStatusOf,
  batchWords,
  maskIban,
  mayOrder,
  paymentStatusOf,
  paymentWords,
  stands,
} from "./rules.ts";
import {
  CreatePaymentBatchInput,
  MarkPaymentBatchExecutedInput,
  MarkPaymentOrderSentBackInput,
  PaymentBatchConnection,
  PaymentBatchesArguments,
  PaymentBatchPayload,
  PaymentBatchStatus,
  PaymentBatchType,
  PaymentOrderConnection,
  PaymentOrderInput,
  PaymentOrderPayload,
  PaymentOrdersArguments,
  PaymentOrderStatus,
  PaymentOrderType,
} from "./types.ts";
import { Answers } from "../kernel/types.ts";

@Resolver(() => PaymentOrderType)
export class PaymentOrderResolver {
  @Authorized("facility", "desk")
  @Query(() => PaymentOrderConnection, { description: "Payments the viewer may see." })
  paymentOrders(@Args(() => PaymentOrdersArguments) asked: Asked, @Ctx() context: Context) {
    return connection(paymentOrdersList, context, asked);
  }

  @FieldResolver(() => PaymentOrderStatus, { description: "Where it stands." })
  status(@Root() order: PaymentOrder) {
    return paymentStatusOf(order);
  }

  @FieldResolver(() => String, { description: "The same in words, in the asked language." })
  statusLabel(@Root() order: PaymentOrder, @Ctx() { language }: Context): string {
    return paymentWords[paymentStatusOf(order)][language];
  }

  @FieldResolver(() => String, { description: "IBAN with its middle hidden." })
  maskedIban(@Root() { iban }: PaymentOrder): string {
    return maskIban(iban);
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

  @FieldResolver(() => String, {
    nullable: true,
    description: "Address of its remittance advice (PDF), once it is in a batch; for facility and desk.",
  })
  remittanceUrl(@Root() { id, batch }: PaymentOrder, @Ctx() { actor, language }: Context) {
    return batch && actor.door !== "member" ? paperUrl("remittance", id, language) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Address of the remittance advice (PDF) of all payments of its batch that the viewer may see; for facility and desk.",
  })
  batchRemittanceUrl(@Root() { batch }: PaymentOrder, @Ctx() { actor, language }: Context) {
    return batch && actor.door !== "member" ? paperUrl("batch-remittance", batch, language) : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the desk may order it anew now: withdrawn or sent back, and nothing else ordered since.",
  })
  async mayOrderAgain(@Root() order: PaymentOrder, @Ctx() context: Context) {
    if (context.actor.door !== "desk" || !mayOrder("orderAgain", paymentStatusOf(order))) return false;
    const settled = await context.load(settlementById, order.settlement);
    const orders = (await context.load(ordersBySettlement, order.settlement)) ?? [];
    const isReplaced = orders.some((one) => one.payee === order.payee && stands(paymentStatusOf(one)));
    return settled !== undefined && !settled.supersededAt && !isReplaced;
  }

  @Authorized("desk")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => PaymentOrderPayload, {
    description: "Takes a due payment back before it goes to the bank.",
  })
  withdrawPaymentOrder(
    @Arg("input", () => PaymentOrderInput) input: PaymentOrderInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "paymentOrder.withdraw", input, (act) => withdraw(act, input));
  }

  @Authorized("desk")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => PaymentOrderPayload, {
    description: "Records that the payee's bank sent a payment back.",
  })
  markPaymentOrderSentBack(
    @Arg("input", () => MarkPaymentOrderSentBackInput) input: MarkPaymentOrderSentBackInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "paymentOrder.sendBack", input, (act) => markSentBack(act, input));
  }

  @Authorized("desk")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => PaymentOrderPayload, {
    description: "Orders anew what was withdrawn or sent back, on the account that the payee has now.",
  })
  orderPaymentAgain(
    @Arg("input", () => PaymentOrderInput) input: PaymentOrderInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "paymentOrder.again", input, (act) => orderAgain(act, input));
  }
}

function answered(
  context: Context,
  verb: string,
  input: PaymentOrderInput,
  run: (act: Act) => Promise<{ id: string }>,
) {
  const key = { idempotencyKey: input.idempotencyKey, input };
  return answer(context, async () => {
    const { id } = await context.perform(verb, key, run);
    return { paymentOrder: await findOrder(context.em, context.actor, id) };
  });
}

@Resolver(() => PaymentBatchType)
export class PaymentBatchResolver {
  @Authorized("desk")
  @Query(() => PaymentBatchConnection, { description: "Batches for the bank." })
  paymentBatches(@Args(() => PaymentBatchesArguments) asked: Asked, @Ctx() context: Context) {
    return connection(paymentBatchesList, context, asked);
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
    return batchStatusOf({ executedOn });
  }

  @FieldResolver(() => String, { description: "The same in words, in the asked language." })
  statusLabel(@Root() { executedOn }: PaymentBatch, @Ctx() { language }: Context): string {
    return batchWords[batchStatusOf({ executedOn })][language];
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
  @Answers("NOT_FOUND", "ORDER_ALREADY_IN_BATCH")
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
  @Answers("INVALID_STATE", "NOT_FOUND")
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
