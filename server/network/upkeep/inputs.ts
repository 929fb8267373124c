import { Field, ID, InputType, Int } from "type-graphql";
import { AtMost } from "../../kernel/types.ts";

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};
const stampField = {
  description:
    "Stamp that was read with the data shown; when somebody saved since, the answer is CHANGED_MEANWHILE.",
};

@InputType({ description: "Contacts and address line, all of them; empty is none." })
export class ChangeContactsInput {
  @Field(() => String, stampField)
  stamp!: string;

  @Field(() => String, {
    nullable: true,
    description: "Telephone; without prefix an Italian one. At least telephone or email must stay.",
  })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "Email of the reception." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "Pages, http or https." })
  website?: string | null;

  @Field(() => String, { description: "Street and number. The place on the map is moved by the desk." })
  address!: string;

  @Field(() => String, { description: "CAP, five digits, of the same town." })
  postcode!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "VAT number (partita IVA), eleven digits; left out it stays as it is. One that is there may be corrected, not removed.",
  })
  vatNumber?: string | null;
}

@InputType({ description: "One span of opening." })
export class OpeningSpanInput {
  @Field(() => Int, { description: "1 Monday … 7 Sunday." })
  weekday!: number;

  @Field(() => String, { description: 'Local time, "08:30".' })
  opensAt!: string;

  @Field(() => String, { description: 'Local time after `opensAt`, "19:00"; "24:00" is midnight.' })
  closesAt!: string;
}

@InputType({ description: "The whole week; a day without a span is closed." })
export class ChangeOpeningHoursInput {
  @Field(() => String, stampField)
  stamp!: string;

  @Field(() => [OpeningSpanInput], { description: "In any order; spans of one day may not overlap." })
  openingHours!: OpeningSpanInput[];
}

@InputType({ description: "Joining or leaving Blueasy." })
export class BlueasyParticipationInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;
}

@InputType({ description: "A doctor of the network who begins to work here too." })
export class AffiliateDoctorInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "From `doctors`." })
  doctorId!: string;

  @AtMost(40)
  @Field(() => [String], { description: "Codes of the services performed here; at least one." })
  serviceCodes!: string[];
}

@InputType({ description: "A doctor who is new to the network." })
export class RegisterDoctorInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @AtMost(40)
  @Field(() => [String], { description: "Codes from `specialties`, the main one first; one to five." })
  specialties!: string[];

  @AtMost(40)
  @Field(() => [String], { description: "Codes of the services performed here; at least one." })
  serviceCodes!: string[];

  @Field(() => Boolean, {
    defaultValue: false,
    description: "There is a doctor of the same name in the network, and this is another person.",
  })
  isAnotherPerson!: boolean;
}

@InputType({ description: "All services that a doctor performs here." })
export class ChangeDoctorServicesInput {
  @Field(() => ID, { description: "Which doctor." })
  doctorId!: string;

  @Field(() => String, stampField)
  stamp!: string;

  @AtMost(40)
  @Field(() => [String], { description: "Codes of the services performed here; at least one." })
  serviceCodes!: string[];
}

@InputType({ description: "Name and specialties of a doctor who works nowhere else." })
export class CorrectDoctorInput {
  @Field(() => ID, { description: "Which doctor." })
  doctorId!: string;

  @Field(() => String, stampField)
  stamp!: string;

  @Field(() => String, { description: "Given name." })
  firstName!: string;

  @Field(() => String, { description: "Family name." })
  lastName!: string;

  @AtMost(40)
  @Field(() => [String], { description: "Codes from `specialties`, the main one first; one to five." })
  specialties!: string[];
}

@InputType({ description: "The end of a doctor's work here." })
export class EndAffiliationInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which doctor." })
  doctorId!: string;
}
