import { Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { listArguments } from "../kernel/listing/inputs.ts";
import { listConnection } from "../kernel/listing/types.ts";
import { InstantScalar, Payload } from "../kernel/types.ts";
import { alarmsList } from "./alarm-list.ts";
import type { AlarmKind } from "./entity.ts";

export enum AlarmKindType {
  WRONG_CODES = "wrongCodes",
  CODES_SENT = "codesSent",
  MEMBER_SEARCHES = "memberSearches",
}
registerEnumType(AlarmKindType, {
  name: "AlarmKind",
  description: "Which limit somebody came to.",
  valuesConfig: {
    WRONG_CODES: {
      description: "Wrong confirmation codes of a member, over all takes-in-charge of the day.",
    },
    CODES_SENT: { description: "Confirmation codes sent to a member in a day." },
    MEMBER_SEARCHES: { description: "Searches of members that found nobody, by one user in an hour." },
  },
});

@ObjectType("Alarm", { description: "Somebody came to a limit that honest work does not reach." })
export class AlarmType {
  @Field(() => ID, { description: "Stable id." })
  id!: string;

  @Field(() => AlarmKindType, { description: "Which limit." })
  kind!: AlarmKind;

  @Field(() => InstantScalar, { description: "When the limit was reached." })
  at!: Date;

  @Field(() => InstantScalar, { nullable: true, description: "When somebody at the desk looked into it." })
  seenAt!: Date | null;
}

@ObjectType()
export class AlarmConnection extends listConnection(AlarmType, "Alarm") {}

export const AlarmsArguments = listArguments(alarmsList, "Alarm", { seen: () => Boolean });

@InputType({ description: "Which alarm was looked into." })
export class MarkAlarmSeenInput {
  @Field(() => ID, { description: "Id of the alarm." })
  alarmId!: string;
}

@ObjectType({ description: "The alarm as it then stands." })
export class AlarmPayload extends Payload {
  @Field(() => AlarmType, { nullable: true, description: "The alarm." })
  alarm?: AlarmType | null;
}
