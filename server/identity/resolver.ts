import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../context.ts";
import { personsAnsweredFor, personsSeen } from "../kernel/persons.ts";
import { Answers, OncePerDocument } from "../kernel/types.ts";
import { facilityById } from "../network/queries.ts";
import { FacilityType } from "../network/types.ts";
import { actForFacility, signIn, signOut } from "./actions.ts";
import { begun } from "./session-view.ts";
import type { Person } from "./entity.ts";
import { dutiesOf } from "./roles.ts";
import { facilitiesOf, personById, type Viewer, viewerOf } from "./queries.ts";
import {
  DeskRoleType,
  DoorType,
  DutyEnum,
  FacilityRoleType,
  PersonType,
  ProofNeedType,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  ViewerType,
} from "./types.ts";

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: "Who is signed in; null for a visitor." })
  viewer(@Ctx() { em, actor }: Context): Promise<Viewer | null> {
    return viewerOf(em, actor);
  }

  @FieldResolver(() => DoorType, { description: "The door of this session." })
  door(@Root() { actor }: Viewer): string {
    return actor.door;
  }

  @FieldResolver(() => DeskRoleType, {
    nullable: true,
    description: "What the viewer may do at the desk; null elsewhere.",
  })
  deskRole(@Root() { actor }: Viewer): string | null {
    return actor.door === "desk" ? actor.role : null;
  }

  @FieldResolver(() => FacilityRoleType, {
    nullable: true,
    description: "What the viewer may do for the facility of this session; null elsewhere.",
  })
  facilityRole(@Root() { actor }: Viewer): string | null {
    return actor.door === "facility" ? actor.role : null;
  }

  @FieldResolver(() => ProofNeedType, {
    nullable: true,
    description: "What is still to be proved; null for a session that is whole.",
  })
  needs(@Root() { actor }: Viewer): string | null {
    return actor.door === "proving" ? actor.needs : null;
  }

  @FieldResolver(() => [DutyEnum], {
    description: "What the viewer's role is there for; none for members, who act for themselves.",
  })
  duties(@Root() { actor }: Viewer): string[] {
    return dutiesOf(actor);
  }

  @FieldResolver(() => FacilityType, { nullable: true, description: "The facility this session acts for." })
  async facility(@Root() { actor }: Viewer, @Ctx() context: Context) {
    return actor.door === "facility" ? context.load(facilityById, actor.facilityId) : null;
  }

  @FieldResolver(() => [FacilityType], { description: "Facilities this user may act for, one at a time." })
  async facilities(@Root() { id: accountId }: Viewer, @Ctx() context: Context) {
    const ids = await facilitiesOf(context.em, accountId, context.now());
    const facilities = await Promise.all(ids.map((id) => context.load(facilityById, id)));
    return facilities.filter((facility) => facility !== undefined);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "The insured person behind this account." })
  async person(@Root() { personId }: Viewer, @Ctx() context: Context): Promise<Person | null> {
    return personId ? ((await context.load(personById, personId)) ?? null) : null;
  }

  @FieldResolver(() => [PersonType], {
    description:
      "Whose data the viewer may read: themselves, their minor children, adults of the policy who consented.",
  })
  async persons(@Root() { actor }: Viewer, @Ctx() context: Context): Promise<Person[]> {
    return actor.door === "member" ? named(context, await personsSeen(context.em, actor)) : [];
  }

  @FieldResolver(() => [PersonType], {
    description:
      "For whom of them the viewer may also ask and decide: themselves, then their minor children.",
  })
  async answersFor(@Root() { actor }: Viewer, @Ctx() context: Context): Promise<Person[]> {
    return actor.door === "member" ? named(context, await personsAnsweredFor(context.em, actor)) : [];
  }

  @OncePerDocument()
  @Answers("SIGN_IN_REFUSED", "TOO_MANY_ATTEMPTS")
  @Mutation(() => SignInPayload, {
    description: "Signs in with user name and password; sets the session cookie.",
  })
  signIn(@Arg("input", () => SignInInput) input: SignInInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { secret } = await signIn(context, input);
      return { viewer: await begun(context, secret) };
    });
  }

  @OncePerDocument()
  @Mutation(() => SignOutPayload, { description: "Ends this session on the server and clears the cookie." })
  signOut(@Ctx() context: Context) {
    return answer(context, async () => {
      await context.perform("identity.signOut", {}, signOut);
      context.setCookie(undefined);
      return {};
    });
  }

  @Authorized("facility")
  @OncePerDocument()
  @Answers("NOT_FOUND")
  @Mutation(() => SignInPayload, {
    description: "Goes on for another of one's facilities, under a new session.",
  })
  actForFacility(@Arg("facilityId", () => ID) facilityId: string, @Ctx() context: Context) {
    return answer(context, async () => {
      const { secret } = await context.perform("identity.actForFacility", {}, (act) =>
        actForFacility(act, facilityId),
      );
      return { viewer: await begun(context, secret) };
    });
  }
}

async function named(context: Context, ids: readonly string[]): Promise<Person[]> {
  const persons = await Promise.all(ids.map((id) => context.load(personById, id)));
  return persons.filter((person) => person !== undefined);
}
