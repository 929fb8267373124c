import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../../context.ts";
import type { Asked } from "../../kernel/listing/declare.ts";
import { connection } from "../../kernel/listing/types.ts";
import { Answers } from "../../kernel/types.ts";
import { facilityById } from "../../network/queries.ts";
import type { Session, SignIn } from "../entity.ts";
import { signedInOf } from "../signed-in.ts";
import { SignOutPayload } from "../types.ts";
import { deviceWords } from "./device-rules.ts";
import { endSession, signOutEverywhere } from "./end.ts";
import { signInsList } from "./list.ts";
import { sessionsOf } from "./queries.ts";
import { outcomeWords } from "./rules.ts";
import {
  EndSessionInput,
  SessionsPayload,
  SignedInSessionType,
  SignInConnection,
  SignInsArguments,
  SignInType,
  SignOutEverywhereInput,
} from "./types.ts";

@Resolver(() => SignedInSessionType)
export class SignedInSessionResolver {
  @Authorized("member", "facility", "desk")
  @Query(() => [SignedInSessionType], { description: "Where the viewer is signed in, this session first." })
  sessions(@Ctx() { em, actor, now }: Context) {
    return sessionsOf(em, actor, now());
  }

  @Authorized("member", "facility", "desk")
  @Answers("NOT_FOUND")
  @Mutation(() => SessionsPayload, {
    description: "Signs one device out: from the next request on, what it listens to within five seconds.",
  })
  endSession(@Arg("input", () => EndSessionInput) input: EndSessionInput, @Ctx() context: Context) {
    return answer(context, async () => {
      await context.perform("identity.endSession", {}, (act) => endSession(act, input));
      return { sessions: await sessionsOf(context.em, context.actor, context.now()) };
    });
  }

  @Authorized("member", "facility", "desk")
  @Mutation(() => SignOutPayload, { description: "Signs the viewer out on all devices, or on all others." })
  signOutEverywhere(
    @Arg("input", () => SignOutEverywhereInput) input: SignOutEverywhereInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      await context.perform("identity.signOutEverywhere", {}, (act) => signOutEverywhere(act, input));
      if (!input.stayHere) context.setCookie(undefined);
      return {};
    });
  }

  @FieldResolver(() => Boolean, { description: "Whether it is the one that asks." })
  isThis(@Root() { id }: Session, @Ctx() { actor }: Context): boolean {
    return signedInOf(actor).sessionId === id;
  }

  @FieldResolver(() => String, { description: "Browser and kind of device, in the asked language." })
  device(@Root() { userAgent }: Session, @Ctx() { language }: Context): string {
    return deviceWords(userAgent)[language];
  }

  @FieldResolver(() => String, { nullable: true, description: "The facility it acts for." })
  async facilityName(@Root() { facility }: Session, @Ctx() context: Context): Promise<string | null> {
    return facility ? ((await context.load(facilityById, facility))?.name ?? null) : null;
  }
}

@Resolver(() => SignInType)
export class SignInResolver {
  @Authorized("member", "facility", "desk")
  @Query(() => SignInConnection, {
    description: "Who signed in to the viewer's account or tried to, in the last 180 days.",
  })
  signIns(@Args(() => SignInsArguments) asked: Asked, @Ctx() context: Context) {
    return connection(signInsList, context, asked);
  }

  @FieldResolver(() => String, { description: "How it ended, in the asked language." })
  outcomeLabel(@Root() { outcome }: SignIn, @Ctx() { language }: Context): string {
    return outcomeWords[outcome][language];
  }

  @FieldResolver(() => String, { description: "Browser and kind of device, in the asked language." })
  device(@Root() { userAgent }: SignIn, @Ctx() { language }: Context): string {
    return deviceWords(userAgent)[language];
  }
}
