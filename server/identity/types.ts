import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { AtMost, LocalDateScalar, Payload } from "../kernel/types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { dutyWords } from "./roles.ts";

export enum DoorType {
  PROVING = "proving",
  MEMBER = "member",
  FACILITY = "facility",
  DESK = "desk",
}
registerEnumType(DoorType, {
  name: "Door",
  description: "Through which door a session acts.",
  valuesConfig: {
    PROVING: {
      description: "Signed in halfway: something is still to be proved, and nothing else may be done.",
    },
    MEMBER: { description: "An insured person, in the member portal." },
    FACILITY: { description: "Staff of a contracted facility, in the Blueasy portal." },
    DESK: { description: "The fund's own desk (Centrale Operativa)." },
  },
});

export enum DeskRoleType {
  OPERATOR = "operator",
  SUPERVISOR = "supervisor",
  DOCTOR = "doctor",
  ADMINISTRATOR = "administrator",
}
registerEnumType(DeskRoleType, {
  name: "DeskRole",
  description: "What somebody may do at the desk.",
  valuesConfig: {
    OPERATOR: { description: "Does the desk's daily work." },
    SUPERVISOR: { description: "Does the same, and approves what another has prepared." },
    DOCTOR: { description: "A doctor of the fund: also judges what needs one." },
    ADMINISTRATOR: { description: "Says who works at the desk, and sets its settings." },
  },
});

export enum FacilityRoleType {
  OWNER = "owner",
  RECEPTION = "reception",
  DOCTOR = "doctor",
  ACCOUNTING = "accounting",
}
registerEnumType(FacilityRoleType, {
  name: "FacilityRole",
  description: "What somebody may do for a facility.",
  valuesConfig: {
    OWNER: { description: "Everything, and says who else works there." },
    RECEPTION: { description: "Members, takes-in-charge and their documents." },
    DOCTOR: { description: "The cases of the own patients." },
    ACCOUNTING: { description: "Payments and issued documents; no clinical facts." },
  },
});

export enum ProofNeedType {
  FACTOR = "factor",
  LETTER = "letter",
  ENROLMENT = "enrolment",
  NEW_PASSWORD = "newPassword",
  AGREEMENT = "agreement",
}
registerEnumType(ProofNeedType, {
  name: "ProofNeed",
  description: "What is still to be proved before a session is worth anything.",
  valuesConfig: {
    FACTOR: { description: "A second factor." },
    LETTER: { description: "The code of a letter, where the second factors were lost: see `proveByLetter`." },
    ENROLMENT: { description: "A second factor has to be set up first." },
    NEW_PASSWORD: { description: "The password has grown old and needs a new one." },
    AGREEMENT: {
      description: "The notice is to be read, and the use of health data agreed to: see `agreementForms`.",
    },
  },
});

/** Of both doors: what somebody may do follows from them, and which pages they are offered. */
const dutyNames = Object.keys(dutyWords) as (keyof typeof dutyWords)[];
export const DutyEnum = Object.fromEntries(dutyNames.map((duty) => [duty.toUpperCase(), duty]));
registerEnumType(DutyEnum, {
  name: "Duty",
  description: "What somebody's role behind their door is there for.",
  valuesConfig: Object.fromEntries(
    dutyNames.map((duty) => [duty.toUpperCase(), { description: dutyWords[duty] }]),
  ),
});

export enum SexType {
  FEMALE = "female",
  MALE = "male",
}
registerEnumType(SexType, {
  name: "Sex",
  description: "As on the documents, and in the tax code.",
  valuesConfig: {
    FEMALE: { description: "Female." },
    MALE: { description: "Male." },
  },
});

@ObjectType("Person", { description: "An insured person." })
export class PersonType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => LocalDateScalar, { description: "Day of birth." })
  birthDate!: LocalDate;

  @Field(() => String, { description: "Codice fiscale." })
  taxCode!: string;
}

@ObjectType("Viewer", { description: "Who is signed in, and for whom." })
export class ViewerType {
  @Field(() => ID, { description: "Id of the account." })
  id!: string;

  @Field(() => String, { description: "Name to sign in with." })
  userName!: string;

  @Field(() => String, { description: "Name to greet with." })
  displayName!: string;
}

@ObjectType("DemoSignIn", { description: "A demo person one may sign in as; only with DEMO on." })
export class DemoSignInType {
  @Field(() => String, { description: "Name to sign in with." })
  userName!: string;

  @Field(() => String, { description: "The public demo password." })
  password!: string;

  @Field(() => String, { description: "Name of the person." })
  displayName!: string;

  @Field(() => DoorType, { description: "Where the sign-in leads." })
  door!: DoorType;

  @Field(() => String, { description: "Who this is, in the asked language." })
  description!: string;
}

@InputType({ description: "User name and password." })
export class SignInInput {
  @AtMost(80)
  @Field(() => String, { description: "Not case-sensitive." })
  userName!: string;

  @AtMost(1024)
  @Field(() => String, { description: "As chosen." })
  password!: string;
}

@ObjectType({ description: "The session cookie is set beside this answer." })
export class SignInPayload extends Payload {
  @Field(() => ViewerType, { nullable: true, description: "Who signed in." })
  viewer?: ViewerType | null;
}

@ObjectType({ description: "The session has ended." })
export class SignOutPayload extends Payload {}
