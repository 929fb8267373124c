import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { listArguments } from "../../kernel/listing/inputs.ts";
import { listConnection } from "../../kernel/listing/types.ts";
import { InstantScalar, Payload } from "../../kernel/types.ts";
import type { SignInOutcome } from "../entity.ts";
import { signInsList } from "./list.ts";

export enum SignInOutcomeType {
  SIGNED_IN = "signedIn",
  HALF_PROVED = "halfProved",
  WRONG_PASSWORD = "wrongPassword",
  WRONG_FACTOR = "wrongFactor",
}
registerEnumType(SignInOutcomeType, {
  name: "SignInOutcome",
  description: "How a try to sign in ended.",
  valuesConfig: {
    SIGNED_IN: { description: "Somebody is in." },
    HALF_PROVED: { description: "The password was right; the other proof that was asked for did not come." },
    WRONG_PASSWORD: { description: "The password was another." },
    WRONG_FACTOR: { description: "A code of a second factor was wrong, or a passkey was refused." },
  },
});

export enum SignInFilter {
  DONE = "DONE",
  REFUSED = "REFUSED",
}
registerEnumType(SignInFilter, {
  name: "SignInFilter",
  description: "Whether somebody got in.",
  valuesConfig: {
    DONE: { description: "Those that let somebody in." },
    REFUSED: { description: "All others." },
  },
});

@ObjectType("SignedInSession", { description: "A device on which the viewer is signed in." })
export class SignedInSessionType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => InstantScalar, { description: "Since when." })
  createdAt!: Date;

  @Field(() => InstantScalar, { description: "When it ends by itself." })
  expiresAt!: Date;
}

@ObjectType("SignIn", { description: "A try to sign in to the viewer's account." })
export class SignInType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => InstantScalar, { description: "When." })
  at!: Date;

  @Field(() => SignInOutcomeType, { description: "How it ended." })
  outcome!: SignInOutcome;

  @Field(() => String, { nullable: true, description: "Network address it came from; of IPv6 its network." })
  address!: string | null;

  @Field(() => Boolean, { description: "Whether the account had never signed in on that device before." })
  isNewDevice!: boolean;
}

@ObjectType()
export class SignInConnection extends listConnection(SignInType, "SignIn") {}

export const SignInsArguments = listArguments(signInsList, "SignIn", { outcome: () => SignInFilter });

@InputType({ description: "Which device is signed out." })
export class EndSessionInput {
  @Field(() => ID, { description: "Id of its session." })
  sessionId!: string;
}

@InputType({ description: "Where the viewer is signed out." })
export class SignOutEverywhereInput {
  @Field(() => Boolean, { description: "Whether this session goes on." })
  stayHere!: boolean;
}

@ObjectType({ description: "Where the viewer still is signed in." })
export class SessionsPayload extends Payload {
  @Field(() => [SignedInSessionType], { nullable: true, description: "This session first." })
  sessions?: SignedInSessionType[] | null;
}
