import { Field, InputType, ObjectType } from "type-graphql";
import { AtMost, Payload } from "../../kernel/types.ts";
import { ViewerType } from "../types.ts";

@InputType({ description: "Another password instead of the present one." })
export class ChangePasswordInput {
  @AtMost(1024)
  @Field(() => String, { description: "The present one." })
  currentPassword!: string;

  @AtMost(1024)
  @Field(() => String, {
    description: "8 to 128 characters; not the user name, and none of those that are tried first.",
  })
  newPassword!: string;
}

@InputType({ description: "A new password where the present one is too old." })
export class RenewPasswordInput {
  @AtMost(1024)
  @Field(() => String, {
    description: "8 to 128 characters; not the user name, and none of those that are tried first.",
  })
  newPassword!: string;
}

@InputType({ description: "Who is signed in proves it once more." })
export class ProveAgainInput {
  @AtMost(1024)
  @Field(() => String, { nullable: true, description: "The present password; or `code`, or `passkey`." })
  password!: string | null;

  @AtMost(40)
  @Field(() => String, {
    nullable: true,
    description:
      "A code that an authenticator app shows, or one of a sheet of recovery codes; or `password`.",
  })
  code!: string | null;

  @AtMost(20_000)
  @Field(() => String, {
    nullable: true,
    description: "What `navigator.credentials.get` gave for `passkeyChallenge`, as JSON; or `password`.",
  })
  passkey!: string | null;
}

@ObjectType({ description: "The session goes on as a new one, whose cookie is set beside this answer." })
export class PasswordPayload extends Payload {
  @Field(() => ViewerType, { nullable: true, description: "Whose password it is." })
  viewer?: ViewerType | null;
}
