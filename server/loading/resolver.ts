import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { type Context, visibleOrNull } from "../context.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import type { ImportRun } from "./entity.ts";
import { importRunsList } from "./list.ts";
import { findRun, starterByAccount, stateByRun } from "./queries.ts";
import { importKinds, outcomeOf, outcomeWords } from "./rules.ts";
import { kinds } from "./sheets.ts";
import {
  type ImportKindEnum,
  ImportOutcomeEnum,
  ImportProblem,
  ImportRunConnection,
  ImportRunsArguments,
  ImportRunState,
  ImportRunType,
  ImportTerms,
} from "./types.ts";

const first100 = { defaultValue: 100, description: "At most so many, 1 to 100." } as const;

@Resolver(() => ImportRunType)
export class ImportResolver {
  @Authorized("desk:network")
  @Query(() => ImportTerms, { description: "What files the desk may load, and what they look like." })
  importTerms(@Ctx() { config }: Context): ImportTerms {
    const { importMaxBytes, databaseUrl } = config;
    return { sheets, maxFileBytes: importMaxBytes, othersWait: databaseUrl === undefined };
  }

  @Authorized(...importRunsList.doors)
  @Query(() => ImportRunConnection, { description: "Files loaded or tried out." })
  importRuns(@Args(() => ImportRunsArguments) asked: Asked, @Ctx() context: Context) {
    return connection(importRunsList, context, asked);
  }

  @Authorized("desk:network")
  @Query(() => ImportRunType, { nullable: true, description: "One of them; null when there is none to see." })
  importRun(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findRun(em, actor, id));
  }

  @FieldResolver(() => ImportRunState, { description: "Where it stands." })
  state(@Root() run: ImportRun, @Ctx() context: Context) {
    return stateOf(run, context);
  }

  @FieldResolver(() => ImportOutcomeEnum, { description: "What it came to." })
  async outcome(@Root() run: ImportRun, @Ctx() context: Context) {
    return outcomeOf(await stateOf(run, context), run);
  }

  @FieldResolver(() => String, { description: "The same in words, in the asked language." })
  async outcomeLabel(@Root() run: ImportRun, @Ctx() context: Context): Promise<string> {
    return outcomeWords[outcomeOf(await stateOf(run, context), run)][context.language];
  }

  @FieldResolver(() => String, { description: "Who sent it." })
  async startedBy(@Root() { account }: ImportRun, @Ctx() context: Context): Promise<string> {
    return (await context.load(starterByAccount, account))?.displayName ?? "";
  }

  @FieldResolver(() => [ImportProblem], { description: "Why rows were refused, by line." })
  refused(@Root() { report }: ImportRun, @Arg("first", () => Int, first100) first: number): ImportProblem[] {
    return problemsOf(report?.refused, first);
  }

  @FieldResolver(() => [ImportProblem], { description: "What to look at in rows that were taken, by line." })
  noted(@Root() { report }: ImportRun, @Arg("first", () => Int, first100) first: number): ImportProblem[] {
    return problemsOf(report?.noted, first);
  }

  @FieldResolver(() => [String], { description: "Headers of the file that mean nothing here." })
  ignoredColumns(@Root() { report }: ImportRun): readonly string[] {
    return report?.ignoredColumns ?? [];
  }

  @FieldResolver(() => String, { description: "Address of all refusals, CSV." })
  reportUrl(@Root() { id }: ImportRun): string {
    return `/imports/runs/${id}/report.csv`;
  }
}

async function stateOf({ id, state }: ImportRun, context: Context) {
  switch (state) {
    case "running":
      return (await context.load(stateByRun, id)) ?? "INTERRUPTED";
    case "done":
      return "DONE";
    case "failed":
      return "FAILED";
  }
}

const sheets = importKinds.map((kind) => ({
  kind: kind as ImportKindEnum,
  exampleUrl: `/imports/examples/${kind}.csv`,
  columns: kinds[kind].columns.map(({ name, alsoCalled, isRequired }, index) => ({
    name,
    alsoCalled,
    isRequired: isRequired ?? false,
    example: kinds[kind].example.map((row) => row[index]).find(Boolean) ?? "",
  })),
}));

function problemsOf(problems: readonly ImportProblem[] | undefined, first: number): ImportProblem[] {
  return (problems ?? []).slice(0, first);
}
