import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { claimsOf } from "../../claim/queries.ts";
import { ClaimType } from "../../claim/types.ts";
import { type Context, visibleOrNull } from "../../context.ts";
import { payeesFor } from "../../coverage/family.ts";
import { personById } from "../../identity/queries.ts";
import { PersonType } from "../../identity/types.ts";
import { romeDate } from "../../kernel/dates.ts";
import { findRequest } from "../queries.ts";
import { ReimbursementRequestType } from "../types.ts";
import { type CheckedDraft, checkedDrafts } from "./checks.ts";
import type { ReimbursementDraft } from "./entity.ts";
import { steps } from "./gap-rules.ts";
import {
  OtherCoverType,
  ReimbursementDocumentType,
  ReimbursementDraftType,
  ReimbursementPayment,
  ReimbursementStepState,
} from "./types.ts";
import { documentView, problem } from "./view.ts";

/** The draft looked over, once for a whole answer. */
async function checked(context: Context, { id }: ReimbursementDraft): Promise<CheckedDraft> {
  const found = await context.load(checkedDrafts, id);
  if (found === undefined) throw new Error(`draft ${id} went while it was read`);
  return found;
}

@Resolver(() => ReimbursementDraftType)
export class ReimbursementDraftResolver {
  @FieldResolver(() => PersonType, { description: "The insured person it is for." })
  person(@Root() { person }: ReimbursementDraft, @Ctx() context: Context) {
    return context.load(personById, person);
  }

  @FieldResolver(() => Boolean, {
    description:
      "False once its writer no longer answers for the person: then it is empty, and can be cancelled.",
  })
  async mayGoOn(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    return (await checked(context, draft)).isYours;
  }

  @FieldResolver(() => String, { nullable: true, description: "Email for the decision, as typed." })
  async email(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    return (await checked(context, draft)).data.person.email;
  }

  @FieldResolver(() => String, { nullable: true, description: "Mobile, as typed." })
  async mobile(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    return (await checked(context, draft)).data.person.mobile;
  }

  @FieldResolver(() => Boolean, { description: "Whether to be told by text message too." })
  async smsOptIn(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    return (await checked(context, draft)).data.person.smsOptIn;
  }

  @FieldResolver(() => OtherCoverType, { description: "Another cover of the same expenses." })
  async otherCover(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    return (await checked(context, draft)).data.person.otherCover;
  }

  @FieldResolver(() => ReimbursementPayment, { description: "How and to whom it is paid." })
  async payment(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    return (await checked(context, draft)).data.payment;
  }

  @FieldResolver(() => [PersonType], {
    description:
      "Who may receive the money: the insured; of a minor the parents and guardians, after a death the heirs.",
  })
  async payees(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    if (!(await checked(context, draft)).isYours) return [];
    const ids = await payeesFor(context.em, draft.person, romeDate(context.now()));
    return Promise.all(ids.map((id) => context.load(personById, id)));
  }

  @FieldResolver(() => [ClaimType], {
    description: "The newest claims of the insured, to one of which an expense may be tied.",
  })
  async claims(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    if (!(await checked(context, draft)).isYours) return [];
    return claimsOf(context.em, context.actor, draft.person);
  }

  @FieldResolver(() => [ReimbursementDocumentType], { description: "The expense documents, in their order." })
  async documents(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    const found = await checked(context, draft);
    return Promise.all(found.documents.map((document) => documentView(context, found, document)));
  }

  @FieldResolver(() => String, { nullable: true, description: "For whoever decides." })
  async notes(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    return (await checked(context, draft)).data.summary.notes;
  }

  @FieldResolver(() => [ReimbursementStepState], { description: "How far each step is today." })
  async steps(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    const { gaps } = await checked(context, draft);
    return steps.map((step) => {
      const own = gaps.filter((gap) => gap.step === step);
      return {
        step,
        complete: own.length === 0,
        problems: own.map((gap) => problem(gap, context.language)),
      };
    });
  }

  @FieldResolver(() => Int, {
    description: "What the plan would pay of all documents whose answers suffice, in cents.",
  })
  async estimatedCents(@Root() draft: ReimbursementDraft, @Ctx() context: Context) {
    const { documents } = await checked(context, draft);
    return documents.reduce((sum, { plan }) => sum + (plan.shown?.sum.payableCents ?? 0), 0);
  }

  @FieldResolver(() => ReimbursementRequestType, {
    nullable: true,
    description: "What it became, once sent.",
  })
  request(@Root() { request }: ReimbursementDraft, @Ctx() { em, actor }: Context) {
    return request ? visibleOrNull(() => findRequest(em, actor, request)) : null;
  }
}
