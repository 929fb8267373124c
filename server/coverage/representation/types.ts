import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/dates.ts";
import { listArguments } from "../../kernel/listing/inputs.ts";
import { listConnection } from "../../kernel/listing/types.ts";
import { AtMost, InstantScalar, LocalDateScalar, Payload } from "../../kernel/types.ts";
import { deathsList, representationsList } from "./list.ts";

export enum RepresentativeKindEnum {
  GUARDIAN = "guardian",
  ADMINISTRATOR = "administrator",
  DELEGATE = "delegate",
  HEIR = "heir",
}
registerEnumType(RepresentativeKindEnum, {
  name: "RepresentativeKind",
  description: "As what somebody acts for another, by a document.",
  valuesConfig: {
    GUARDIAN: { description: "Tutore, of a minor or of somebody who is incapacitated." },
    ADMINISTRATOR: { description: "Amministratore di sostegno of an adult." },
    DELEGATE: { description: "By a delegation, which the person takes back alone." },
    HEIR: { description: "After the death, and only then." },
  },
});

export enum CapacityEnum {
  PARENT = "parent",
  GUARDIAN = "guardian",
  ADMINISTRATOR = "administrator",
  DELEGATE = "delegate",
  HEIR = "heir",
}
registerEnumType(CapacityEnum, {
  name: "Capacity",
  description: "As what somebody acts for another.",
  valuesConfig: {
    PARENT: { description: "Holder or spouse of the policy, for a minor child." },
    GUARDIAN: { description: "Tutore." },
    ADMINISTRATOR: { description: "Amministratore di sostegno." },
    DELEGATE: { description: "By a delegation." },
    HEIR: { description: "After a death." },
  },
});

export enum RepresentationStateEnum {
  IN_EFFECT = "inEffect",
  TO_COME = "toCome",
  OVER = "over",
  ENDED = "ended",
  WITHOUT = "without",
}
registerEnumType(RepresentationStateEnum, {
  name: "RepresentationState",
  description: "Where a representation stands today.",
  valuesConfig: {
    IN_EFFECT: { description: "The representative acts." },
    TO_COME: { description: "Its first day is ahead." },
    OVER: { description: "Its last day has passed." },
    ENDED: { description: "Ended by the desk, or taken back." },
    WITHOUT: { description: "Within its days, but a death, or its withdrawal, stands in the way." },
  },
});

export enum DeathStateEnum {
  STANDS = "stands",
  WITHDRAWN = "withdrawn",
}
registerEnumType(DeathStateEnum, {
  name: "DeathState",
  description: "Whether the entry of a death stands.",
  valuesConfig: {
    STANDS: { description: "The person counts as dead." },
    WITHDRAWN: { description: "It was a mistake." },
  },
});

@ObjectType({ description: "Somebody for whom the viewer acts, and as what." })
export class ActsFor {
  @Field(() => ID, { description: "Id of the person." })
  personId!: string;

  @Field(() => CapacityEnum, { description: "As what." })
  capacity!: CapacityEnum;

  @Field(() => String, { description: "The same within a sentence, in the asked language: “tutore”." })
  label!: string;
}

@ObjectType({ description: "Which document the desk has seen." })
export class PaperSeen {
  @Field(() => ID, { description: "To open it at /documents/:id." })
  id!: string;

  @Field(() => String, { description: "Name of the file." })
  fileName!: string;

  @Field(() => Int, { description: "Its size." })
  sizeBytes!: number;
}

@ObjectType("Representation", {
  description: "Somebody acts for another: entered by the desk, by a document, from a day to a day.",
})
export class RepresentationType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => RepresentativeKindEnum, { description: "As what." })
  kind!: RepresentativeKindEnum;

  @Field(() => LocalDateScalar, { description: "First day." })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day; null: until somebody ends it." })
  endsOn!: LocalDate | null;

  @Field(() => InstantScalar, { description: "When the desk entered it." })
  enteredAt!: Date;

  @Field(() => InstantScalar, {
    nullable: true,
    description: "When somebody ended it; null while nobody did.",
  })
  endedAt!: Date | null;
}

@ObjectType()
export class RepresentationConnection extends listConnection(RepresentationType, "Representation") {}

export const RepresentationsArguments = listArguments(representationsList, "Representation", {
  state: () => RepresentationStateEnum,
  kind: () => RepresentativeKindEnum,
});

@ObjectType("Death", { description: "A person died: the desk entered it, or a file of members said so." })
export class DeathType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => LocalDateScalar, { description: "The day." })
  diedOn!: LocalDate;

  @Field(() => InstantScalar, { description: "When it was entered." })
  enteredAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: "When it was taken back as a mistake." })
  withdrawnAt!: Date | null;
}

@ObjectType()
export class DeathConnection extends listConnection(DeathType, "Death") {}

export const DeathsArguments = listArguments(deathsList, "Death", { state: () => DeathStateEnum });

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};

@InputType({ description: "Somebody whom the fund knows: both must fit." })
export class PersonNamedInput {
  @AtMost(40)
  @Field(() => String, { description: "Codice fiscale; blanks do not matter." })
  taxCode!: string;

  @AtMost(120)
  @Field(() => String, { description: "Family name, without regard to case and accents." })
  lastName!: string;
}

@InputType({ description: "Who acts; whom the fund does not know yet is named whole." })
export class RepresentativeInput extends PersonNamedInput {
  @AtMost(120)
  @Field(() => String, { nullable: true, description: "Given name, of who is not known yet." })
  firstName?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of birth, of who is not known yet." })
  birthDate?: LocalDate | null;

  @AtMost(254)
  @Field(() => String, { nullable: true, description: "E-mail, of who is not known yet." })
  email?: string | null;
}

@InputType({ description: "Who acts for whom, by which document, from when to when." })
export class EnterRepresentationInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => RepresentativeKindEnum, { description: "As what." })
  kind!: "guardian" | "administrator" | "delegate" | "heir";

  @Field(() => PersonNamedInput, { description: "For whom." })
  represented!: PersonNamedInput;

  @Field(() => RepresentativeInput, { description: "Who acts." })
  representative!: RepresentativeInput;

  @Field(() => ID, { description: "An upload of the viewer: the decree, the delegation, the declaration." })
  documentId!: string;

  @Field(() => LocalDateScalar, { description: "First day." })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day; null: until somebody ends it." })
  endsOn?: LocalDate | null;
}

@InputType({ description: "Which representation ends, and why." })
export class EndRepresentationInput {
  @Field(() => ID, { description: "Which." })
  representationId!: string;

  @Field(() => String, { description: "Why, for the file: at most 500 characters." })
  reason!: string;
}

@InputType({ description: "Which delegation is taken back." })
export class RevokeDelegationInput {
  @Field(() => ID, { description: "A delegation that the viewer gave." })
  representationId!: string;
}

@ObjectType({ description: "The representation as it stands, or why nothing changed." })
export class RepresentationPayload extends Payload {
  @Field(() => RepresentationType, { nullable: true, description: "As it stands now." })
  representation?: RepresentationType | null;
}

@InputType({ description: "Who died, when, by which document." })
export class EnterDeathInput extends PersonNamedInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => LocalDateScalar, { description: "The day." })
  diedOn!: LocalDate;

  @Field(() => ID, { description: "An upload of the viewer: the death certificate." })
  documentId!: string;
}

@InputType({ description: "Which entry was a mistake." })
export class WithdrawDeathInput {
  @Field(() => ID, { description: "Which." })
  deathId!: string;
}

@ObjectType({ description: "The entry as it stands, or why nothing changed." })
export class DeathPayload extends Payload {
  @Field(() => DeathType, { nullable: true, description: "As it stands now." })
  death?: DeathType | null;
}
