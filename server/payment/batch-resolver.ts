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
import { accountById } from "../identity/queries.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import { paperUrl } from "../kernel/paper/reader.ts";
import { Answers } from "../kernel/types.ts";
import { settingsOf } from "../settings/queries.ts";
import { approveBatch, createBatch, markExecuted, returnBatch } from "./batch.ts";
import type { PaymentBatch } from "./entity.ts";
import { paymentBatchesList } from "./list.ts";
import { findBatch, ordersByBatch } from "./queries.ts";
import { batchStatusOf, type BatchVerb, batchWords, handOn, mayBatch } from "./rules.ts";
import {
  CreatePaymentBatchInput,
  MarkPaymentBatchExecutedInput,
  PaymentBatchConnection,
  PaymentBatchesArguments,
  PaymentBatchInput,
  PaymentBatchPayload,
  PaymentBatchStatus,
  PaymentBatchType,
  PaymentOrderType,
  ReturnPaymentBatchInput,
} from "./types.ts";

@Resolver(() => PaymentBatchType)
export class PaymentBatchResolver {
  @Authorized(...paymentBatchesList.doors)
  @Query(() => PaymentBatchConnection, { description: "Batches, of transfers and cheques." })
  paymentBatches(@Args(() => PaymentBatchesArguments) asked: Asked, @Ctx() context: Context) {
    return connection(paymentBatchesList, context, asked);
  }

  @Authorized("desk:pay")
  @Query(() => PaymentBatchType, {
    nullable: true,
    description: "One batch; null when there is none to see.",
  })
  paymentBatch(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findBatch(em, actor, id));
  }

  @FieldResolver(() => PaymentBatchStatus, { description: "Where it stands." })
  status(@Root() batch: PaymentBatch) {
    return batchStatusOf(batch);
  }

  @FieldResolver(() => String, { description: "The same in words, in the asked language." })
  statusLabel(@Root() batch: PaymentBatch, @Ctx() { language }: Context): string {
    return batchWords[batchStatusOf(batch)][language];
  }

  @FieldResolver(() => [PaymentOrderType], { description: "Its payments; none of one that was dissolved." })
  async orders(@Root() { id }: PaymentBatch, @Ctx() context: Context) {
    return (await context.load(ordersByBatch, id)) ?? [];
  }

  @FieldResolver(() => String, { description: "Name of who made it." })
  async createdByName(@Root() { createdBy }: PaymentBatch, @Ctx() context: Context): Promise<string> {
    return (await nameOf(createdBy, context)) ?? "";
  }

  @FieldResolver(() => String, { nullable: true, description: "Name of who approved it." })
  approvedByName(@Root() { approvedBy }: PaymentBatch, @Ctx() context: Context) {
    return nameOf(approvedBy, context);
  }

  @FieldResolver(() => String, { nullable: true, description: "Name of who dissolved it." })
  returnedByName(@Root() { returnedBy }: PaymentBatch, @Ctx() context: Context) {
    return nameOf(returnedBy, context);
  }

  @FieldResolver(() => Int, {
    description: "Total above which a batch that is made now needs approval, in cents.",
  })
  async approvalAboveCents(@Ctx() { em }: Context): Promise<number> {
    return (await settingsOf(em)).approvalAboveCents;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may approve it now." })
  mayApprove(@Root() batch: PaymentBatch, @Ctx() context: Context): boolean {
    return mayNow("approve", batch, context);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may dissolve it now." })
  mayReturn(@Root() batch: PaymentBatch, @Ctx() context: Context): boolean {
    return mayNow("return", batch, context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Address of the SEPA credit-transfer file (pain.001 XML); null before it is approved, once dissolved, and without transfers.",
  })
  async sepaFileUrl(@Root() batch: PaymentBatch, @Ctx() context: Context) {
    return (await holds("transfer", batch, context)) ? `/documents/payment-batch/${batch.id}.xml` : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Address of the list of its cheques (PDF); null as above, and without cheques.",
  })
  async chequesUrl(@Root() batch: PaymentBatch, @Ctx() context: Context) {
    return (await holds("cheque", batch, context)) ? paperUrl("cheques", batch.id, context.language) : null;
  }

  @Authorized("desk:pay")
  @Answers("NOT_FOUND", "ORDER_ALREADY_IN_BATCH", "ORDER_HELD")
  @Mutation(() => PaymentBatchPayload, {
    description: "Puts due payments into one batch; above a threshold another has to approve it.",
  })
  createPaymentBatch(
    @Arg("input", () => CreatePaymentBatchInput) input: CreatePaymentBatchInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "paymentBatch.create", input, async (act) => {
      const { approvalAboveCents } = await settingsOf(act.em);
      return createBatch(act, { ...input, approvalAboveCents });
    });
  }

  @Authorized("desk:pay")
  @Answers("INVALID_STATE", "NOT_FOUND", "OWN_BATCH", "SUPERVISOR_NEEDED")
  @Mutation(() => PaymentBatchPayload, {
    description: "Approves a batch above the threshold: a supervisor does, and not who made it.",
  })
  approvePaymentBatch(
    @Arg("input", () => PaymentBatchInput) input: PaymentBatchInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "paymentBatch.approve", input, (act) => approveBatch(act, input));
  }

  @Authorized("desk:pay")
  @Answers("INVALID_STATE", "NOT_FOUND", "SUPERVISOR_NEEDED")
  @Mutation(() => PaymentBatchPayload, {
    description:
      "Dissolves a batch that waits for approval: a supervisor does, or who made it. Its payments are due again.",
  })
  returnPaymentBatch(
    @Arg("input", () => ReturnPaymentBatchInput) input: ReturnPaymentBatchInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "paymentBatch.return", input, (act) => returnBatch(act, input));
  }

  @Authorized("desk:pay")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => PaymentBatchPayload, {
    description: "Records that the bank has executed a batch, and its cheques were posted.",
  })
  markPaymentBatchExecuted(
    @Arg("input", () => MarkPaymentBatchExecutedInput) input: MarkPaymentBatchExecutedInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "paymentBatch.execute", input, (act) => markExecuted(act, input));
  }
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
    return { paymentBatch: await findBatch(context.em, context.actor, id) };
  });
}

async function nameOf(id: string | null | undefined, context: Context): Promise<string | null> {
  return id ? ((await context.load(accountById, id))?.displayName ?? null) : null;
}

function mayNow(verb: BatchVerb, batch: PaymentBatch, { actor }: Context): boolean {
  return (
    mayBatch(verb, batchStatusOf(batch)) && handOn(verb, batch, onlyThrough("desk", actor)) === "allowed"
  );
}

/** Whether there is something of the kind to carry out, or that was. */
async function holds(means: "transfer" | "cheque", batch: PaymentBatch, context: Context): Promise<boolean> {
  const status = batchStatusOf(batch);
  if (status === "TO_APPROVE" || status === "DISSOLVED") return false;
  return ((await context.load(ordersByBatch, batch.id)) ?? []).some((order) => order.means === means);
}
