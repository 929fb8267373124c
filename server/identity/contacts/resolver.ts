import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../../context.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { answersFor, personSeen } from "../../kernel/persons.ts";
import { Answers, OncePerDocument } from "../../kernel/types.ts";
import { Person } from "../entity.ts";
import { PersonType } from "../types.ts";
import { changePersonContacts, contactsStamp } from "./change.ts";
import { hinted, placeOf } from "./code-rules.ts";
import type { ContactRequest } from "./entity.ts";
import { cancelRequest, giveCodes, openRequest, proofsOf, sendCodesAgain } from "./request.ts";
import {
  AwaitedContactsInput,
  AwaitedContactsType,
  ChangePersonContactsInput,
  ContactCodeType,
  GiveContactCodesInput,
  PersonProfilePayload,
  PersonProfileType,
} from "./types.ts";

async function profileOf({ em }: Context, { id }: { readonly id: string }) {
  return { profile: await em.findOneOrFail(Person, { id }) };
}

@Resolver(() => PersonProfileType)
export class PersonProfileResolver {
  @Authorized("member")
  @Query(() => PersonProfileType, {
    nullable: true,
    description: "What the fund keeps of somebody whose data the viewer may read; null for anybody else.",
  })
  personProfile(
    @Arg("personId", () => ID, { nullable: true, description: "The viewer when not said." })
    personId: string | null,
    @Ctx() { em, actor }: Context,
  ): Promise<Person | null> {
    return visibleOrNull(async () => {
      const id = await personSeen(em, onlyThrough("member", actor), personId, "personId");
      return em.findOneOrFail(Person, { id });
    });
  }

  @Authorized("member")
  @OncePerDocument()
  @Answers("CHANGED_MEANWHILE", "NOT_FOUND", "ONLY_TO_READ", "TOO_MANY_CODES")
  @Mutation(() => PersonProfilePayload, {
    description:
      "Says by what the fund reaches the viewer or a minor child. Another email or mobile counts once its codes were given, all else from now on; a letter goes where they were reached before.",
  })
  changePersonContacts(
    @Arg("input", () => ChangePersonContactsInput) input: ChangePersonContactsInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const changed = await context.perform("person.changeContacts", {}, (act) =>
        changePersonContacts(act, input),
      );
      return profileOf(context, changed);
    });
  }

  @Authorized("member")
  @OncePerDocument()
  @Answers("CODE_EXPIRED", "CODE_WRONG", "NOT_FOUND", "ONLY_TO_READ", "TOO_MANY_ATTEMPTS")
  @Mutation(() => PersonProfilePayload, {
    description: "Gives codes of another email or mobile, in any order: it counts once none is missing.",
  })
  giveContactCodes(
    @Arg("input", () => GiveContactCodesInput) input: GiveContactCodesInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => profileOf(context, await giveCodes(context, input)));
  }

  @Authorized("member")
  @OncePerDocument()
  @Answers("CODE_EXPIRED", "NOT_FOUND", "ONLY_TO_READ", "TOO_MANY_CODES")
  @Mutation(() => PersonProfilePayload, {
    description: "Sends the codes that are still missing anew; those before stop working.",
  })
  resendContactCodes(
    @Arg("input", () => AwaitedContactsInput) input: AwaitedContactsInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () =>
      profileOf(
        context,
        await context.perform("person.resendContactCodes", {}, (act) => sendCodesAgain(act, input)),
      ),
    );
  }

  @Authorized("member")
  @Answers("NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => PersonProfilePayload, {
    description: "Calls another email or mobile off that waits for its codes: all stays as it is.",
  })
  cancelContactChange(
    @Arg("input", () => AwaitedContactsInput) input: AwaitedContactsInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () =>
      profileOf(
        context,
        await context.perform("person.cancelContactChange", {}, (act) => cancelRequest(act, input)),
      ),
    );
  }

  @FieldResolver(() => AwaitedContactsType, {
    nullable: true,
    description: "Another email or mobile that waits for its codes, for who may change it.",
  })
  async awaitedContacts(@Root() { id }: Person, @Ctx() { em, actor, now }: Context) {
    return (await answersFor(em, actor, id)) ? openRequest(em, id, now()) : null;
  }

  @FieldResolver(() => PersonType, { description: "Whose." })
  person(@Root() person: Person) {
    return person;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may change it: the own one, and that of minor children.",
  })
  mayChange(@Root() { id }: Person, @Ctx() { em, actor }: Context) {
    return answersFor(em, actor, id);
  }

  @FieldResolver(() => String, { description: "Stamp of the contacts, for `changePersonContacts`." })
  stamp(@Root() person: Person): string {
    return contactsStamp(person);
  }
}

@Resolver(() => AwaitedContactsType)
export class AwaitedContactsResolver {
  @FieldResolver(() => [ContactCodeType], {
    description: "One to three, the one at the address until now first.",
  })
  async codes(@Root() { id }: ContactRequest, @Ctx() { em }: Context): Promise<ContactCodeType[]> {
    return (await proofsOf(em, id)).map(
      ({ id: proofId, purpose, target, usedAt, attemptsLeft, expiresAt }) => ({
        ...{ id: proofId, place: placeOf(purpose), sentTo: hinted(target ?? "") },
        ...{ isGiven: Boolean(usedAt), attemptsLeft, expiresAt },
      }),
    );
  }
}
