import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { listArguments } from "../kernel/listing/inputs.ts";
import { listConnection } from "../kernel/listing/types.ts";
import { AtMost, InstantScalar, LocalDateScalar, Payload } from "../kernel/types.ts";
import { waitingCasesList } from "./list.ts";
import type { WaitedFor, WaitingKind } from "./rules.ts";

export enum WaitingKindType {
  REIMBURSEMENT = "reimbursement",
  TAKE_IN_CHARGE = "takeInCharge",
  RETURNED_PAYMENT = "returnedPayment",
  BATCH_APPROVAL = "batchApproval",
  BATCH = "batch",
  RECOVERY = "recovery",
  FEE_CHANGE = "feeChange",
  CORRECTION = "correction",
  ALARM = "alarm",
}
registerEnumType(WaitingKindType, {
  name: "WaitingKind",
  description: "What waits in the desk's queue.",
  valuesConfig: {
    REIMBURSEMENT: { description: "An expense document handed in for reimbursement, not decided." },
    TAKE_IN_CHARGE: { description: "A take-in-charge under evaluation." },
    RETURNED_PAYMENT: { description: "A payment that was sent back or withdrawn, and not ordered again." },
    BATCH_APPROVAL: { description: "A batch above what one pair of eyes may pay, not yet approved." },
    BATCH: { description: "A batch that the bank has not executed." },
    RECOVERY: { description: "An amount to be given back to the fund." },
    FEE_CHANGE: { description: "A price or a new service that a facility proposes." },
    CORRECTION: { description: "What a member says is wrong in the policy's data of a person." },
    ALARM: { description: "A limit that somebody came to, not yet looked into." },
  },
});

export enum WaitedForType {
  DESK = "desk",
  MEMBER = "member",
  FACILITY = "facility",
  CLOCK = "clock",
}
registerEnumType(WaitedForType, {
  name: "WaitedFor",
  description: "Whose turn it is.",
  valuesConfig: {
    DESK: { description: "The fund's desk." },
    MEMBER: { description: "The insured person." },
    FACILITY: { description: "The facility." },
    CLOCK: { description: "Nobody's: a day or a rate has to come." },
  },
});

export enum TakenFilter {
  NOBODY = "NOBODY",
  ME = "ME",
  OTHERS = "OTHERS",
}
registerEnumType(TakenFilter, {
  name: "TakenFilter",
  description: "In whose hands a case is.",
  valuesConfig: {
    NOBODY: { description: "Nobody has taken it." },
    ME: { description: "The viewer has." },
    OTHERS: { description: "A colleague has." },
  },
});

export enum DeadlineFilter {
  OVERDUE = "OVERDUE",
  TODAY = "TODAY",
  LATER = "LATER",
}
registerEnumType(DeadlineFilter, {
  name: "DeadlineFilter",
  description: "Where a deadline lies, seen from today in Rome.",
  valuesConfig: {
    OVERDUE: { description: "Before today." },
    TODAY: { description: "Today." },
    LATER: { description: "After today." },
  },
});

@ObjectType("CaseAssignment", { description: "Who at the desk works on a case." })
export class CaseAssignmentType {
  @Field(() => String, { description: "Name of the colleague." })
  name!: string;

  @Field(() => InstantScalar, { description: "Since when." })
  takenAt!: Date;

  @Field(() => Boolean, { description: "Whether it is the viewer." })
  isMine!: boolean;

  @Field(() => String, {
    description: "The same as a sentence, in the asked language: who works on it, since when.",
  })
  text!: string;
}

@ObjectType("WaitingCase", {
  description: "Something that waits for the desk, or for others while the desk looks on.",
})
export class WaitingCaseType {
  @Field(() => ID, { description: "Id of what waits: of the take-in-charge, the fee change, the alarm." })
  id!: string;

  @Field(() => WaitingKindType, { description: "What it is." })
  kind!: WaitingKind;

  @Field(() => WaitedForType, { description: "Whose turn it is." })
  waitsFor!: WaitedFor;

  @Field(() => InstantScalar, { description: "Since when whoever acts next has been able to." })
  since!: Date;

  @Field(() => LocalDateScalar, { description: "Until when." })
  dueOn!: LocalDate;

  @Field(() => Int, {
    nullable: true,
    description: "What it is about in money, in cents; null where in none.",
  })
  amountCents!: Cents | null;
}

export const WaitingCaseConnection = listConnection(WaitingCaseType, "WaitingCase");
export const WaitingCasesArguments = listArguments(waitingCasesList, "WaitingCase", {
  kind: () => WaitingKindType,
  turn: () => WaitedForType,
  taken: () => TakenFilter,
  deadline: () => DeadlineFilter,
});

@ObjectType("DeskColleague", { description: "Somebody who works at the desk." })
export class DeskColleagueType {
  @Field(() => ID, { description: "Id of the account." })
  id!: string;

  @Field(() => String, { description: "Name." })
  displayName!: string;
}

@ObjectType("SavedView", { description: "Filters and order of the queue under a name of the viewer's own." })
export class SavedViewType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => String, { description: "As the viewer calls it." })
  name!: string;

  @Field(() => String, { description: "As the address of the queue says it: `kind=ALARM&sort=due`." })
  query!: string;
}

@InputType({ description: "Which case of the queue." })
export class WaitingCaseInput {
  @Field(() => ID, { description: "Id of what waits." })
  caseId!: string;
}

@InputType({ description: "Which case of the queue, and to whom it goes." })
export class GiveCaseInput extends WaitingCaseInput {
  @Field(() => ID, { description: "Account of a colleague at the desk." })
  accountId!: string;
}

@InputType({ description: "What one would take next." })
export class TakeNextCaseInput {
  @Field(() => String, {
    description:
      "8 to 200 characters of your choice; a repeated call with the same key takes no second case.",
  })
  idempotencyKey!: string;

  @Field(() => WaitingKindType, { nullable: true, description: "Of this kind only." })
  kind!: WaitingKind | null;
}

@InputType({ description: "A view to keep." })
export class SaveViewInput {
  @AtMost(60)
  @Field(() => String, { description: "At most 60 characters, none of one's other views." })
  name!: string;

  @Field(() => String, {
    description: "The query of the queue's address; what neither filters nor orders is left out.",
  })
  query!: string;
}

@InputType({ description: "Which of one's views." })
export class SavedViewInput {
  @Field(() => ID, { description: "Id of the view." })
  viewId!: string;
}

@InputType({ description: "A new name for a view." })
export class RenameViewInput extends SavedViewInput {
  @AtMost(60)
  @Field(() => String, { description: "At most 60 characters, none of one's other views." })
  name!: string;
}

@ObjectType({ description: "The case as it now waits, or why nothing changed." })
export class WaitingCasePayload extends Payload {
  @Field(() => WaitingCaseType, { nullable: true, description: "As it stands now." })
  waitingCase?: WaitingCaseType | null;
}

@ObjectType({ description: "One's views, or why nothing changed." })
export class SavedViewsPayload extends Payload {
  @Field(() => [SavedViewType], { nullable: true, description: "All of them, by name." })
  savedViews?: SavedViewType[] | null;
}
