import { notes, type Verb } from "../kernel/verbs.ts";
import type { AlarmKind } from "./entity.ts";

export type AlarmVerb = Verb<"alarm.raised", { kind: AlarmKind }> | Verb<"alarm.seen">;

export const note = notes<AlarmVerb>();
