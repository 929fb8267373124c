import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../context.ts";
import { findTakeInCharge } from "../direct-billing/queries.ts";
import { TakeInChargePayload } from "../direct-billing/types.ts";
import type { Act } from "../kernel/act.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { Answers, LocalDateScalar } from "../kernel/types.ts";
import { cancelDraft, createDraft, saveDraft, submitDraft } from "./actions.ts";
import {
  CreateDirectRequestDraftInput,
  SaveDirectRequestDraftInput,
  SubmitDirectRequestInput,
} from "./inputs.ts";
import { findDraft, openDrafts, shownDraft } from "./queries.ts";
import { firstPossibleDay } from "./rules.ts";
import {
  CancelDirectRequestDraftPayload,
  DirectRequestDraftPayload,
  DirectRequestDraftType,
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
    return { directRequestDraft: await findDraft(context.em, context.actor, id) };
  });
}

@Resolver()
export class DirectRequestResolver {
  @Authorized("member")
  @Query(() => [DirectRequestDraftType], {
    description: "My requests not sent yet, the newest change first.",
  })
  async directRequestDrafts(@Ctx() { em, actor }: Context) {
    const drafts = await openDrafts(em, actor);
    return Promise.all(drafts.map((draft) => shownDraft(em, actor, draft)));
  }

  @Authorized("member")
  @Query(() => DirectRequestDraftType, {
    nullable: true,
    description: "One request of mine, also after it was sent; null when there is none to see.",
  })
  directRequestDraft(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(async () => shownDraft(em, actor, await findDraft(em, actor, id)));
  }

  @Authorized("member")
  @Query(() => LocalDateScalar, {
    description: "First day that a direct request sent today may ask for: three working days ahead.",
  })
  firstDirectRequestDay(@Ctx() { now }: Context): LocalDate {
    return firstPossibleDay(romeDate(now()));
  }

  @Authorized("member")
  @Answers("NOT_FOUND", "ONLY_TO_READ", "TOO_MANY_DRAFTS")
  @Mutation(() => DirectRequestDraftPayload, { description: "Begins a direct request as a draft." })
  createDirectRequestDraft(
    @Arg("input", () => CreateDirectRequestDraftInput) input: CreateDirectRequestDraftInput,
    @Ctx() context: Context,
  ) {
    const options = { idempotencyKey: input.idempotencyKey, input };
    return verb(context, "directRequest.create", options, (act) => createDraft(act, input));
  }

  @Authorized("member")
  @Answers("DRAFT_CHANGED", "INVALID_STATE", "NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => DirectRequestDraftPayload, {
    description: "Keeps steps of a draft, complete or not. DRAFT_CHANGED when another version is there.",
  })
  saveDirectRequestDraft(
    @Arg("input", () => SaveDirectRequestDraftInput) input: SaveDirectRequestDraftInput,
    @Ctx() context: Context,
  ) {
    return verb(context, "directRequest.save", {}, (act) => saveDraft(act, input));
  }

  @Authorized("member")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => CancelDirectRequestDraftPayload, { description: "Deletes a draft and what it said." })
  cancelDirectRequestDraft(@Arg("draftId", () => ID) draftId: string, @Ctx() context: Context) {
    return answer(context, async () => {
      await context.perform("directRequest.cancel", {}, (act) => cancelDraft(act, draftId));
      return {};
    });
  }

  @Authorized("member")
  @Answers(
    "DATE_OUTSIDE_COVER",
    "DOCUMENT_IN_USE",
    "DRAFT_CHANGED",
    "NOTICE_TOO_SHORT",
    "NOT_FOUND",
    "ONLY_TO_READ",
    "PRICE_ABOVE_FEE_SCHEDULE",
    "REQUEST_INCOMPLETE",
    "SERVICE_NOT_COVERED",
    "SERVICE_NOT_OFFERED",
    "TIED_TO_STAY",
  )
  @Mutation(() => TakeInChargePayload, {
    description:
      "Sends a draft: it becomes a take-in-charge that the member has confirmed, decided at once when every fact is there. REQUEST_INCOMPLETE, NOTICE_TOO_SHORT or SERVICE_NOT_COVERED say why not.",
  })
  submitDirectRequest(
    @Arg("input", () => SubmitDirectRequestInput) input: SubmitDirectRequestInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const options = { idempotencyKey: input.idempotencyKey, input };
      const { id } = await context.perform("directRequest.submit", options, (act) => submitDraft(act, input));
      return { takeInCharge: await findTakeInCharge(context.em, context.actor, id) };
    });
  }
}
