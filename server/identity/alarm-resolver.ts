import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../context.ts";
import { facilityById } from "../network/queries.ts";
import { FacilityType } from "../network/types.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import { alarmsList, alarmWords } from "./alarm-list.ts";
import { markAlarmSeen } from "./alarm-actions.ts";
import {
  AlarmConnection,
  AlarmPayload,
  AlarmsArguments,
  AlarmType,
  MarkAlarmSeenInput,
} from "./alarm-types.ts";
import { Alarm } from "./entity.ts";
import { Answers } from "../kernel/types.ts";
import { accountById, personById } from "./queries.ts";

@Resolver(() => AlarmType)
export class AlarmResolver {
  @Authorized(...alarmsList.doors)
  @Query(() => AlarmConnection, { description: "Limits that somebody came to." })
  alarms(@Args(() => AlarmsArguments) asked: Asked, @Ctx() context: Context) {
    return connection(alarmsList, context, asked);
  }

  @Authorized("desk:alarms")
  @Answers("NOT_FOUND")
  @Mutation(() => AlarmPayload, { description: "Somebody at the desk has looked into an alarm." })
  markAlarmSeen(@Arg("input", () => MarkAlarmSeenInput) input: MarkAlarmSeenInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { id } = await context.perform("alarm.markSeen", {}, (act) => markAlarmSeen(act, input));
      return { alarm: await context.em.findOneOrFail(Alarm, { id }) };
    });
  }

  @FieldResolver(() => String, { description: "What happened, in the asked language." })
  text(@Root() { kind }: Alarm, @Ctx() { language }: Context) {
    return alarmWords[kind][language];
  }

  @FieldResolver(() => String, { description: "Name of the user who came to it." })
  async userName(@Root() { account }: Alarm, @Ctx() context: Context) {
    return (await context.load(accountById, account))?.displayName ?? "";
  }

  @FieldResolver(() => FacilityType, { nullable: true, description: "For which facility." })
  async facility(@Root() { facility }: Alarm, @Ctx() context: Context) {
    return (await context.load(facilityById, facility)) ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Name of the member; null when of no single one.",
  })
  async memberName(@Root() { person }: Alarm, @Ctx() context: Context) {
    const member = person ? await context.load(personById, person) : undefined;
    return member ? `${member.firstName} ${member.lastName}` : null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Name of whoever looked into it." })
  async seenByName(@Root() { seenBy }: Alarm, @Ctx() context: Context) {
    return seenBy ? ((await context.load(accountById, seenBy))?.displayName ?? null) : null;
  }
}
