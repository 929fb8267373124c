import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { AtMost, InstantScalar, Payload } from "../../kernel/types.ts";
import { SexType } from "../types.ts";
import type { CodePlace } from "./code-rules.ts";

export enum LetterLanguage {
  IT = "it",
  EN = "en",
}
registerEnumType(LetterLanguage, {
  name: "LetterLanguage",
  description: "Which language letters begin with; the other follows.",
  valuesConfig: { IT: { description: "Italian." }, EN: { description: "English." } },
});

@ObjectType("PersonProfile", { description: "What the fund keeps of a person, and by what it reaches them." })
export class PersonProfileType {
  @Field(() => ID, { description: "Of the person." })
  id!: string;

  @Field(() => SexType, { description: "As the policy holds it." })
  sex!: "female" | "male";

  @Field(() => String, {
    nullable: true,
    description: "Where letters go; else to the account's own address.",
  })
  email!: string | null;

  @Field(() => String, { nullable: true, description: "Mobile, in international form." })
  mobile!: string | null;

  @Field(() => Boolean, { description: "Whether short messages are wanted on it." })
  smsOptIn!: boolean;

  @Field(() => LetterLanguage, { description: "Which language letters begin with." })
  language!: LetterLanguage;

  @Field(() => String, { nullable: true, description: "Street and house number." })
  street!: string | null;

  @Field(() => String, { nullable: true, description: "Postcode." })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: "Town." })
  municipality!: string | null;

  @Field(() => String, { nullable: true, description: "Sign of the province, in Italy alone." })
  province!: string | null;

  @Field(() => String, { nullable: true, description: "ISO 3166-1, two letters; null without an address." })
  country!: string | null;
}

export enum CodePlaceType {
  OLD = "old",
  NEW_EMAIL = "newEmail",
  NEW_MOBILE = "newMobile",
}
registerEnumType(CodePlaceType, {
  name: "ContactCodePlace",
  description: "Where a code of another email or mobile is read.",
  valuesConfig: {
    OLD: { description: "At the address until now, or that of who answers for the person." },
    NEW_EMAIL: { description: "At the new address." },
    NEW_MOBILE: { description: "On the new mobile, as a text message." },
  },
});

@ObjectType("ContactCode", { description: "A code that another email or mobile waits for." })
export class ContactCodeType {
  @Field(() => ID, { description: "Of the proof." })
  id!: string;

  @Field(() => CodePlaceType, { description: "Where it is read." })
  place!: CodePlace;

  @Field(() => String, { description: "The address or number, most of it hidden." })
  sentTo!: string;

  @Field(() => Boolean, { description: "Whether it was given: it stays given." })
  isGiven!: boolean;

  @Field(() => Int, { description: "Wrong tries still allowed; 0: another one has to be sent." })
  attemptsLeft!: number;

  @Field(() => InstantScalar, { description: "Until when it works." })
  expiresAt!: Date;
}

@ObjectType("AwaitedContacts", { description: "Another email or mobile, until its codes were given." })
export class AwaitedContactsType {
  @Field(() => ID, { description: "Of the change." })
  id!: string;

  @Field(() => Boolean, { description: "Whether the email becomes another." })
  changesEmail!: boolean;

  @Field(() => String, { nullable: true, description: "What the email becomes; null: none, or it stays." })
  email!: string | null;

  @Field(() => Boolean, { description: "Whether the mobile becomes another." })
  changesMobile!: boolean;

  @Field(() => String, { nullable: true, description: "What the mobile becomes; null: none, or it stays." })
  mobile!: string | null;
}

@InputType({ description: "Whose change of email or mobile is meant." })
export class AwaitedContactsInput {
  @Field(() => ID, { description: "The member, or whom they answer for." })
  personId!: string;
}

@InputType({ description: "Codes that were sent for another email or mobile: one of them, or several." })
export class GiveContactCodesInput extends AwaitedContactsInput {
  @AtMost(20)
  @Field(() => String, { nullable: true, description: "Six digits, from the address until now." })
  codeAtOld?: string | null;

  @AtMost(20)
  @Field(() => String, { nullable: true, description: "Six digits, from the new address." })
  codeAtNewEmail?: string | null;

  @AtMost(20)
  @Field(() => String, { nullable: true, description: "Six digits, from the new mobile." })
  codeAtNewMobile?: string | null;
}

@InputType({ description: "By what the fund reaches a person; empty is none." })
export class ChangePersonContactsInput {
  @Field(() => ID, { description: "The member, or a minor child." })
  personId!: string;

  @AtMost(40)
  @Field(() => String, { description: "Stamp of the contacts as they were shown." })
  stamp!: string;

  @AtMost(254)
  @Field(() => String, { nullable: true, description: "Where letters go." })
  email?: string | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Without a prefix it is Italian." })
  mobile?: string | null;

  @Field(() => Boolean, { description: "Whether short messages are wanted." })
  smsOptIn!: boolean;

  @Field(() => LetterLanguage, { description: "Which language letters begin with." })
  language!: "it" | "en";

  @AtMost(200)
  @Field(() => String, { nullable: true, description: "Street and house number." })
  street?: string | null;

  @AtMost(12)
  @Field(() => String, { nullable: true, description: "Five digits in Italy." })
  postcode?: string | null;

  @AtMost(120)
  @Field(() => String, { nullable: true, description: "Town." })
  municipality?: string | null;

  @AtMost(60)
  @Field(() => String, { nullable: true, description: "Sign or name of the province, in Italy alone." })
  province?: string | null;

  @AtMost(2)
  @Field(() => String, { nullable: true, description: "ISO 3166-1, two letters; Italy when not said." })
  country?: string | null;
}

@ObjectType({ description: "The contacts as they stand now, or why nothing changed." })
export class PersonProfilePayload extends Payload {
  @Field(() => PersonProfileType, { nullable: true, description: "As they stand now." })
  profile?: PersonProfileType | null;
}
