import { Field, InputType, ObjectType } from "type-graphql";
import { AtMost, Payload } from "../../kernel/types.ts";

@InputType({ description: "Whose password was forgotten." })
export class AskForNewPasswordInput {
  @AtMost(80)
  @Field(() => String, { description: "Name to sign in with." })
  userName!: string;
}

@InputType({ description: "Whose user name was forgotten." })
export class AskForUserNameInput {
  @AtMost(254)
  @Field(() => String, { description: "Address of the account." })
  email!: string;
}

@InputType({ description: "Another password, by the link of a letter." })
export class ResetPasswordInput {
  @AtMost(100)
  @Field(() => String, { description: "What the address of the link ends with, after `proof=`." })
  link!: string;

  @AtMost(1024)
  @Field(() => String, {
    description: "8 to 128 characters; not the user name, and none of those that are tried first.",
  })
  newPassword!: string;
}

@ObjectType({ description: "Alike whether or not there is such an account: only a letter tells." })
export class AccountRecoveryPayload extends Payload {}
