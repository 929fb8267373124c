import { Field, ID, InputType, ObjectType } from "type-graphql";
import { AtMost, Payload } from "../../kernel/types.ts";
import { ViewerType } from "../types.ts";

@ObjectType("DigitalIdentity", { description: "A digital identity that one may sign in with." })
export class DigitalIdentityType {
  @Field(() => ID, { description: "Short name: `spid`." })
  id!: string;

  @Field(() => String, { description: "How people call it, in the asked language." })
  label!: string;

  @Field(() => Boolean, { description: "Whether it is the demo's own, which believes everybody." })
  isDemo!: boolean;
}

@ObjectType("DigitalIdentityToClose", {
  description: "A digital identity that stays open in the browser after signing out here.",
})
export class DigitalIdentityToCloseType {
  @Field(() => String, { description: "How people call it, in the asked language." })
  label!: string;

  @Field(() => String, {
    description: "Address at its provider where it is closed; it leads back to the sign-in page.",
  })
  address!: string;
}

@InputType({ description: "With which digital identity." })
export class BeginIdentificationInput {
  @AtMost(20)
  @Field(() => ID, { description: "Id of the digital identity." })
  provider!: string;

  @AtMost(2000)
  @Field(() => String, {
    nullable: true,
    description: "Path to go on to afterwards; it comes back as it is.",
  })
  next?: string | null;
}

@ObjectType({ description: "Where to send the browser, and what it keeps until it comes back." })
export class BeginIdentificationPayload extends Payload {
  @Field(() => String, { nullable: true, description: "Address at the identity provider." })
  address?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Sealed; good for 15 minutes and one answer. Only the browser that began may know it.",
  })
  ticket?: string | null;
}

@InputType({ description: "The provider's answer, and the ticket of the browser that it was brought by." })
export class SignInByIdentityInput {
  @AtMost(4000)
  @Field(() => String, { description: "As given when it began." })
  ticket!: string;

  @AtMost(8000)
  @Field(() => String, { description: "The query of the address that the browser came back to, unchanged." })
  answer!: string;
}

@ObjectType({
  description: "The session cookie is set beside this answer, unless an account is to be opened first.",
})
export class SignInByIdentityPayload extends Payload {
  @Field(() => ViewerType, {
    nullable: true,
    description: "Who signed in; null when there is no account yet.",
  })
  viewer?: ViewerType | null;

  @Field(() => String, {
    nullable: true,
    description:
      "For somebody insured who has no account yet: the ticket that opens one, good for 15 minutes.",
  })
  opening?: string | null;

  @Field(() => String, { nullable: true, description: "Where they wanted to go, as said at the beginning." })
  next?: string | null;
}

@ObjectType("AccountOpening", { description: "Somebody identified, about to open their account." })
export class AccountOpeningType {
  @Field(() => String, { description: "Given name, as the fund knows it." })
  firstName!: string;

  @Field(() => String, { description: "Family name, as the fund knows it." })
  lastName!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where they are reached, as the provider or the fund knows; null when they have to say.",
  })
  email!: string | null;
}

@InputType({ description: "Opens the account of somebody identified." })
export class OpenAccountInput {
  @AtMost(4000)
  @Field(() => String, { description: "As given when they were identified." })
  ticket!: string;

  @AtMost(254)
  @Field(() => String, { nullable: true, description: "Email address, where none is known." })
  email?: string | null;
}
