import { FieldResolver, Ctx, Resolver, Root } from "type-graphql";
import { ExpenseDocumentType } from "../claim/document-types.ts";
import type { ExpenseDocument } from "../claim/entity.ts";
import type { Context } from "../context.ts";
import { personsSeen } from "../kernel/persons.ts";
import { ordersByDocument, recoveriesByDocument } from "./queries.ts";
import { PaymentOrderType, RecoveryType } from "./types.ts";

/** What is paid of a document, for who sees the document: a member or the desk. */
@Resolver(() => ExpenseDocumentType)
export class ExpenseDocumentPaymentResolver {
  @FieldResolver(() => [PaymentOrderType], {
    description: "Every payment ordered for it that was not withdrawn, oldest first; those sent back too.",
  })
  async payments(@Root() { id }: ExpenseDocument, @Ctx() context: Context) {
    return ((await context.load(ordersByDocument, id)) ?? []).filter((one) => !one.withdrawnAt);
  }

  @FieldResolver(() => [RecoveryType], {
    description: "What the viewer was asked to give back of it, also what is back already, oldest first.",
  })
  async recoveries(@Root() { id }: ExpenseDocument, @Ctx() context: Context) {
    const asked = (await context.load(recoveriesByDocument, id)) ?? [];
    const { actor, em } = context;
    if (actor.door !== "member") return asked;
    const persons = await personsSeen(em, actor);
    return asked.filter(({ person }) => person && persons.includes(person));
  }
}
