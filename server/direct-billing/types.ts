import { AttachedDocument } from "../case-file/document-types.ts";
import { PathologyStopType } from "../case-file/pathology-types.ts";
import { SettlementType } from "../claim/types.ts";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { ExplanationLine } from "../coverage/question-types.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { listArguments } from "../kernel/listing/inputs.ts";
import { listConnection } from "../kernel/listing/types.ts";
import { InstantScalar, LocalDateScalar, Payload } from "../kernel/types.ts";
import { takesInChargeList } from "./list.ts";

export enum TakeInChargeStatus {
  AWAITING_MEMBER = "AWAITING_MEMBER",
  UNDER_EVALUATION = "UNDER_EVALUATION",
  AUTHORISED = "AUTHORISED",
  PARTLY_SETTLED = "PARTLY_SETTLED",
  SETTLED = "SETTLED",
  NOT_COVERED = "NOT_COVERED",
  DECLINED = "DECLINED",
  CANCELLED = "CANCELLED",
  EXPIRED = "EXPIRED",
}
registerEnumType(TakeInChargeStatus, {
  name: "TakeInChargeStatus",
  description: "The label people read, derived from lifecycle and decision.",
  valuesConfig: {
    AWAITING_MEMBER: { description: "Da confermare: waits for the member's yes." },
    UNDER_EVALUATION: { description: "In valutazione: at the desk, which knows what is missing." },
    AUTHORISED: { description: "Autorizzata: the amount is reserved on the member's limits." },
    PARTLY_SETTLED: {
      description: "Liquidata in parte: invoiced in part, more may follow until it is closed.",
    },
    SETTLED: { description: "Liquidata: invoiced and settled." },
    NOT_COVERED: { description: "Non coperta: the plan pays nothing." },
    DECLINED: { description: "Rifiutata dall'assistito." },
    CANCELLED: { description: "Annullata by the facility." },
    EXPIRED: { description: "Scaduta: not invoiced in time." },
  },
});

export enum TakeInChargeOrigin {
  FACILITY_PORTAL = "facilityPortal",
  MEMBER_PORTAL = "memberPortal",
}
registerEnumType(TakeInChargeOrigin, {
  name: "TakeInChargeOrigin",
  description: "By which channel a take-in-charge was asked for; the rules are the same.",
  valuesConfig: {
    FACILITY_PORTAL: { description: "Opened by the facility; the member confirms." },
    MEMBER_PORTAL: { description: "Richiesta di diretta: asked for by the member." },
  },
});

@ObjectType("TakeInChargeLine", { description: "One service of a take-in-charge." })
export class TakeInChargeLineType {
  @Field(() => ID, { description: "Give it to `submitInvoice`." })
  id!: string;

  @Field(() => Int, { description: "How many." })
  units!: number;

  @Field(() => Int, { description: "Price of one, in cents." })
  unitPriceCents!: number;
}

@ObjectType({ description: "What is asked of one authorised line." })
export class InvoiceLine {
  @Field(() => ID, { description: "Line of the take-in-charge." })
  takeInChargeLineId!: string;

  @Field(() => Int, { description: "How many." })
  units!: number;

  @Field(() => Int, { description: "For all of them, in cents." })
  amountCents!: number;
}

@ObjectType({ description: "The invoice of the facility." })
export class Invoice {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Number as printed." })
  number!: string;

  @Field(() => LocalDateScalar, { description: "Day of issue." })
  issuedOn!: LocalDate;

  @Field(() => Int, { description: "Amount in cents." })
  amountCents!: number;

  @Field(() => Boolean, { description: "Whether no other invoice follows." })
  isFinal!: boolean;

  @Field(() => SettlementType, { nullable: true, description: "What is settled of it, as it stands now." })
  settlement!: SettlementType | null;

  @Field(() => AttachedDocument, { nullable: true, description: "The file." })
  document!: AttachedDocument | null;
}

@ObjectType("CaseDecision", { description: "A decision about a request: what, by whom, why." })
export class CaseDecisionType {
  @Field(() => String, { description: "How it came out, in the asked language." })
  outcome!: string;

  @Field(() => InstantScalar, { description: "When." })
  at!: Date;

  @Field(() => String, { description: "A person at the Operations Centre, by name, or the plan." })
  by!: string;

  @Field(() => Boolean, { description: "Whether a person's word or judgement led to it." })
  isJudgement!: boolean;

  @Field(() => String, { nullable: true, description: "Why, in that person's words." })
  reason!: string | null;

  @Field(() => String, { description: "Clause of the plan that decides." })
  clause!: string;

  @Field(() => Int, { description: "What the fund pays, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "What stays with the member, in cents." })
  memberShareCents!: number;
}

@ObjectType({ description: "A service of which the fund pays nothing, and why." })
export class RefusedLine {
  @Field(() => ID, { description: "Id of the line." })
  lineId!: string;

  @Field(() => String, { description: "Why, in the asked language." })
  text!: string;

  @Field(() => String, { description: "Clause of the plan that refuses it." })
  clause!: string;
}

@ObjectType({ description: "What a member said with a request of their own." })
export class ToldByMember {
  @Field(() => String, { description: "Pathology, in the member's words." })
  pathology!: string;

  @Field(() => PathologyStopType, { nullable: true, description: "How long it has existed." })
  pathologySince!: PathologyStopType | null;

  @Field(() => String, { nullable: true, description: "Email for the decision." })
  contactEmail!: string | null;

  @Field(() => String, { nullable: true, description: "Mobile for questions, with international prefix." })
  contactMobile!: string | null;
}

@ObjectType("TakeInCharge", { description: "Presa in carico: a facility asks the fund to pay it directly." })
export class TakeInChargeType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "Number for people, PC-yyyy-nnnnnn." })
  number!: string;

  @Field(() => TakeInChargeOrigin, { description: "By which channel it was asked for." })
  origin!: TakeInChargeOrigin;

  @Field(() => LocalDateScalar, { description: "Day of the first session." })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day to hand in the invoice." })
  expiresOn!: LocalDate | null;

  @Field(() => String, { nullable: true, description: "Who treats." })
  doctorName!: string | null;

  @Field(() => InstantScalar, { description: "When it was opened." })
  openedAt!: Date;

  @Field(() => Int, { description: "Price of everything asked for, in cents." })
  requestedCents!: number;

  @Field(() => Int, { nullable: true, description: "What the fund promised at most, in cents; reserved." })
  authorisedCents!: number | null;

  @Field(() => Int, { nullable: true, description: "What would stay with the member, in cents." })
  memberShareCents!: number | null;
}

export const TakeInChargeConnection = listConnection(TakeInChargeType, "TakeInCharge");
export const TakesInChargeArguments = listArguments(takesInChargeList, "TakeInCharge", {
  status: () => TakeInChargeStatus,
  insured: () => ID,
});

@ObjectType({ description: "The take-in-charge as it stands now, or why nothing changed." })
export class TakeInChargePayload extends Payload {
  @Field(() => TakeInChargeType, { nullable: true, description: "As it stands now." })
  takeInCharge?: TakeInChargeType | null;
}

@ObjectType({ description: "What a settlement would come to if it were made anew now." })
export class SettlementRevision {
  @Field(() => Int, { description: "Paid by the fund as it stands, in cents." })
  payableBeforeCents!: number;

  @Field(() => Int, { description: "Amount of the corrected lines, in cents." })
  requestedCents!: number;

  @Field(() => Int, { description: "What the fund would pay, in cents." })
  payableCents!: number;

  @Field(() => Int, { description: "What would stay with the member, in cents." })
  memberShareCents!: number;

  @Field(() => [ExplanationLine], { description: "The sum, step by step; they add up." })
  lines!: ExplanationLine[];
}

@ObjectType({ description: "The revision as it would come out, or why it cannot be made." })
export class SettlementRevisionPayload extends Payload {
  @Field(() => SettlementRevision, { nullable: true, description: "Nothing is written." })
  revision?: SettlementRevision | null;
}
