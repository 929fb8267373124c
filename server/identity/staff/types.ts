import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { LocalDate } from "../../kernel/dates.ts";
import { AtMost, InstantScalar, LocalDateScalar, Payload } from "../../kernel/types.ts";
import { DeskRoleType, FacilityRoleType, ViewerType } from "../types.ts";

@ObjectType("StaffMember", {
  description: "Somebody who works at the facility one acts for, or at the desk.",
})
export class StaffMemberType {
  @Field(() => ID, { description: "Of the place that they have there." })
  id!: string;

  @Field(() => String, { description: "As they are greeted." })
  displayName!: string;

  @Field(() => String, { description: "Name to sign in with." })
  userName!: string;

  @Field(() => String, { description: "Where letters to them go." })
  email!: string;

  @Field(() => FacilityRoleType, { nullable: true, description: "At a facility." })
  facilityRole!: string | null;

  @Field(() => DeskRoleType, { nullable: true, description: "At the desk." })
  deskRole!: string | null;

  @Field(() => String, { description: "The role in words, in the asked language." })
  roleLabel!: string;

  @Field(() => ID, { nullable: true, description: "Of a doctor at a facility: which of its doctors." })
  doctorId!: string | null;

  @Field(() => LocalDateScalar, { description: "Since when they work there." })
  since!: LocalDate;

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When they last signed in there; null while they never did.",
  })
  lastSignInAt!: Date | null;

  @Field(() => Boolean, { description: "The viewer: their own role is somebody else's to change." })
  isViewer!: boolean;
}

@ObjectType("Invitation", { description: "Somebody who was asked to work there, and has not answered yet." })
export class InvitationType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "As whoever invites calls them." })
  displayName!: string;

  @Field(() => String, { description: "Where the letter went." })
  email!: string;

  @Field(() => String, { description: "The role in words, in the asked language." })
  roleLabel!: string;

  @Field(() => InstantScalar, { description: "When they were first invited." })
  invitedAt!: Date;

  @Field(() => InstantScalar, { description: "Until when the link of the last letter works." })
  expiresAt!: Date;

  @Field(() => Boolean, { description: "Whether it works still." })
  isOpen!: boolean;
}

@ObjectType("ReceivedInvitation", { description: "What the link of an invitation's letter leads to." })
export class ReceivedInvitationType {
  @Field(() => String, { description: "As they will be greeted." })
  displayName!: string;

  @Field(() => String, { description: "Whom the letter reached." })
  email!: string;

  @Field(() => String, { nullable: true, description: "Name of the facility; null for the fund's desk." })
  facilityName!: string | null;

  @Field(() => String, { description: "The role in words, in the asked language." })
  roleLabel!: string;

  @Field(() => Boolean, {
    description: "Whether the viewer may accept it with the account they are signed in with.",
  })
  mayJoin!: boolean;
}

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};

@InputType({ description: "Somebody to invite to where one acts, and as what." })
export class InviteInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @AtMost(160)
  @Field(() => String, { description: "Given and family name." })
  displayName!: string;

  @AtMost(254)
  @Field(() => String, { description: "Where the letter goes." })
  email!: string;

  @Field(() => FacilityRoleType, { nullable: true, description: "Needed at a facility." })
  facilityRole?: FacilityRoleType | null;

  @Field(() => ID, {
    nullable: true,
    description: "Needed for a doctor at a facility: which of its doctors.",
  })
  doctorId?: string | null;

  @Field(() => DeskRoleType, { nullable: true, description: "Needed at the desk." })
  deskRole?: DeskRoleType | null;

  @AtMost(40)
  @Field(() => String, {
    nullable: true,
    description: "At the desk, of who is insured by the fund: they decide nothing of their own family.",
  })
  taxCode?: string | null;
}

@InputType({ description: "Another role for somebody." })
export class ChangeRoleInput {
  @Field(() => ID, { description: "Whose." })
  memberId!: string;

  @Field(() => FacilityRoleType, { nullable: true, description: "Needed at a facility." })
  facilityRole?: FacilityRoleType | null;

  @Field(() => ID, {
    nullable: true,
    description: "Needed for a doctor at a facility: which of its doctors.",
  })
  doctorId?: string | null;

  @Field(() => DeskRoleType, { nullable: true, description: "Needed at the desk." })
  deskRole?: DeskRoleType | null;
}

@InputType({ description: "Somebody who has lost all second factors." })
export class EndMemberFactorsInput {
  @Field(() => ID, { description: "Who." })
  memberId!: string;

  @Field(() => String, { description: "How they were recognised; it is kept." })
  reason!: string;
}

@InputType({ description: "Whoever called the desk, and has lost all second factors." })
export class EndCallerFactorsInput {
  @AtMost(80)
  @Field(() => String, { description: "Name that they sign in with." })
  userName!: string;

  @Field(() => String, { description: "How they were recognised; it is kept." })
  reason!: string;
}

@InputType({ description: "Somebody who is to work there no longer." })
export class EndStaffInput {
  @Field(() => ID, { description: "Who." })
  memberId!: string;
}

@InputType({ description: "An invitation that waits." })
export class InvitationInput {
  @Field(() => ID, { description: "Which." })
  invitationId!: string;
}

@InputType({ description: "An account for whoever the letter reached." })
export class AcceptInvitationInput {
  @AtMost(100)
  @Field(() => String, { description: "What the letter's link ends with." })
  proof!: string;

  @AtMost(80)
  @Field(() => String, { description: "Name to sign in with, 3 to 80 characters; not case-sensitive." })
  userName!: string;

  @AtMost(1024)
  @Field(() => String, { description: "At least 8 characters, neither the user name nor a common one." })
  password!: string;
}

@InputType({ description: "An invitation for whoever is signed in." })
export class JoinFacilityInput {
  @AtMost(100)
  @Field(() => String, { description: "What the letter's link ends with." })
  proof!: string;
}

@ObjectType({ description: "Everybody who works there as it stands now, or why nothing changed." })
export class StaffPayload extends Payload {
  @Field(() => [StaffMemberType], { nullable: true, description: "In the order in which they came." })
  staff?: StaffMemberType[] | null;

  @Field(() => [InvitationType], { nullable: true, description: "Those who have not answered yet." })
  invitations?: InvitationType[] | null;
}

@ObjectType({ description: "The session cookie is set beside this answer." })
export class AcceptedPayload extends Payload {
  @Field(() => ViewerType, { nullable: true, description: "Who accepted." })
  viewer?: ViewerType | null;
}
