import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../../context.ts";
import type { Asked } from "../../kernel/listing/declare.ts";
import { connection } from "../../kernel/listing/types.ts";
import { paperUrl } from "../../kernel/paper/reader.ts";
import { Answers } from "../../kernel/types.ts";
import { PersonProfileType } from "../contacts/types.ts";
import type { Person } from "../entity.ts";
import { accountById, personById } from "../queries.ts";
import { PersonType } from "../types.ts";
import type { MemberCard } from "./entity.ts";
import { issueCard } from "./issue.ts";
import { cardsList } from "./list.ts";
import { cardByPerson, findCard } from "./queries.ts";
import { cardCheckUrl } from "./sheets.ts";
import {
  IssueMemberCardInput,
  MemberCardConnection,
  MemberCardPayload,
  MemberCardsArguments,
  MemberCardType,
} from "./types.ts";

@Resolver(() => PersonProfileType)
export class ProfileCardResolver {
  @FieldResolver(() => MemberCardType, {
    nullable: true,
    description: "The card in force; null as long as the fund has issued none.",
  })
  async card(@Root() { id }: Person, @Ctx() context: Context) {
    return (await context.load(cardByPerson, id)) ?? null;
  }
}

@Resolver(() => MemberCardType)
export class MemberCardResolver {
  @Authorized("desk:register")
  @Query(() => MemberCardConnection, { description: "Every card, those replaced too." })
  memberCards(@Args(() => MemberCardsArguments) asked: Asked, @Ctx() context: Context) {
    return connection(cardsList, context, asked);
  }

  @Authorized("desk:register")
  @Answers("MEMBER_NOT_FOUND")
  @Mutation(() => MemberCardPayload, {
    description: "Issues a card; the one that the person had ends, and a letter tells them.",
  })
  issueMemberCard(
    @Arg("input", () => IssueMemberCardInput) input: IssueMemberCardInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const options = { idempotencyKey: input.idempotencyKey, input };
      const { id } = await context.perform("card.issue", options, (act) => issueCard(act, input));
      return { card: await findCard(context.em, context.actor, id) };
    });
  }

  @FieldResolver(() => PersonType, { description: "Whose." })
  person(@Root() { person }: MemberCard, @Ctx() context: Context) {
    return context.load(personById, person);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Who at the desk issued it; null: it came with the members' file.",
  })
  async issuedByName(@Root() { issuedBy }: MemberCard, @Ctx() context: Context) {
    return issuedBy ? ((await context.load(accountById, issuedBy))?.displayName ?? null) : null;
  }

  @FieldResolver(() => String, { description: "The card as a PDF." })
  pdfUrl(@Root() { id }: MemberCard, @Ctx() { language }: Context): string {
    return paperUrl("member-card", id, language);
  }

  @FieldResolver(() => String, {
    description: "Address behind its square: a facility's search for the member.",
  })
  checkUrl(@Root() { number }: MemberCard, @Ctx() { config }: Context): string {
    return cardCheckUrl(config.publicUrl, number);
  }
}
