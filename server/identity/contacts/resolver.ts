import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context, visibleOrNull } from "../../context.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { answersFor, personSeen } from "../../kernel/persons.ts";
import { Answers } from "../../kernel/types.ts";
import { Person } from "../entity.ts";
import { PersonType } from "../types.ts";
import { changePersonContacts, contactsStamp } from "./change.ts";
import { ChangePersonContactsInput, PersonProfilePayload, PersonProfileType } from "./types.ts";

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
  @Answers("CHANGED_MEANWHILE", "NOT_FOUND", "ONLY_TO_READ")
  @Mutation(() => PersonProfilePayload, {
    description:
      "Says by what the fund reaches the viewer or a minor child, from now on; a letter goes where they were reached before.",
  })
  changePersonContacts(
    @Arg("input", () => ChangePersonContactsInput) input: ChangePersonContactsInput,
    @Ctx() context: Context,
  ) {
    return answer(context, async () => {
      const { id } = await context.perform("person.changeContacts", {}, (act) =>
        changePersonContacts(act, input),
      );
      return { profile: await context.em.findOneOrFail(Person, { id }) };
    });
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
