import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../../context.ts";
import { PersonProfileType } from "../../identity/contacts/types.ts";
import type { Person } from "../../identity/entity.ts";
import { accountById, personById } from "../../identity/queries.ts";
import { PersonType } from "../../identity/types.ts";
import type { Act } from "../../kernel/act.ts";
import type { Asked } from "../../kernel/listing/declare.ts";
import { connection } from "../../kernel/listing/types.ts";
import { Answers } from "../../kernel/types.ts";
import { isOwnCase } from "../family.ts";
import { decideCorrection } from "./decide.ts";
import type { PersonCorrection } from "./entity.ts";
import { correctionsList } from "./list.ts";
import { proposeCorrection } from "./propose.ts";
import { correctionsByPerson, findCorrection } from "./queries.ts";
import { nothingToCorrect } from "./refusals.ts";
import { correctionWords, fieldWords, written } from "./rules.ts";
import {
  CorrectedField,
  CorrectionStateEnum,
  DecideCorrectionInput,
  PersonCorrectionConnection,
  PersonCorrectionPayload,
  PersonCorrectionsArguments,
  PersonCorrectionType,
  type PersonalFieldEnum,
  ProposeCorrectionInput,
} from "./types.ts";

@Resolver(() => PersonProfileType)
export class ProfileCorrectionsResolver {
  @FieldResolver(() => [PersonCorrectionType], {
    description: "Corrections proposed of it, newest first, at most twenty; without those replaced.",
  })
  async corrections(@Root() { id }: Person, @Ctx() context: Context) {
    return (await context.load(correctionsByPerson, id)) ?? [];
  }
}

@Resolver(() => PersonCorrectionType)
export class PersonCorrectionResolver {
  @Authorized(...correctionsList.doors)
  @Query(() => PersonCorrectionConnection, { description: "Corrections that members proposed." })
  personCorrections(@Args(() => PersonCorrectionsArguments) asked: Asked, @Ctx() context: Context) {
    return connection(correctionsList, context, asked);
  }

  @Authorized("member")
  @Answers("NOTHING_CHANGED", "NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => PersonCorrectionPayload, {
    description:
      "Proposes to correct what the policy holds of the member or a minor child. A newer one takes the place of one that waits.",
  })
  proposeCorrection(
    @Arg("input", () => ProposeCorrectionInput) input: ProposeCorrectionInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "correction.propose", input, async (act) => {
      const { personId, ...changes } = input;
      const proposed = await proposeCorrection(act, { personId, changes });
      if (proposed === undefined) throw nothingToCorrect();
      return proposed;
    });
  }

  @Authorized("desk:register")
  @Answers("INVALID_STATE", "NOT_FOUND", "OWN_CASE", "TAX_CODE_INVALID")
  @Mutation(() => PersonCorrectionPayload, {
    description: "Agrees, and the data change; or refuses, and the member reads why.",
  })
  decideCorrection(
    @Arg("input", () => DecideCorrectionInput) input: DecideCorrectionInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "correction.decide", input, (act) => decideCorrection(act, input));
  }

  @FieldResolver(() => PersonType, { description: "Whose data." })
  person(@Root() { person }: PersonCorrection, @Ctx() context: Context) {
    return context.load(personById, person);
  }

  @FieldResolver(() => [CorrectedField], { description: "What it changes, in the order of the form." })
  fields(@Root() { changes }: PersonCorrection, @Ctx() { language }: Context): CorrectedField[] {
    return changes.map(({ field, from, to }) => ({
      field: field as PersonalFieldEnum,
      label: fieldWords[field][language],
      from: written({ field, value: from }, language),
      to: written({ field, value: to }, language),
    }));
  }

  @FieldResolver(() => CorrectionStateEnum, { description: "Where it stands." })
  state(@Root() { outcome }: PersonCorrection) {
    return outcome ?? "waiting";
  }

  @FieldResolver(() => String, { description: "Where it stands in words, in the asked language." })
  stateLabel(@Root() { outcome }: PersonCorrection, @Ctx() { language }: Context): string {
    return correctionWords[outcome ?? "waiting"][language];
  }

  @FieldResolver(() => String, { nullable: true, description: "Who decided it; null while it waits." })
  async decidedByName(@Root() { decidedBy }: PersonCorrection, @Ctx() context: Context) {
    return decidedBy ? ((await context.load(accountById, decidedBy))?.displayName ?? null) : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may decide it now: at the desk, and not about the own family.",
  })
  async mayDecide(@Root() { outcome, person }: PersonCorrection, @Ctx() { em, actor }: Context) {
    return actor.door === "desk" && !outcome && !(await isOwnCase(em, actor, person));
  }
}

function answered(
  context: Context,
  verb: string,
  input: { idempotencyKey: string },
  run: (act: Act) => Promise<{ id: string }>,
) {
  return answer(context, async () => {
    const options = { idempotencyKey: input.idempotencyKey, input };
    const { id } = await context.perform(verb, options, run);
    return { correction: await findCorrection(context.em, context.actor, id) };
  });
}
