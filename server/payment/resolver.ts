import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { claimById, settlementById } from "../claim/queries.ts";
import { answer, type Context } from "../context.ts";
import type { Act } from "../kernel/act.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import { paperUrl } from "../kernel/paper/reader.ts";
import type { PaymentOrder } from "./entity.ts";
import { paymentOrdersList } from "./list.ts";
import { markSentBack, orderAgain, withdraw } from "./order.ts";
import { batchById, findOrder, ordersBySettlement } from "./queries.ts";
import {
  batchStatusOf,
  maskIban,
  mayOrder,
  meansWords,
  paymentStatusOf,
  paymentWords,
  stands,
} from "./rules.ts";
import {
  MarkPaymentOrderSentBackInput,
  PaymentOrderConnection,
  PaymentOrderInput,
  PaymentOrderPayload,
  PaymentOrdersArguments,
  PaymentOrderStatus,
  PaymentOrderType,
} from "./types.ts";
import { admits } from "../identity/roles.ts";
import { Answers } from "../kernel/types.ts";

@Resolver(() => PaymentOrderType)
export class PaymentOrderResolver {
  @Authorized(...paymentOrdersList.doors)
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

  @FieldResolver(() => String, {
    nullable: true,
    description: "IBAN with its middle hidden; null of a cheque.",
  })
  maskedIban(@Root() { iban }: PaymentOrder): string | null {
    return iban ? maskIban(iban) : null;
  }

  @FieldResolver(() => String, {
    description:
      "Where it goes, in the asked language: the IBAN with its middle hidden, or that it is a cheque.",
  })
  meansLabel(@Root() order: PaymentOrder, @Ctx() { language }: Context): string {
    return meansWords(order)[language];
  }

  @FieldResolver(() => Boolean, { description: "Whether it waits now, because its payee named other means." })
  isHeld(@Root() { heldUntil, batch, withdrawnAt }: PaymentOrder, @Ctx() { now }: Context): boolean {
    return Boolean(heldUntil && !batch && !withdrawnAt && heldUntil > now());
  }

  @FieldResolver(() => String, { nullable: true, description: "Number of the claim." })
  async claimNumber(@Root() { settlement }: PaymentOrder, @Ctx() context: Context) {
    const settled = await context.load(settlementById, settlement);
    return settled ? ((await context.load(claimById, settled.claim))?.number ?? null) : null;
  }

  @FieldResolver(() => ID, { nullable: true, description: "Id of the expense document that it pays." })
  async expenseDocumentId(@Root() { settlement }: PaymentOrder, @Ctx() context: Context) {
    return (await context.load(settlementById, settlement))?.expenseDocument ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Number of its batch." })
  async batchNumber(@Root() { batch }: PaymentOrder, @Ctx() context: Context) {
    return batch ? ((await context.load(batchById, batch))?.number ?? null) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Address of its remittance advice (PDF), once it is in a batch; for facility and desk.",
  })
  async remittanceUrl(@Root() { id, batch }: PaymentOrder, @Ctx() context: Context) {
    return (await isAdvised(batch, context)) ? paperUrl("remittance", id, context.language) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Address of the remittance advice (PDF) of all payments of its batch that the viewer may see; for facility and desk.",
  })
  async batchRemittanceUrl(@Root() { batch }: PaymentOrder, @Ctx() context: Context) {
    return (await isAdvised(batch, context))
      ? paperUrl("batch-remittance", batch ?? "", context.language)
      : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the desk may order it anew now: withdrawn or sent back, and nothing else ordered since.",
  })
  async mayOrderAgain(@Root() order: PaymentOrder, @Ctx() context: Context) {
    if (context.actor.door !== "desk" || !mayOrder("orderAgain", paymentStatusOf(order))) return false;
    const settled = await context.load(settlementById, order.settlement);
    const orders = (await context.load(ordersBySettlement, order.settlement)) ?? [];
    const isReplaced = orders.some(
      (one) => Boolean(one.facility) === Boolean(order.facility) && stands(paymentStatusOf(one)),
    );
    return settled !== undefined && !settled.supersededAt && !isReplaced;
  }

  @Authorized("desk:pay")
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

  @Authorized("desk:pay")
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

  @Authorized("desk:pay")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => PaymentOrderPayload, {
    description: "Orders anew what was withdrawn or sent back, by the means that the payee has now.",
  })
  orderPaymentAgain(
    @Arg("input", () => PaymentOrderInput) input: PaymentOrderInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "paymentOrder.again", input, (act) => orderAgain(act, input));
  }
}

/** A payee is told of what goes to the bank, not of what somebody has still to approve. */
async function isAdvised(batch: string | null | undefined, context: Context): Promise<boolean> {
  if (!batch || !admits(context.actor, paymentOrdersList.doors)) return false;
  const held = await context.load(batchById, batch);
  return held !== undefined && batchStatusOf(held) !== "TO_APPROVE";
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
