import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../../context.ts";
import { documentById } from "../../document/queries.ts";
import { PersonProfileType } from "../../identity/contacts/types.ts";
import type { Person } from "../../identity/entity.ts";
import { accountById, personById, type Viewer } from "../../identity/queries.ts";
import { PersonType, ViewerType } from "../../identity/types.ts";
import type { Act } from "../../kernel/act.ts";
import { romeDate } from "../../kernel/dates.ts";
import type { Asked } from "../../kernel/listing/declare.ts";
import { connection } from "../../kernel/listing/types.ts";
import { Answers } from "../../kernel/types.ts";
import { ownCasesOf, representationInEffectById } from "../family.ts";
import { enterDeath, withdrawDeath } from "./death.ts";
import { endRepresentation, revokeDelegation } from "./end.ts";
import { enterRepresentation } from "./enter.ts";
import type { Death, Representation } from "./entity.ts";
import { deathsList, representationsList } from "./list.ts";
import {
  findDeath,
  findRepresentation,
  hasAccountById,
  representativesByPerson,
  representedBy,
} from "./queries.ts";
import {
  capacityWords,
  kindWords,
  paperWords,
  type RepresentationState,
  stateOf,
  stateWords,
} from "./rules.ts";
import {
  ActsFor,
  type CapacityEnum,
  DeathConnection,
  DeathPayload,
  DeathsArguments,
  DeathType,
  EndRepresentationInput,
  EnterDeathInput,
  EnterRepresentationInput,
  PaperSeen,
  RepresentationConnection,
  RepresentationPayload,
  RepresentationsArguments,
  RepresentationStateEnum,
  RepresentationType,
  RevokeDelegationInput,
  WithdrawDeathInput,
} from "./types.ts";

@Resolver(() => ViewerType)
export class ViewerRepresentationResolver {
  @FieldResolver(() => [ActsFor], {
    description:
      "As what the viewer acts for the others among `answersFor`: by the policy, or by a document.",
  })
  async actsFor(@Root() { actor }: Viewer, @Ctx() { em, language }: Context): Promise<ActsFor[]> {
    if (actor.door !== "member") return [];
    const as = (await actor.persons?.(em))?.as ?? [];
    return [...as].map(([personId, capacity]) => ({
      ...{ personId, capacity: capacity as CapacityEnum, label: capacityWords[capacity][language] },
    }));
  }

  @FieldResolver(() => [RepresentationType], {
    description: "By which the viewer acts, or acted, for others; newest first, at most fifty.",
  })
  async represents(@Root() { actor }: Viewer, @Ctx() { em }: Context): Promise<Representation[]> {
    return actor.door === "member" ? representedBy(em, actor) : [];
  }
}

@Resolver(() => PersonProfileType)
export class ProfileRepresentationResolver {
  @FieldResolver(() => [RepresentationType], {
    description:
      "By which others act, or acted, for this person; newest first, at most fifty. Empty of an adult who only consented.",
  })
  async representatives(@Root() { id }: Person, @Ctx() context: Context) {
    return (await context.load(representativesByPerson, id)) ?? [];
  }
}

@Resolver(() => RepresentationType)
export class RepresentationResolver {
  @Authorized("desk:register")
  @Query(() => RepresentationConnection, { description: "Who acts for whom." })
  representations(@Args(() => RepresentationsArguments) asked: Asked, @Ctx() context: Context) {
    return connection(representationsList, context, asked);
  }

  @Authorized("desk:register")
  @Query(() => RepresentationType, { nullable: true, description: "One of them." })
  representation(@Arg("id", () => ID) id: string, @Ctx() { em, actor }: Context) {
    return visibleOrNull(() => findRepresentation(em, actor, id));
  }

  @Authorized("desk:register")
  @Answers(
    ...(["INVALID_STATE", "MEMBER_NOT_FOUND", "NOT_FOUND", "OWN_CASE", "PAPER_NEEDED"] as const),
    "TAX_CODE_INVALID",
  )
  @Mutation(() => RepresentationPayload, {
    description: "Enters that somebody acts for another, by a document: with their next request.",
  })
  enterRepresentation(
    @Arg("input", () => EnterRepresentationInput) input: EnterRepresentationInput,
    @Ctx() context: Context,
  ) {
    const options = { idempotencyKey: input.idempotencyKey, input };
    return answered(context, "representation.enter", options, (act) => enterRepresentation(act, input));
  }

  @Authorized("desk:register")
  @Answers("INVALID_STATE", "NOT_FOUND", "OWN_CASE")
  @Mutation(() => RepresentationPayload, {
    description: "Ends it before its last day: it no longer counts in the representative's next request.",
  })
  endRepresentation(
    @Arg("input", () => EndRepresentationInput) input: EndRepresentationInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "representation.end", {}, (act) => endRepresentation(act, input));
  }

  @Authorized("member")
  @Answers("NOT_FOUND")
  @Mutation(() => RepresentationPayload, {
    description: "Takes a delegation back: it no longer counts in the delegate's next request.",
  })
  revokeDelegation(
    @Arg("input", () => RevokeDelegationInput) input: RevokeDelegationInput,
    @Ctx() context: Context,
  ) {
    return answered(context, "representation.revoke", {}, (act) => revokeDelegation(act, input));
  }

  @FieldResolver(() => String, { description: "As what, in the asked language." })
  kindLabel(@Root() { kind }: Representation, @Ctx() { language }: Context): string {
    return kindWords[kind][language];
  }

  @FieldResolver(() => String, { description: "For whom: first and last name." })
  representedName(@Root() { represented }: Representation, @Ctx() context: Context) {
    return nameOf(context, represented);
  }

  @FieldResolver(() => String, { description: "Who acts: first and last name." })
  representativeName(@Root() { representative }: Representation, @Ctx() context: Context) {
    return nameOf(context, representative);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "For whom; the desk's alone." })
  represented(@Root() { represented }: Representation, @Ctx() context: Context) {
    return context.actor.door === "desk" ? context.load(personById, represented) : null;
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Who acts; the desk's alone." })
  representative(@Root() { representative }: Representation, @Ctx() context: Context) {
    return context.actor.door === "desk" ? context.load(personById, representative) : null;
  }

  @FieldResolver(() => RepresentationStateEnum, { description: "Where it stands today." })
  state(@Root() row: Representation, @Ctx() context: Context): Promise<RepresentationState> {
    return stateToday(context, row);
  }

  @FieldResolver(() => String, { description: "Where it stands in words, in the asked language." })
  async stateLabel(@Root() row: Representation, @Ctx() context: Context): Promise<string> {
    return stateWords[await stateToday(context, row)][context.language];
  }

  @FieldResolver(() => String, { description: "What its document is, in the asked language." })
  paperLabel(@Root() { kind }: Representation, @Ctx() { language }: Context): string {
    return paperWords[kind][language];
  }

  @FieldResolver(() => PaperSeen, { nullable: true, description: "Its document; the desk's alone." })
  async paper(@Root() { document }: Representation, @Ctx() context: Context) {
    return context.actor.door === "desk" ? context.load(documentById, document) : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether who acts has an account to act with; said to the desk alone, false elsewhere.",
  })
  async hasAccount(@Root() { representative }: Representation, @Ctx() context: Context): Promise<boolean> {
    return context.actor.door === "desk" && (await context.load(hasAccountById, representative)) === true;
  }

  @FieldResolver(() => String, { nullable: true, description: "Who entered it; the desk's alone." })
  enteredByName(@Root() { enteredBy }: Representation, @Ctx() context: Context) {
    return colleagueName(context, enteredBy);
  }

  @FieldResolver(() => String, { nullable: true, description: "Who ended it; the desk's alone." })
  endedByName(@Root() { endedBy }: Representation, @Ctx() context: Context) {
    return colleagueName(context, endedBy);
  }

  @FieldResolver(() => String, { nullable: true, description: "Why it was ended; the desk's alone." })
  endReason(@Root() { endReason }: Representation, @Ctx() { actor }: Context) {
    return actor.door === "desk" ? (endReason ?? null) : null;
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether the viewer may end it: at the desk and not of the own family, or whoever delegated.",
  })
  async mayEnd(@Root() row: Representation, @Ctx() context: Context): Promise<boolean> {
    const { em, actor, now } = context;
    if (row.endedAt || (row.endsOn && row.endsOn < romeDate(now()))) return false;
    if (actor.door === "member") return row.kind === "delegate" && row.represented === actor.personId;
    if (actor.door !== "desk") return false;
    return (await ownCasesOf(em, actor.accountId, [row.represented, row.representative])).length === 0;
  }
}

@Resolver(() => DeathType)
export class DeathResolver {
  @Authorized("desk:register")
  @Query(() => DeathConnection, { description: "Deaths that were entered." })
  deaths(@Args(() => DeathsArguments) asked: Asked, @Ctx() context: Context) {
    return connection(deathsList, context, asked);
  }

  @Authorized("desk:register")
  @Answers(
    ...(["INVALID_STATE", "MEMBER_NOT_FOUND", "NOT_FOUND", "OWN_CASE", "PAPER_NEEDED"] as const),
    "TAX_CODE_INVALID",
  )
  @Mutation(() => DeathPayload, {
    description: "Enters a death: the person's accounts close, their cover ends, and heirs may be entered.",
  })
  enterDeath(@Arg("input", () => EnterDeathInput) input: EnterDeathInput, @Ctx() context: Context) {
    const options = { idempotencyKey: input.idempotencyKey, input };
    return answeredDeath(context, "death.enter", options, (act) => enterDeath(act, input));
  }

  @Authorized("desk:register")
  @Answers("INVALID_STATE", "NOT_FOUND", "OWN_CASE")
  @Mutation(() => DeathPayload, {
    description: "The entry was a mistake: accounts and cover are as before, heirs act no longer.",
  })
  withdrawDeath(@Arg("input", () => WithdrawDeathInput) input: WithdrawDeathInput, @Ctx() context: Context) {
    return answeredDeath(context, "death.withdraw", {}, (act) => withdrawDeath(act, input));
  }

  @FieldResolver(() => PersonType, { description: "Who died." })
  person(@Root() { person }: Death, @Ctx() context: Context) {
    return context.load(personById, person);
  }

  @FieldResolver(() => PaperSeen, {
    nullable: true,
    description: "The document that was seen; null where a file of members said so.",
  })
  async paper(@Root() { document }: Death, @Ctx() context: Context) {
    return document ? ((await context.load(documentById, document)) ?? null) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Who entered it, or loaded the file; null for a file that the command line loaded.",
  })
  enteredByName(@Root() { enteredBy }: Death, @Ctx() context: Context) {
    return colleagueName(context, enteredBy);
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may take it back." })
  async mayWithdraw(@Root() { withdrawnAt, person }: Death, @Ctx() { em, actor }: Context): Promise<boolean> {
    if (actor.door !== "desk" || withdrawnAt) return false;
    return (await ownCasesOf(em, actor.accountId, [person])).length === 0;
  }
}

async function stateToday(context: Context, row: Representation): Promise<RepresentationState> {
  const counts = (await context.load(representationInEffectById, row.id)) === true;
  return stateOf(row, romeDate(context.now()), counts);
}

async function nameOf(context: Context, personId: string): Promise<string> {
  const person = await context.load(personById, personId);
  return `${person?.firstName} ${person?.lastName}`;
}

async function colleagueName(context: Context, accountId: string | null | undefined): Promise<string | null> {
  if (context.actor.door !== "desk" || !accountId) return null;
  return (await context.load(accountById, accountId))?.displayName ?? null;
}

type Run = (act: Act) => Promise<{ id: string }>;

function answered(context: Context, verb: string, options: object, run: Run) {
  return answer(context, async () => {
    const { id } = await context.perform(verb, options, run);
    return { representation: await findRepresentation(context.em, context.actor, id) };
  });
}

function answeredDeath(context: Context, verb: string, options: object, run: Run) {
  return answer(context, async () => {
    const { id } = await context.perform(verb, options, run);
    return { death: await findDeath(context.em, context.actor, id) };
  });
}
