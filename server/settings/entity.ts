import { defineEntity, p } from "@mikro-orm/core";

/**
 * A setting was changed: the newest of a name is what holds, all of them are its history. Append-only by trigger. Who did it is
 * an id alone, as in the journal: accounts stand above.
 */
const SettingChangeSchema = defineEntity({
  name: "SettingChange",
  properties: {
    id: p.uuid().primary(),
    name: p.string().length(40),
    /** Counts the changes of a setting, from one. */
    version: p.integer(),
    value: p.string().length(200),
    changedAt: p.datetime(),
    changedBy: p.uuid(),
  },
  uniques: [{ properties: ["name", "version"] }],
});
export class SettingChange extends SettingChangeSchema.class {}
SettingChangeSchema.setClass(SettingChange);
