import { Field, ID, InputType, Int } from "type-graphql";
import { AttachmentInput } from "../case-file/document-types.ts";
import { PathologyStopType } from "../case-file/pathology-types.ts";
import { CauseKind } from "../coverage/question-types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { AtMost, LocalDateScalar } from "../kernel/types.ts";

const keyField = {
  description:
    "8 to 200 characters of your choice; a repeated call with the same key gets the same answer and does nothing.",
};

@InputType({ description: "A direct request to begin; what is unknown is left out." })
export class CreateDirectRequestDraftInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: "For whom: a minor child; the member when not said." })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: "Facility it is for." })
  facilityId?: string | null;

  @Field(() => ID, { nullable: true, description: "Doctor of that facility." })
  doctorId?: string | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Code of the service." })
  serviceCode?: string | null;
}

@InputType({ description: "Contacts for this request: at least one valid." })
export class DraftPersonInput {
  @AtMost(254)
  @Field(() => String, { nullable: true, description: "The decision is sent here." })
  email!: string | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Without a prefix it is Italian." })
  mobile!: string | null;
}

@InputType({ description: "Where the service is booked." })
export class DraftFacilityInput {
  @Field(() => ID, { nullable: true, description: "Facility of the network." })
  facilityId!: string | null;
}

@InputType({ description: "The service, whole: what is left out becomes empty." })
export class DraftServiceInput {
  @Field(() => Boolean, { nullable: true, description: "Tied to a later hospital stay or surgery." })
  tiedToStay!: boolean | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Code of the catalogue." })
  serviceCode!: string | null;

  @Field(() => Int, { nullable: true, description: "1 to 100; one when not said." })
  units!: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the service: see firstPossibleDay." })
  on!: LocalDate | null;

  @AtMost(160)
  @Field(() => String, { nullable: true, description: "Who performs it." })
  doctorName!: string | null;

  @Field(() => CauseKind, { nullable: true, description: "Illness or injury." })
  cause!: CauseKind | null;

  @Field(() => LocalDateScalar, { nullable: true, description: "Day of the injury; required for one." })
  injuredOn!: LocalDate | null;

  @AtMost(200)
  @Field(() => String, { nullable: true, description: "At most 200 characters." })
  pathology!: string | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "Code of the short list; another one counts as none." })
  pathologyCode?: string | null;

  @Field(() => PathologyStopType, { nullable: true, description: "How long it has existed." })
  since!: PathologyStopType | null;

  @AtMost(40)
  @Field(() => String, { nullable: true, description: "NRE of an electronic prescription: 15 characters." })
  prescriptionNumber?: string | null;
}

@InputType({ description: "All files of the request." })
export class DraftDocumentsInput {
  @Field(() => [AttachmentInput], { description: "At most 20, each with the document of the plan it is." })
  attachments!: AttachmentInput[];
}

@InputType({ description: "Steps of a draft to keep, complete or not; steps left out stay as they are." })
export class SaveDirectRequestDraftInput {
  @Field(() => ID, { description: "Which draft." })
  draftId!: string;

  @Field(() => Int, { description: "The version seen." })
  version!: number;

  @Field(() => DraftPersonInput, { nullable: true, description: "Step 1." })
  person?: DraftPersonInput | null;

  @Field(() => DraftFacilityInput, { nullable: true, description: "Step 2." })
  facility?: DraftFacilityInput | null;

  @Field(() => DraftServiceInput, { nullable: true, description: "Step 3." })
  service?: DraftServiceInput | null;

  @Field(() => DraftDocumentsInput, { nullable: true, description: "Step 4." })
  documents?: DraftDocumentsInput | null;
}

@InputType({ description: "A complete draft to send." })
export class SubmitDirectRequestInput {
  @Field(() => String, keyField)
  idempotencyKey!: string;

  @Field(() => ID, { description: "Which draft." })
  draftId!: string;

  @Field(() => Int, { description: "The version that the member has read and confirms." })
  version!: number;
}
