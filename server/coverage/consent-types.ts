import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { AtMost, InstantScalar, Payload } from "../kernel/types.ts";

export enum ConsentKindEnum {
  HEALTH_DATA = "healthData",
}
registerEnumType(ConsentKindEnum, {
  name: "ConsentKind",
  description: "What an adult may agree to.",
  valuesConfig: {
    HEALTH_DATA: {
      description: "That the other reads all that the fund keeps about them, health data included.",
    },
  },
});

@ObjectType("Consent", { description: "A consent that the viewer gave: it lets the other read, never act." })
export class ConsentType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => ConsentKindEnum, { description: "To what." })
  kind!: ConsentKindEnum;

  @Field(() => String, { description: "Edition of the words agreed to, e.g. 2026-11." })
  wording!: string;

  @Field(() => InstantScalar, { description: "When it was given." })
  givenAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When it was taken back; null while it stands.",
  })
  revokedAt!: Date | null;
}

@ObjectType("ConsentReader", { description: "Somebody to whom the viewer may consent." })
export class ConsentReader {
  @Field(() => ID, { description: "Give it back with the consent." })
  id!: string;

  @Field(() => String, { description: "First and last name." })
  name!: string;

  @Field(() => Boolean, { description: "Whether a consent lets them read already." })
  mayRead!: boolean;
}

@ObjectType("ConsentForm", { description: "What the viewer may agree to today." })
export class ConsentForm {
  @Field(() => ConsentKindEnum, { description: "To what." })
  kind!: ConsentKindEnum;

  @Field(() => String, { description: "Edition of the words: give it back with the consent." })
  wording!: string;

  @Field(() => String, { description: "The words, in the asked language." })
  text!: string;

  @Field(() => [ConsentReader], {
    description: "Holder and spouse of the viewer's own policies, but for the viewer; empty for a minor.",
  })
  readers!: ConsentReader[];
}

@ObjectType("Consents", { description: "What the viewer agreed to, and may agree to." })
export class ConsentsType {
  @Field(() => [ConsentType], { description: "Given by the viewer, newest first, at most a hundred." })
  given!: ConsentType[];

  @Field(() => [ConsentForm], { description: "What may be agreed to today, each kind once." })
  forms!: ConsentForm[];
}

@InputType({ description: "A consent to one person." })
export class GiveConsentInput {
  @Field(() => ConsentKindEnum, { description: "To what." })
  kind!: ConsentKindEnum;

  @Field(() => ID, { description: "Who may read: one of `readers`." })
  readerId!: string;

  @AtMost(20)
  @Field(() => String, { description: "Edition of the words that were shown." })
  wording!: string;
}

@InputType({ description: "Which consent is taken back." })
export class RevokeConsentInput {
  @Field(() => ID, { description: "A consent that the viewer gave." })
  consentId!: string;
}

@ObjectType({ description: "The consent as it stands." })
export class ConsentPayload extends Payload {
  @Field(() => ConsentType, { nullable: true, description: "Null when it was refused." })
  consent?: ConsentType | null;
}
