import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { PathologyStopType } from "../case-file/pathology-types.ts";
import { CauseKind } from "../coverage/question-types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { InstantScalar, LocalDateScalar, Payload, UserError } from "../kernel/types.ts";

export enum DirectRequestStep {
  PERSON = "person",
  FACILITY = "facility",
  SERVICE = "service",
  DOCUMENTS = "documents",
}
registerEnumType(DirectRequestStep, {
  name: "DirectRequestStep",
  description: "The steps of a direct request, in their order.",
  valuesConfig: {
    PERSON: { description: "The insured and the contacts." },
    FACILITY: { description: "Where the service is booked." },
    SERVICE: { description: "The service as on the prescription, and the pathology." },
    DOCUMENTS: { description: "Prescription and what else the plan asks for." },
  },
});

export enum ServiceUnitType {
  VISIT = "visit",
  EXAM = "exam",
  SESSION = "session",
  TREATMENT = "treatment",
  ITEM = "item",
  DAY = "day",
  STAY = "stay",
  MONTH = "month",
}
registerEnumType(ServiceUnitType, { name: "ServiceUnit", description: "What one unit of a service is." });

@ObjectType({ description: "How far one step of a draft is." })
export class DirectRequestStepState {
  @Field(() => DirectRequestStep, { description: "Which step." })
  step!: DirectRequestStep;

  @Field(() => Boolean, { description: "Whether nothing is missing or wrong in it." })
  complete!: boolean;

  @Field(() => [UserError], {
    description:
      "What is missing or wrong; `field` is step and field, e.g. service.on. Codes: INVALID_INPUT, NOTICE_TOO_SHORT, TIED_TO_STAY, SERVICE_NOT_OFFERED, DATE_OUTSIDE_COVER.",
  })
  problems!: UserError[];
}

@ObjectType({ description: "The service that a draft asks for, as typed so far." })
export class DraftService {
  @Field(() => Boolean, {
    nullable: true,
    description: "Tied to a later hospital stay or surgery: then there is a voucher instead.",
  })
  tiedToStay!: boolean | null;

  @Field(() => String, { nullable: true, description: "Code of the catalogue." })
  serviceCode!: string | null;

  @Field(() => Int, { nullable: true, description: "Sessions; one when not said." })
  units!: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: "Day of the service, or of the first session.",
  })
  on!: LocalDate | null;

  @Field(() => String, { nullable: true, description: "Who performs it." })
  doctorName!: string | null;

  @Field(() => CauseKind, { nullable: true, description: "Illness or injury." })
  cause!: CauseKind | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury." })
  injuredOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: "Pathology, as on the prescription." })
  pathology!: string | null;

  @Field(() => String, { nullable: true, description: "Its code of the short list, when one was chosen." })
  pathologyCode?: string | null;

  @Field(() => PathologyStopType, { nullable: true, description: "How long it has existed." })
  since!: PathologyStopType | null;

  @Field(() => String, { nullable: true, description: "NRE of the prescription, if it is electronic." })
  prescriptionNumber?: string | null;
}

@ObjectType("DirectRequestDraft", {
  description: "Richiesta di diretta in bozza: seen by its writer alone until it is sent.",
})
export class DirectRequestDraftType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => Int, { description: "Give it back with every change; another one answers DRAFT_CHANGED." })
  version!: number;

  @Field(() => InstantScalar, { description: "When it was begun." })
  createdAt!: Date;

  @Field(() => InstantScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}

@ObjectType({ description: "The draft as it stands now, or why nothing changed." })
export class DirectRequestDraftPayload extends Payload {
  @Field(() => DirectRequestDraftType, { nullable: true, description: "As it stands now." })
  directRequestDraft?: DirectRequestDraftType | null;
}

@ObjectType({ description: "The draft is gone, or why not." })
export class CancelDirectRequestDraftPayload extends Payload {}
