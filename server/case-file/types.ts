import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import type { LocalDate } from "../kernel/dates.ts";
import { InstantScalar, LocalDateScalar } from "../kernel/types.ts";

export enum FactSourceType {
  PLAN = "plan",
  MEMBER = "member",
  FACILITY = "facility",
  FILE = "file",
  DESK = "desk",
}
registerEnumType(FactSourceType, {
  name: "FactSource",
  description:
    "Who said a fact, the least trusted first: of several the most trusted holds, of those the newest.",
  valuesConfig: {
    PLAN: { description: "Presumed, the ordinary case." },
    MEMBER: { description: "The member." },
    FACILITY: { description: "The facility." },
    FILE: { description: "Read in a checked file." },
    DESK: { description: "The Operations Centre." },
  },
});

@ObjectType("CaseFact", { description: "A fact of a case: what was said, by whom and when." })
export class CaseFactType {
  @Field(() => ID, { description: "Stable id; ids follow the order of telling." })
  id!: string;

  @Field(() => String, { description: "Stable name, e.g. injuredOn." })
  name!: string;

  @Field(() => String, { description: "Name in the asked language." })
  label!: string;

  @Field(() => String, { description: "The value as the API takes it." })
  value!: string;

  @Field(() => String, { description: "The value in the asked language." })
  valueText!: string;

  @Field(() => FactSourceType, { description: "Who said it." })
  source!: FactSourceType;

  @Field(() => String, { description: "Who said it, in words: a name at the desk, else the door." })
  by!: string;

  @Field(() => InstantScalar, { description: "When." })
  at!: Date;

  @Field(() => String, { nullable: true, description: "Address of the file that shows it." })
  documentUrl!: string | null;

  @Field(() => Boolean, { description: "Whether it is the one that holds among those of its name." })
  holds!: boolean;
}

export enum FactInputKind {
  YES_NO = "yesNo",
  DATE = "date",
  NUMBER = "number",
  TEXT = "text",
  CHOICE = "choice",
}
registerEnumType(FactInputKind, {
  name: "FactInputKind",
  description: "How a form asks for a fact.",
  valuesConfig: {
    YES_NO: { description: "`true` or `false`." },
    DATE: { description: "A day, yyyy-mm-dd." },
    NUMBER: { description: "A whole number." },
    TEXT: { description: "Words." },
    CHOICE: { description: "One of `options`." },
  },
});

@ObjectType({ description: "One possible answer." })
export class FactOption {
  @Field(() => String, { description: "Give it as `value`." })
  value!: string;

  @Field(() => String, { description: "In the asked language." })
  label!: string;
}

@ObjectType({ description: "A fact that would end a doubt: what to ask, how, and who can answer." })
export class FactQuestion {
  @Field(() => String, { description: "Stable name; give it to `tellFacts`." })
  name!: string;

  @Field(() => String, { description: "What is asked, in the asked language." })
  label!: string;

  @Field(() => FactInputKind, { description: "How a form asks for it." })
  input!: FactInputKind;

  @Field(() => [FactOption], { description: "The possible answers; empty for dates, numbers and words." })
  options!: FactOption[];

  @Field(() => String, { nullable: true, description: "Clause that asks for it." })
  clause!: string | null;

  @Field(() => String, { description: "Who can answer, in a sentence." })
  who!: string;

  @Field(() => Boolean, { description: "Whether the viewer may answer it here." })
  mayTell!: boolean;

  @Field(() => Boolean, { description: "Whether it is a document: held, or declared not to exist." })
  isDocument!: boolean;

  @Field(() => Boolean, { description: "Whether only a doctor or the Operations Centre can judge it." })
  isJudgement!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "What holds now, as the API takes it; null when nothing was said.",
  })
  value!: string | null;
}

@InputType({ description: "One fact told." })
export class ToldFactInput {
  @Field(() => String, { description: "Name, as in `missingFacts`." })
  name!: string;

  @Field(() => String, {
    description: "`true`, `false`, a date yyyy-mm-dd, a number, or one of the options.",
  })
  value!: string;
}

@ObjectType({ description: "What happened, oldest first." })
export class TimelineEvent {
  @Field(() => String, { description: "Stable verb, e.g. takeInCharge.authorised." })
  verb!: string;

  @Field(() => String, { description: "In words, in the asked language." })
  label!: string;

  @Field(() => InstantScalar, { description: "When." })
  at!: Date;

  @Field(() => String, { nullable: true, description: "Who: the member, the facility or the fund." })
  by!: string | null;
}

export enum NextActorType {
  MEMBER = "member",
  FACILITY = "facility",
  DESK = "desk",
}
registerEnumType(NextActorType, {
  name: "NextActor",
  description: "Who has to act next.",
  valuesConfig: {
    MEMBER: { description: "The member, or a minor's parent; documents may come from the facility too." },
    FACILITY: { description: "The facility." },
    DESK: { description: "The Operations Centre." },
  },
});

@ObjectType("NextStep", { description: "What a case waits for." })
export class NextStepType {
  @Field(() => NextActorType, { description: "Who acts." })
  by!: NextActorType;

  @Field(() => String, { description: "What is awaited, in the asked language." })
  what!: string;

  @Field(() => InstantScalar, { description: "Since when." })
  since!: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: "Last day for it, where there is one." })
  until!: LocalDate | null;
}
