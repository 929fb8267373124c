import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../kernel/act.ts";
import { onlyThrough, wrongDoor } from "../kernel/actor.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import { Alarm, type AlarmKind } from "./entity.ts";
import { note } from "./verbs.ts";

export interface Cause {
  readonly kind: AlarmKind;
  readonly facilityId: string;
  readonly personId?: string;
}

/** Rings at the desk, and nowhere else: the journal line names neither facility nor member, who would hear of it. */
export async function raiseAlarm(act: Act, { kind, facilityId, personId }: Cause): Promise<void> {
  if (!("accountId" in act.actor)) throw wrongDoor(act.actor);
  const alarm = act.em.create(Alarm, {
    id: randomUUID(),
    kind,
    at: act.now,
    account: act.actor.accountId,
    facility: facilityId,
    person: personId ?? null,
    seenAt: null,
    seenBy: null,
  });
  note(act, { subjectType: "alarm", subjectId: alarm.id }, { verb: "alarm.raised", kind });
}

/** Somebody at the desk has looked into it; the first who did stays named. @throws Refusal NOT_FOUND */
export async function markAlarmSeen(act: Act, input: { alarmId: string }): Promise<{ id: string }> {
  const { accountId } = onlyThrough("desk", act.actor);
  const id = knownId(input.alarmId, "input.alarmId");
  const alarm = await act.em.findOne(Alarm, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (alarm === null) throw notFound("input.alarmId");
  if (alarm.seenAt) return { id };
  alarm.seenAt = act.now;
  alarm.seenBy = accountId;
  note(act, { subjectType: "alarm", subjectId: id }, { verb: "alarm.seen" });
  return { id };
}
