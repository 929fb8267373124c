import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { AtMost, InstantScalar, Payload } from "../kernel/types.ts";
import { longestValue, type SettingName, settingNames, settingTable } from "./rules.ts";

/** `APPROVAL_ABOVE_CENTS` of `approvalAboveCents`. */
const shouted = (name: SettingName) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const SettingNameEnum = Object.fromEntries(settingNames.map((name) => [shouted(name), name]));
registerEnumType(SettingNameEnum, {
  name: "SettingName",
  description: "What the fund may change without a programmer.",
  valuesConfig: Object.fromEntries(
    settingNames.map((name) => [shouted(name), { description: `${settingTable[name].words.en}.` }]),
  ),
});

export enum SettingKindEnum {
  CENTS = "cents",
  DAYS = "days",
  HOURS = "hours",
  PHONE = "phone",
  OPENING_HOURS = "openingHours",
}
registerEnumType(SettingKindEnum, {
  name: "SettingKind",
  description: "Of what kind the value of a setting is, and how it is written.",
  valuesConfig: {
    CENTS: { description: "An amount in euro cents, in digits." },
    DAYS: { description: "Whole days, in digits." },
    HOURS: { description: "Whole hours, in digits." },
    PHONE: { description: "A telephone number as people write it." },
    OPENING_HOURS: { description: "Days and hours: lun-ven 8:30-19:30; sab 9-12." },
  },
});

@ObjectType("SettingChange", { description: "A setting got another value." })
export class SettingChangeType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => InstantScalar, { description: "When; it holds from then on." })
  changedAt!: Date;
}

@ObjectType("Setting", { description: "What the fund may change without a programmer." })
export class SettingType {
  @Field(() => SettingNameEnum, { description: "Which." })
  name!: SettingName;
}

@ObjectType("PhoneNumber", { description: "A number to call." })
export class PhoneNumberType {
  @Field(() => String, { description: "As people read it." })
  text!: string;

  @Field(() => String, { description: "As a telephone dials it: +39800822444." })
  dial!: string;
}

@ObjectType("DeskContacts", { description: "How to reach a person at the fund's desk." })
export class DeskContactsType {
  @Field(() => PhoneNumberType, { description: "From Italy." })
  phone!: PhoneNumberType;

  @Field(() => PhoneNumberType, { description: "From abroad." })
  phoneAbroad!: PhoneNumberType;

  @Field(() => String, { description: "When somebody answers, in the asked language." })
  hours!: string;
}

@InputType({ description: "Another value of a setting." })
export class ChangeSettingInput {
  @Field(() => SettingNameEnum, { description: "Which." })
  name!: SettingName;

  @AtMost(longestValue)
  @Field(() => String, { description: "As its kind says." })
  value!: string;

  @Field(() => Int, { description: "Of the setting when it was read; another change since is told." })
  version!: number;
}

@ObjectType({ description: "The setting as it stands now, or why nothing changed." })
export class SettingPayload extends Payload {
  @Field(() => SettingType, { nullable: true, description: "As it stands now." })
  setting?: SettingType | null;
}
