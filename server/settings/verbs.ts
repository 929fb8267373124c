import { notes, type Verb } from "../kernel/verbs.ts";

type SettingVerb = Verb<"setting.changed", { name: string; from: string; to: string }>;

export const note = notes<SettingVerb>();
