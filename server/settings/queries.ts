import type { EntityManager } from "@mikro-orm/core";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { groupedBy } from "../kernel/batch.ts";
import { SettingChange } from "./entity.ts";
import { type SettingName, settingNames, type Settings, settingsIn } from "./rules.ts";

/** What holds now, of every setting: the one place where rooms read them. */
export async function settingsOf(em: EntityManager): Promise<Settings> {
  const changes = await em.find(SettingChange, {}, { orderBy: { version: "asc" } });
  return settingsIn(new Map(changes.map(({ name, value }) => [name, value])));
}

/** A setting and its changes, newest first; the first of them holds. */
export interface SettingHistory {
  readonly name: SettingName;
  readonly changes: readonly SettingChange[];
}

/** All settings, in the order of their page. For the desk. */
export async function settingsWithHistory(em: EntityManager, actor: Actor): Promise<SettingHistory[]> {
  onlyThrough("desk", actor);
  const changes = await em.find(SettingChange, {}, { orderBy: { version: "desc" } });
  const byName = groupedBy(changes, ({ name }) => name);
  return settingNames.map((name) => ({ name, changes: byName.get(name) ?? [] }));
}
