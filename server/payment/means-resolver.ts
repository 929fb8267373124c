import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Payee } from "../claim/entity.ts";
import type { Context } from "../context.ts";
import { PersonProfileType } from "../identity/contacts/types.ts";
import type { Person } from "../identity/entity.ts";
import { InstantScalar } from "../kernel/types.ts";
import { lastPayeeByPerson } from "./queries.ts";
import { maskIban, meansNames } from "./rules.ts";

@ObjectType({ description: "How a person is paid." })
class KnownPayee {
  @Field(() => String, { description: "Transfer or cheque, in the asked language." })
  label!: string;

  @Field(() => String, { description: "Holder of the account, or who the cheque is made out to." })
  holderName!: string;

  @Field(() => String, {
    nullable: true,
    description: "The account, but for most of its digits; null of a cheque.",
  })
  maskedIban!: string | null;

  @Field(() => InstantScalar, { description: "Since when the fund knows it." })
  knownSince!: Date;
}

@Resolver(() => PersonProfileType)
export class ProfilePayeeResolver {
  @FieldResolver(() => KnownPayee, {
    nullable: true,
    description: "How the person was paid last, or is going to be; null when nothing was ever due to them.",
  })
  async payee(@Root() { id }: Person, @Ctx() context: Context): Promise<KnownPayee | null> {
    const payee: Payee | undefined = await context.load(lastPayeeByPerson, id);
    if (payee === undefined) return null;
    const { means, holderName, iban, knownSince } = payee;
    return {
      label: (means === "cheque" ? meansNames.cheque : meansNames.transfer)[context.language],
      holderName: holderName ?? "",
      maskedIban: iban ? maskIban(iban) : null,
      knownSince,
    };
  }
}
