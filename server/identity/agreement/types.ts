import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { AtMost, InstantScalar, Payload } from "../../kernel/types.ts";
import type { AgreementKind } from "./words.ts";

export enum AgreementKindEnum {
  NOTICE = "notice",
  HEALTH_DATA = "healthData",
  NEWS = "news",
}
registerEnumType(AgreementKindEnum, {
  name: "AgreementKind",
  description: "What a member reads or agrees to.",
  valuesConfig: {
    NOTICE: { description: "The notice on how data are used was read; nothing to take back." },
    HEALTH_DATA: {
      description: "The fund may use health data to decide: without it the portal stays closed.",
    },
    NEWS: { description: "The fund may write about services." },
  },
});

@ObjectType("AgreementForm", { description: "What is read or agreed to before the portal opens." })
export class AgreementFormType {
  @Field(() => AgreementKindEnum, { description: "Which." })
  kind!: AgreementKind;

  @Field(() => String, { description: "Edition of the words: give it back, e.g. 2026-11." })
  wording!: string;

  @Field(() => String, { description: "The sentence to tick, in the asked language." })
  title!: string;

  @Field(() => String, { description: "The words, in the asked language." })
  text!: string;

  @Field(() => Boolean, { description: "Whether the portal stays closed without it." })
  isRequired!: boolean;
}

@ObjectType("Agreement", { description: "What the viewer read or agreed to." })
export class AgreementType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => AgreementKindEnum, { description: "Which." })
  kind!: AgreementKind;

  @Field(() => String, { description: "Edition of the words." })
  wording!: string;

  @Field(() => InstantScalar, { description: "When." })
  givenAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When it was taken back; null while it stands.",
  })
  revokedAt!: Date | null;
}

@InputType({ description: "What the viewer has read and agrees to." })
export class AgreeInput {
  @Field(() => [AgreementKindEnum], { description: "All that are required, and which of the others." })
  agreements!: AgreementKind[];

  @AtMost(20)
  @Field(() => String, { description: "Edition of the words that were shown." })
  wording!: string;
}

@ObjectType({ description: "Agreed to, or why not." })
export class AgreePayload extends Payload {}

@InputType({ description: "Which agreement is taken back." })
export class RevokeAgreementInput {
  @Field(() => ID, { description: "Id of the agreement." })
  agreementId!: string;
}

@ObjectType({ description: "The viewer's agreements as they then stand." })
export class AgreementsPayload extends Payload {
  @Field(() => [AgreementType], { nullable: true, description: "Newest first, those taken back too." })
  agreements?: AgreementType[] | null;
}
