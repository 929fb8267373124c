import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../context.ts";
import { accountById, personById } from "../identity/queries.ts";
import { PersonType } from "../identity/types.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { romeDate } from "../kernel/dates.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import { Answers } from "../kernel/types.ts";
import { facilityById } from "../network/queries.ts";
import { FacilityType } from "../network/types.ts";
import type { WaitingCase } from "./entity.ts";
import { titleOf, turnOf, waitingCasesList } from "./list.ts";
import { colleagues, findWaitingCase, ownCaseByPerson, savedViews } from "./queries.ts";
import { sinceWords } from "./refusals.ts";
import { deedOf, dueWords, isOverdue, kindWords, mayMove, type WaitingKind } from "./rules.ts";
import { giveCase, releaseCase, takeCase, takeNextCase } from "./take.ts";
import {
  CaseAssignmentType,
  DeskColleagueType,
  GiveCaseInput,
  RenameViewInput,
  SavedViewInput,
  SavedViewsPayload,
  SavedViewType,
  SaveViewInput,
  TakeNextCaseInput,
  WaitingCaseConnection,
  WaitingCaseInput,
  WaitingCasePayload,
  WaitingCasesArguments,
  WaitingCaseType,
} from "./types.ts";
import { removeView, renameView, saveView } from "./views.ts";

@Resolver(() => WaitingCaseType)
export class WaitingCaseResolver {
  @Authorized(...waitingCasesList.doors)
  @Query(() => WaitingCaseConnection, { description: "Everything that waits, by deadline." })
  waitingCases(@Args(() => WaitingCasesArguments) asked: Asked, @Ctx() context: Context) {
    return connection(waitingCasesList, context, asked);
  }

  @Authorized("desk")
  @Query(() => WaitingCaseType, { nullable: true, description: "One case; null when it waits no longer." })
  waitingCase(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findWaitingCase(em, actor, id));
  }

  @Authorized("desk")
  @Query(() => [DeskColleagueType], { description: "Who works at the desk, by name." })
  deskColleagues(@Ctx() context: Context) {
    return colleagues(context);
  }

  @Authorized("desk")
  @Query(() => [SavedViewType], { description: "The viewer's own views of the queue, by name." })
  savedViews(@Ctx() context: Context) {
    return savedViews(context);
  }

  @Authorized("desk")
  @Answers("NOT_FOUND", "OWN_CASE", "TAKEN_BY_OTHER")
  @Mutation(() => WaitingCasePayload, {
    description: "The viewer works on it from now on, and colleagues see that.",
  })
  takeCase(@Arg("input", () => WaitingCaseInput) input: WaitingCaseInput, @Ctx() context: Context) {
    return answered(context, "case.take", {}, (act) => takeCase(act, input));
  }

  @Authorized("desk")
  @Answers("NOTHING_WAITS", "NOT_FOUND")
  @Mutation(() => WaitingCasePayload, {
    description:
      "The same with the next by deadline that is the desk's turn and nobody's, never one's own case.",
  })
  takeNextCase(@Arg("input", () => TakeNextCaseInput) input: TakeNextCaseInput, @Ctx() context: Context) {
    const key = { idempotencyKey: input.idempotencyKey, input };
    return answered(context, "case.takeNext", key, (act) => takeNextCase(act, { kind: kindIn(input) }));
  }

  @Authorized("desk")
  @Answers("INVALID_STATE", "NOT_FOUND", "TAKEN_BY_OTHER")
  @Mutation(() => WaitingCasePayload, { description: "The viewer works on it no longer: it is free again." })
  releaseCase(@Arg("input", () => WaitingCaseInput) input: WaitingCaseInput, @Ctx() context: Context) {
    return answered(context, "case.release", {}, (act) => releaseCase(act, input));
  }

  @Authorized("desk")
  @Answers("INVALID_STATE", "NOT_FOUND", "TAKEN_BY_OTHER")
  @Mutation(() => WaitingCasePayload, {
    description: "A colleague works on it from now on: of one's own case, or, by a supervisor, of any.",
  })
  giveCase(@Arg("input", () => GiveCaseInput) input: GiveCaseInput, @Ctx() context: Context) {
    return answered(context, "case.give", {}, (act) => giveCase(act, input));
  }

  @FieldResolver(() => String, { description: "What it is, in the asked language." })
  kindLabel(@Root() { kind }: WaitingCase, @Ctx() { language }: Context) {
    return kindWords[kind][language];
  }

  @FieldResolver(() => String, {
    description: "Its number, else what it is about in the asked language.",
  })
  title(@Root() row: WaitingCase, @Ctx() { language }: Context) {
    return titleOf(row)[language];
  }

  @FieldResolver(() => String, { description: "Whose turn it is, in the asked language." })
  async turnLabel(@Root() row: WaitingCase, @Ctx() { load, language }: Context): Promise<string> {
    return (await turnOf(row, load))[language];
  }

  @FieldResolver(() => String, { description: "What is to be done next, in the asked language." })
  what(@Root() row: WaitingCase, @Ctx() { language }: Context) {
    return deedOf(row)[language];
  }

  @FieldResolver(() => String, { description: "How near the deadline is, in the asked language." })
  dueLabel(@Root() { dueOn }: WaitingCase, @Ctx() { language, now }: Context) {
    return dueWords(dueOn, romeDate(now()))[language];
  }

  @FieldResolver(() => Boolean, { description: "Whether the deadline has passed." })
  isOverdue(@Root() { dueOn }: WaitingCase, @Ctx() { now }: Context) {
    return isOverdue(dueOn, romeDate(now()));
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Whom it concerns; null where no single person.",
  })
  async person(@Root() { person }: WaitingCase, @Ctx() context: Context) {
    return person ? ((await context.load(personById, person)) ?? null) : null;
  }

  @FieldResolver(() => FacilityType, { nullable: true, description: "Which facility it concerns, if one." })
  async facility(@Root() { facility }: WaitingCase, @Ctx() context: Context) {
    return facility ? ((await context.load(facilityById, facility)) ?? null) : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is the viewer's own case or the family's: shown, and never theirs to decide.",
  })
  isOwn(@Root() { person }: WaitingCase, @Ctx() context: Context) {
    return isOwn(context, person);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may take it now." })
  async mayTake(@Root() { takenBy, person }: WaitingCase, @Ctx() context: Context) {
    return !takenBy && !(await isOwn(context, person));
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may release it, or give it to a colleague.",
  })
  async mayGive(@Root() { takenBy, person }: WaitingCase, @Ctx() context: Context) {
    return mayMove(onlyThrough("desk", context.actor), takenBy) && !(await isOwn(context, person));
  }

  @FieldResolver(() => CaseAssignmentType, {
    nullable: true,
    description: "Who works on it; null while nobody does.",
  })
  async assignment(@Root() { takenBy, takenAt }: WaitingCase, @Ctx() context: Context) {
    if (!takenBy || !takenAt) return null;
    const { actor, language, now } = context;
    const name = (await context.load(accountById, takenBy))?.displayName ?? "";
    const isMine = "accountId" in actor && actor.accountId === takenBy;
    const since = sinceWords(takenAt, now())[language];
    return { name, takenAt, isMine, text: isMine ? mine[language](since) : theirs[language](name, since) };
  }
}

const mine = {
  it: (since: string) => `La stai lavorando tu ${since}`,
  en: (since: string) => `You have been working on it ${since}`,
} as const;
const theirs = {
  it: (name: string, since: string) => `La sta lavorando ${name} ${since}`,
  en: (name: string, since: string) => `${name} has been working on it ${since}`,
} as const;

async function isOwn(context: Context, person: string | null | undefined): Promise<boolean> {
  return person ? ((await context.load(ownCaseByPerson, person)) ?? false) : false;
}

function kindIn({ kind }: TakeNextCaseInput): WaitingKind | null {
  return kind ?? null;
}

function answered(
  context: Context,
  verb: string,
  key: { readonly idempotencyKey?: string; readonly input?: unknown },
  run: (act: Act) => Promise<{ id: string }>,
) {
  return answer(context, async () => {
    const { id } = await context.perform(verb, key, run);
    return { waitingCase: await visibleOrNull(() => findWaitingCase(context.em, context.actor, id)) };
  });
}

@Resolver(() => SavedViewType)
export class SavedViewResolver {
  @Authorized("desk")
  @Mutation(() => SavedViewsPayload, { description: "Keeps filters and order of the queue under a name." })
  saveView(@Arg("input", () => SaveViewInput) input: SaveViewInput, @Ctx() context: Context) {
    return viewsAfter(context, "view.save", (act) => saveView(act, input));
  }

  @Authorized("desk")
  @Answers("NOT_FOUND")
  @Mutation(() => SavedViewsPayload, { description: "Calls a view otherwise." })
  renameView(@Arg("input", () => RenameViewInput) input: RenameViewInput, @Ctx() context: Context) {
    return viewsAfter(context, "view.rename", (act) => renameView(act, input));
  }

  @Authorized("desk")
  @Answers("NOT_FOUND")
  @Mutation(() => SavedViewsPayload, { description: "Forgets a view." })
  removeView(@Arg("input", () => SavedViewInput) input: SavedViewInput, @Ctx() context: Context) {
    return viewsAfter(context, "view.remove", (act) => removeView(act, input));
  }
}

function viewsAfter(context: Context, verb: string, run: (act: Act) => Promise<{ id: string }>) {
  return answer(context, async () => {
    await context.perform(verb, {}, run);
    return { savedViews: await savedViews(context) };
  });
}
