import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { AtMost, InstantScalar, Payload } from "../../kernel/types.ts";
import { SignInPayload } from "../types.ts";

export enum FactorKindType {
  TOTP = "totp",
  PASSKEY = "passkey",
  RECOVERY_CODES = "recoveryCodes",
}
registerEnumType(FactorKindType, {
  name: "FactorKind",
  description: "By what somebody proves who they are, beside the password.",
  valuesConfig: {
    TOTP: { description: "An app that shows six digits, new ones every thirty seconds (RFC 6238)." },
    PASSKEY: { description: "A passkey (WebAuthn): alone it signs in too." },
    RECOVERY_CODES: { description: "A sheet of codes, each good once, for who has lost the others." },
  },
});

@ObjectType("Factor", { description: "A second factor of the viewer." })
export class FactorType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => FactorKindType, { description: "What it is." })
  kind!: "totp" | "passkey" | "recoveryCodes";

  @Field(() => String, { description: "As its owner calls it; empty for recovery codes." })
  name!: string;

  @Field(() => InstantScalar, { description: "Since when." })
  createdAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: "When it last proved something." })
  lastUsedAt!: Date | null;
}

@ObjectType("NewAuthenticatorApp", { description: "What an app needs to become a second factor." })
export class NewAuthenticatorAppType {
  @Field(() => String, { description: "Names the secret: give it back with the first code." })
  nonce!: string;

  @Field(() => String, { description: "To type into the app, base32." })
  secret!: string;

  @Field(() => String, { description: "The same for a square to scan (otpauth://)." })
  uri!: string;
}

@InputType({ description: "A code of an app, or one of a sheet." })
export class ProveByCodeInput {
  @AtMost(40)
  @Field(() => String, { description: "Six digits of an app, or a recovery code." })
  code!: string;
}

@InputType({ description: "An answer of a passkey." })
export class PasskeyAnswerInput {
  @AtMost(20_000)
  @Field(() => String, { description: "What `navigator.credentials.get` gave, as JSON." })
  response!: string;
}

@InputType({ description: "An app, and that it shows the right code." })
export class AddAuthenticatorAppInput {
  @AtMost(40)
  @Field(() => String, { description: "Of `newAuthenticatorApp`." })
  nonce!: string;

  @AtMost(40)
  @Field(() => String, { description: "The six digits that it shows now." })
  code!: string;

  @AtMost(60)
  @Field(() => String, { description: "How to call it; “App” when empty." })
  name!: string;
}

@InputType({ description: "A passkey that a browser has made." })
export class AddPasskeyInput {
  @AtMost(20_000)
  @Field(() => String, { description: "What `navigator.credentials.create` gave, as JSON." })
  response!: string;

  @AtMost(60)
  @Field(() => String, { description: "How to call it; “Passkey” when empty." })
  name!: string;
}

@InputType({ description: "Another name for a second factor." })
export class RenameFactorInput {
  @Field(() => ID, { description: "One of the viewer's own." })
  factorId!: string;

  @AtMost(60)
  @Field(() => String, { description: "How to call it from now on; empty leaves it." })
  name!: string;
}

@ObjectType({ description: "The second factor as it stands now." })
export class FactorPayload extends SignInPayload {
  @Field(() => FactorType, { nullable: true, description: "The one it was about." })
  factor?: FactorType | null;
}

@ObjectType({ description: "The second factor is gone." })
export class RemoveFactorPayload extends Payload {}

@ObjectType({ description: "A sheet of codes, shown this once." })
export class RecoveryCodesPayload extends Payload {
  @Field(() => [String], { nullable: true, description: "Each good once." })
  codes?: string[] | null;
}
