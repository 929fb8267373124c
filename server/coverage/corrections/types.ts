import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../../kernel/dates.ts";
import { listArguments } from "../../kernel/listing/inputs.ts";
import { listConnection } from "../../kernel/listing/types.ts";
import { AtMost, InstantScalar, LocalDateScalar, Payload } from "../../kernel/types.ts";
import { SexType } from "../../identity/types.ts";
import { correctionsList } from "./list.ts";

export enum CorrectionStateEnum {
  WAITING = "waiting",
  ACCEPTED = "accepted",
  REFUSED = "refused",
  REPLACED = "replaced",
}
registerEnumType(CorrectionStateEnum, {
  name: "CorrectionState",
  description: "Where a correction stands; from WAITING it moves once.",
  valuesConfig: {
    WAITING: { description: "Waits for the desk; the data stay as they are." },
    ACCEPTED: { description: "The data have changed." },
    REFUSED: { description: "The data stay; see `reason`." },
    REPLACED: { description: "The member proposed anew before it was decided." },
  },
});

export enum PersonalFieldEnum {
  FIRST_NAME = "firstName",
  LAST_NAME = "lastName",
  SEX = "sex",
  BIRTH_DATE = "birthDate",
  TAX_CODE = "taxCode",
}
registerEnumType(PersonalFieldEnum, {
  name: "PersonalField",
  description: "What a policy holds of a person, and only the desk changes.",
  valuesConfig: {
    FIRST_NAME: { description: "Given name." },
    LAST_NAME: { description: "Family name." },
    SEX: { description: "As on the documents." },
    BIRTH_DATE: { description: "Day of birth." },
    TAX_CODE: { description: "Codice fiscale." },
  },
});

@ObjectType({ description: "One field of a correction." })
export class CorrectedField {
  @Field(() => PersonalFieldEnum, { description: "Which." })
  field!: PersonalFieldEnum;

  @Field(() => String, { description: "Its name, in the asked language." })
  label!: string;

  @Field(() => String, { description: "What stood there when it was proposed, as people read it." })
  from!: string;

  @Field(() => String, { description: "What should stand there, as people read it." })
  to!: string;
}

@ObjectType("PersonCorrection", {
  description: "A member's proposal to correct what the policy holds of a person; the desk decides.",
})
export class PersonCorrectionType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => InstantScalar, { description: "When it was proposed." })
  proposedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: "When it was decided; null while it waits." })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why the desk refused." })
  reason!: string | null;
}

@ObjectType()
export class PersonCorrectionConnection extends listConnection(PersonCorrectionType, "PersonCorrection") {}

export const PersonCorrectionsArguments = listArguments(correctionsList, "PersonCorrection", {
  state: () => CorrectionStateEnum,
});

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};

@InputType({
  description: "What is right instead of what the policy holds; what is not said stays as it is.",
})
export class ProposeCorrectionInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "The member, or a minor child." })
  personId!: string;

  @AtMost(120)
  @Field(() => String, { nullable: true, description: "Given name." })
  firstName?: string | null;

  @AtMost(120)
  @Field(() => String, { nullable: true, description: "Family name." })
  lastName?: string | null;

  @Field(() => SexType, { nullable: true, description: "As on the documents." })
  sex?: "female" | "male" | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of birth." })
  birthDate?: LocalDate | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Codice fiscale; blanks do not matter." })
  taxCode?: string | null;
}

@InputType({ description: "The desk's yes or no to a correction." })
export class DecideCorrectionInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which." })
  correctionId!: string;

  @Field(() => Boolean, { description: "Whether the data change." })
  isAccepted!: boolean;

  @Field(() => String, { nullable: true, description: "Why not, for the member: needed for a no." })
  reason?: string | null;
}

@ObjectType({ description: "The correction as it stands now, or why nothing changed." })
export class PersonCorrectionPayload extends Payload {
  @Field(() => PersonCorrectionType, { nullable: true, description: "As it stands now." })
  correction?: PersonCorrectionType | null;
}
