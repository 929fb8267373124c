import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../../context.ts";
import { currenciesWithRates } from "../../currency/queries.ts";
import type { Act } from "../../kernel/act.ts";
import { Answers } from "../../kernel/types.ts";
import { HealthServiceType } from "../../network/types.ts";
import { catalogue } from "../../plan/catalogue.ts";
import { addDocument, cancelDraft, createDraft, removeDocument, saveDraft } from "./actions.ts";
import {
  AddReimbursementDocumentInput,
  CreateReimbursementDraftInput,
  RemoveReimbursementDocumentInput,
  SaveReimbursementDraftInput,
  SubmitReimbursementInput,
} from "./inputs.ts";
import { providersLike } from "./providers.ts";
import { findDraft, openDrafts } from "./queries.ts";
import { submitDraft } from "./submit.ts";
import {
  CancelReimbursementDraftPayload,
  ExpenseProviderType,
  ReimbursementDraftPayload,
  ReimbursementDraftType,
} from "./types.ts";

/** One verb on a draft, answered with the draft as it then stands. */
function verb(
  context: Context,
  name: string,
  options: { idempotencyKey?: string; input?: unknown },
  run: (act: Act) => Promise<{ id: string }>,
) {
  return answer(context, async () => {
    const { id } = await context.perform(name, options, run);
    return { reimbursementDraft: await findDraft(context.em, context.actor, id) };
  });
}

@Resolver()
export class ReimbursementDraftsResolver {
  @Authorized("member")
  @Query(() => [ReimbursementDraftType], {
    description: "My requests for reimbursement not sent yet, the newest change first.",
  })
  reimbursementDrafts(@Ctx() { em, actor }: Context) {
    return openDrafts(em, actor);
  }

  @Authorized("member")
  @Query(() => ReimbursementDraftType, {
    nullable: true,
    description: "One request of mine, also after it was sent; null when there is none to see.",
  })
  reimbursementDraft(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findDraft(em, actor, id));
  }

  @Authorized("member")
  @Query(() => [String], {
    description: "Currencies of which the fund has weekly rates, ISO 4217, the euro first.",
  })
  async expenseCurrencies(@Ctx() { em }: Context) {
    return ["EUR", ...(await currenciesWithRates(em))];
  }

  @Authorized("member")
  @Query(() => [HealthServiceType], { description: "Every service of the catalogue, by category." })
  expenseServices() {
    return catalogue;
  }

  @Authorized("member")
  @Query(() => [ExpenseProviderType], {
    description:
      "Who may have issued a document: facilities of the network, then companies the fund knows; 6 each.",
  })
  expenseProviders(
    @Arg("text", () => String, { description: "What was typed of the name." }) text: string,
    @Ctx() context: Context,
  ) {
    return providersLike(context, text);
  }

  @Authorized("member")
  @Answers("NOT_FOUND", "ONLY_TO_READ", "TOO_MANY_DRAFTS")
  @Mutation(() => ReimbursementDraftPayload, {
    description: "Begins a request for reimbursement as a draft.",
  })
  createReimbursementDraft(
    @Arg("input", () => CreateReimbursementDraftInput) input: CreateReimbursementDraftInput,
    @Ctx() context: Context,
  ) {
    const options = { idempotencyKey: input.idempotencyKey, input };
    return verb(context, "reimbursementDraft.create", options, (act) => createDraft(act, input));
  }

  @Authorized("member")
  @Answers("DRAFT_CHANGED", "INVALID_STATE", "NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => ReimbursementDraftPayload, {
    description: "Keeps steps of a draft, complete or not. DRAFT_CHANGED when another version is there.",
  })
  saveReimbursementDraft(
    @Arg("input", () => SaveReimbursementDraftInput) input: SaveReimbursementDraftInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "reimbursementDraft.save", {}, (act) => saveDraft(act, input));
  }

  @Authorized("member")
  @Answers("INVALID_STATE", "NOT_FOUND", "ONLY_TO_READ", "TOO_MANY_DRAFTS")
  @Mutation(() => ReimbursementDraftPayload, {
    description: "Adds an empty expense document at the end; 30 at most.",
  })
  addReimbursementDocument(
    @Arg("input", () => AddReimbursementDocumentInput) input: AddReimbursementDocumentInput,
    @Ctx() context: Context,
  ) {
    const options = { idempotencyKey: input.idempotencyKey, input };
    return verb(context, "reimbursementDraft.add", options, (act) => addDocument(act, input));
  }

  @Authorized("member")
  @Answers("INVALID_STATE", "NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => ReimbursementDraftPayload, { description: "Takes an expense document out of a draft." })
  removeReimbursementDocument(
    @Arg("input", () => RemoveReimbursementDocumentInput) input: RemoveReimbursementDocumentInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "reimbursementDraft.remove", {}, (act) => removeDocument(act, input));
  }

  @Authorized("member")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => CancelReimbursementDraftPayload, { description: "Deletes a draft and what it said." })
  cancelReimbursementDraft(@Arg("draftId", () => ID) draftId: string, @Ctx() context: Context) {
    return answer(context, async () => {
      await context.perform("reimbursementDraft.cancel", {}, (act) => cancelDraft(act, draftId));
      return {};
    });
  }

  @Authorized("member")
  @Answers(
    "DATE_OUTSIDE_COVER",
    "DRAFT_CHANGED",
    "FRESH_PROOF_NEEDED",
    "INVOICE_ALREADY_SUBMITTED",
    "INVOICE_FILE_ALREADY_SUBMITTED",
    "NOT_FOUND",
    "ONLY_TO_READ",
    "REQUEST_INCOMPLETE",
  )
  @Mutation(() => ReimbursementDraftPayload, {
    description:
      "Sends a draft: it becomes a request, whose documents go their own ways. Sent twice it is one request. REQUEST_INCOMPLETE names the first field to mend.",
  })
  submitReimbursement(
    @Arg("input", () => SubmitReimbursementInput) input: SubmitReimbursementInput,
    @Ctx() context: Context,
  ) {
    const options = { idempotencyKey: input.idempotencyKey, input };
    return verb(context, "reimbursementDraft.submit", options, (act) => submitDraft(act, input));
  }
}
