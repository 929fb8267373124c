import { Field, ID, InputType, ObjectType } from "type-graphql";
import { AgreementKindEnum } from "../../identity/agreement/types.ts";
import type { AgreementKind } from "../../identity/agreement/words.ts";
import { ViewerType } from "../../identity/types.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import { AtMost, LocalDateScalar, Payload } from "../../kernel/types.ts";

@InputType({ description: "Who somebody says to be, and what they agree to." })
export class StartRegistrationInput {
  @AtMost(40)
  @Field(() => String, { description: "Codice fiscale, 16 characters, as on the health card." })
  taxCode!: string;

  @AtMost(40)
  @Field(() => String, { description: "Number of the member's card." })
  cardNumber!: string;

  @Field(() => LocalDateScalar, { description: "Day of birth." })
  birthDate!: LocalDate;

  @AtMost(254)
  @Field(() => String, { description: "Where the code goes: it is proved by it." })
  email!: string;

  @Field(() => [AgreementKindEnum], { description: "What was read and agreed to: see `agreementForms`." })
  agreements!: AgreementKind[];

  @AtMost(20)
  @Field(() => String, { description: "Edition of the words that were shown." })
  wording!: string;
}

@ObjectType({
  description:
    "The same whether or not the data fit a member: whether a code was sent, only its reader knows.",
})
export class StartRegistrationPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "Give it to `completeRegistration` with the code." })
  registrationId?: string | null;
}

@InputType({ description: "The code, and how one signs in from now on." })
export class CompleteRegistrationInput {
  @Field(() => ID, { description: "Of `startRegistration`." })
  registrationId!: string;

  @AtMost(20)
  @Field(() => String, { description: "Six digits of the letter." })
  code!: string;

  @AtMost(80)
  @Field(() => String, { description: "4 to 80 characters: letters, digits, dot, dash, at sign." })
  userName!: string;

  @AtMost(1024)
  @Field(() => String, {
    description: "8 to 128 characters; not the user name, and none of those that are tried first.",
  })
  password!: string;
}

@ObjectType({ description: "The session cookie is set beside this answer." })
export class CompleteRegistrationPayload extends Payload {
  @Field(() => ViewerType, { nullable: true, description: "Who is signed in now." })
  viewer?: ViewerType | null;
}
