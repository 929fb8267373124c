import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../context.ts";
import { personsSeen } from "../kernel/persons.ts";
import { OncePerDocument } from "../kernel/types.ts";
import { facilityById } from "../network/queries.ts";
import { FacilityType } from "../network/types.ts";
import { actForFacility, signIn, signOut } from "./actions.ts";
import type { Account, Person } from "./entity.ts";
import { accountOf, facilitiesOf, personById } from "./queries.ts";
import { DoorType, PersonType, SignInInput, SignInPayload, SignOutPayload, ViewerType } from "./types.ts";

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { nullable: true, description: "Who is signed in; null for a visitor." })
  viewer(@Ctx() context: Context): Promise<Account | null> {
    return accountOf(context.em, context.actor);
  }

  @FieldResolver(() => DoorType, { description: "The door of this session." })
  door(@Ctx() { actor }: Context): string {
    return actor.door;
  }

  @FieldResolver(() => FacilityType, { nullable: true, description: "The facility this session acts for." })
  async facility(@Ctx() context: Context) {
    const { actor } = context;
    return actor.door === "facility" ? context.load(facilityById, actor.facilityId) : null;
  }

  @FieldResolver(() => [FacilityType], { description: "Facilities this user may act for, one at a time." })
  async facilities(@Root() account: Account, @Ctx() context: Context) {
    const ids = await facilitiesOf(context.em, account.id, context.now());
    const facilities = await Promise.all(ids.map((id) => context.load(facilityById, id)));
    return facilities.filter((facility) => facility !== undefined);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "The insured person behind this account." })
  async person(@Root() account: Account, @Ctx() context: Context): Promise<Person | null> {
    return account.person ? ((await context.load(personById, account.person)) ?? null) : null;
  }

  @FieldResolver(() => [PersonType], {
    description: "Whom the viewer sees and answers for: themselves, then their minor children.",
  })
  async persons(@Ctx() context: Context): Promise<Person[]> {
    const { actor, em } = context;
    if (actor.door !== "member") return [];
    const ids = await personsSeen(em, actor);
    const persons = await Promise.all(ids.map((id) => context.load(personById, id)));
    return persons.filter((person) => person !== undefined);
  }

  @OncePerDocument()
  @Mutation(() => SignInPayload, {
    description: "Signs in with user name and password; sets the session cookie.",
  })
  signIn(@Arg("input", () => SignInInput) input: SignInInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { secret, device } = await signIn(context, input);
      const viewer = await context.signedInAs(secret);
      context.rememberDevice(device);
      return { viewer };
    });
  }

  @Mutation(() => SignOutPayload, { description: "Ends this session on the server and clears the cookie." })
  signOut(@Ctx() context: Context) {
    return answer(context, async () => {
      await context.perform("identity.signOut", {}, signOut);
      await context.signedInAs(undefined);
      return {};
    });
  }

  @Authorized("facility")
  @OncePerDocument()
  @Mutation(() => SignInPayload, {
    description: "Goes on for another of one's facilities, under a new session.",
  })
  actForFacility(@Arg("facilityId", () => ID) facilityId: string, @Ctx() context: Context) {
    return answer(context, async () => {
      const { secret } = await context.perform("identity.actForFacility", {}, (act) =>
        actForFacility(act, facilityId),
      );
      return { viewer: await context.signedInAs(secret) };
    });
  }
}
