import {
  Arg,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { type Context, scoped } from "../context.ts";
import { isStillSignedIn } from "../identity/queries.ts";
import { linesAfter, newestCursor, type NumberedLine } from "../kernel/happenings.ts";
import { invalidInput } from "../kernel/refusal.ts";
import { InstantScalar } from "../kernel/types.ts";
import { DevelopmentMail } from "./entity.ts";
import type { Channel } from "./rules.ts";

export enum MessageChannel {
  MAIL = "mail",
  TEXT = "text",
}
registerEnumType(MessageChannel, {
  name: "MessageChannel",
  description: "By what a message travels.",
  valuesConfig: {
    MAIL: { description: "A mail, to an address." },
    TEXT: { description: "A text message, to a mobile number." },
  },
});

@ObjectType("DevelopmentMail", {
  description: "A mail or a text message that the development inbox received.",
})
export class DevelopmentMailType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => MessageChannel, { description: "What it is." })
  channel!: Channel;

  @Field(() => String, { description: "Subject line; empty of a text message." })
  subject!: string;

  @Field(() => String, { description: "Plain text." })
  text!: string;

  @Field(() => InstantScalar, { description: "When it was delivered." })
  sentAt!: Date;
}

@ObjectType({
  description: "Something happened to a row the viewer may see. It names the row, never its content.",
})
export class Happening {
  @Field(() => ID, { description: "Give it as `after` to go on from here without missing any." })
  cursor!: string;

  @Field(() => String, { description: "What happened, e.g. takeInCharge.authorised." })
  verb!: string;

  @Field(() => String, { description: "Kind of row, e.g. takeInCharge." })
  subjectType!: string;

  @Field(() => String, { description: "Id of the row." })
  subjectId!: string;

  @Field(() => InstantScalar, { description: "When." })
  at!: Date;
}

@Resolver(() => DevelopmentMailType)
export class MessagingResolver {
  @Query(() => [DevelopmentMailType], {
    description:
      "What the development inbox received, newest first: nothing by a channel by which messages really go out.",
  })
  async developmentMails(
    @Arg("first", () => Int, { defaultValue: 20, description: "1 to 100." }) first: number,
    @Ctx() { em, config }: Context,
  ): Promise<DevelopmentMail[]> {
    if (config.production) return [];
    const kept: Channel[] = [
      ...(config.smtpUrl === undefined ? (["mail"] as const) : []),
      ...(config.textGateway === undefined ? (["text"] as const) : []),
    ];
    return em.find(
      DevelopmentMail,
      { channel: { $in: kept } },
      { orderBy: { sentAt: "desc", id: "desc" }, limit: first },
    );
  }

  @Authorized()
  @Query(() => ID, {
    description:
      "Cursor of the newest happening. Asked before what is shown is read, nothing lies between the two and `happenings` after it.",
  })
  newestHappening(@Ctx() { em }: Context): Promise<string> {
    return newestCursor(em);
  }

  @Authorized()
  @Subscription(() => Happening, {
    description:
      "Everything that happens to rows the viewer may see, as it happens; resumable by cursor. Ends with the session.",
    subscribe: ({ args, context }) =>
      happenings(context as Context, (args as { after?: string | null }).after),
  })
  happenings(
    @Root() line: NumberedLine,
    @Arg("after", () => ID, { nullable: true, description: "Cursor of the last happening seen." })
    _after: string | null,
  ): Happening {
    return {
      cursor: line.number,
      verb: line.verb,
      subjectType: line.subjectType,
      subjectId: line.subjectId,
      at: line.at,
    };
  }

  @FieldResolver(() => String, { description: "Address or number it was sent to." })
  to(@Root() { recipient }: DevelopmentMail): string {
    return recipient;
  }
}

/** Asks the journal again after each growth, and every few seconds whether the session still stands. */
async function* happenings(context: Context, after: string | null | undefined): AsyncGenerator<NumberedLine> {
  if (after && !/^\d{1,18}$/.test(after)) {
    throw invalidInput("after", {
      it: "Il cursore «after» non è valido: usa quello dell'ultimo evento ricevuto.",
      en: "The cursor “after” is not valid: use that of the last happening received.",
    });
  }
  const stopping = new AbortController();
  let cursor = after ?? (await newestCursor(context.em.fork()));
  try {
    while (await isStillSignedIn(context.em.fork(), context.actor, context.now())) {
      // A subscription outlives birthdays, enrolments and new cases: what its actor may see is looked up anew.
      const asToday = scoped(context.actor, context.now);
      const lines = await linesAfter(context.em.fork(), asToday, cursor);
      for (const line of lines) {
        yield line;
        cursor = line.number;
      }
      if (lines.length === 0) await context.happenings.next("numbered", 3_000, stopping.signal);
    }
  } finally {
    stopping.abort();
  }
}
