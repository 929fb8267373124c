import { Field, ID, ObjectType } from "type-graphql";
import { Payload } from "../../kernel/types.ts";
import { FacilityType } from "../types.ts";

@ObjectType("OwnDoctor", { description: "A doctor of the facility one acts for, to be kept current." })
export class OwnDoctorType {
  @Field(() => ID, { description: "Stable id of the doctor." })
  id!: string;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @Field(() => Boolean, {
    description: "Works at no other facility: name and specialties may be corrected with `correctDoctor`.",
  })
  mayCorrect!: boolean;
}

@ObjectType("OwnFacility", { description: "The facility one acts for, as it is kept current." })
export class OwnFacilityType {
  @Field(() => FacilityType, { description: "As everybody sees it." })
  facility!: FacilityType;

  @Field(() => String, { description: "Stamp of the contacts, for `changeContacts`." })
  contactsStamp!: string;

  @Field(() => String, { description: "Stamp of the opening hours, for `changeOpeningHours`." })
  openingHoursStamp!: string;
}

@ObjectType({ description: "The facility as it stands now, or why nothing changed." })
export class OwnFacilityPayload extends Payload {
  @Field(() => OwnFacilityType, { nullable: true, description: "As it stands now." })
  ownFacility?: OwnFacilityType | null;
}

@ObjectType({ description: "The doctor as they stand now, or why nothing changed." })
export class OwnDoctorPayload extends Payload {
  @Field(() => OwnDoctorType, {
    nullable: true,
    description: "As they stand now; null also when the affiliation has ended.",
  })
  doctor?: OwnDoctorType | null;
}
