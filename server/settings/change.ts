import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { SettingChange } from "./entity.ts";
import { administratorNeeded, changedMeanwhile, outOfBounds, sameValue } from "./refusals.ts";
import { keptValue, mayChangeSettings, otherwiseOf, type SettingName } from "./rules.ts";
import { note } from "./verbs.ts";

export interface NewValue {
  readonly name: SettingName;
  /** Amounts in cents, days and hours as digits; telephone numbers and hours as people write them. */
  readonly value: string;
  /** How often the setting had been changed when it was read. */
  readonly version: number;
}

/**
 * From now on a setting has another value, for everybody; what was promised before stays as it is.
 * @throws Refusal SUPERVISOR_NEEDED, INVALID_INPUT (not of its kind, out of its bounds), CHANGED_MEANWHILE, NOTHING_CHANGED
 */
export async function changeSetting(
  act: Act,
  { name, value, version }: NewValue,
): Promise<{ name: SettingName }> {
  const actor = onlyThrough("desk", act.actor);
  if (!mayChangeSettings(actor)) throw administratorNeeded();
  const to = keptValue(name, value);
  if (to === undefined) throw outOfBounds(name);
  // Of two at once, the second finds the first.
  await sql`select pg_advisory_xact_lock(hashtext('setting'), hashtext(${name}))`.execute(act.em.getKysely());
  const last = await act.em.findOne(SettingChange, { name }, { orderBy: { version: "desc" }, refresh: true });
  if ((last?.version ?? 0) !== version) throw changedMeanwhile();
  const from = last?.value ?? otherwiseOf(name);
  if (from === to) throw sameValue();
  const changed = act.em.create(SettingChange, {
    ...{ id: randomUUID(), name, version: version + 1, value: to },
    ...{ changedAt: act.now, changedBy: actor.accountId },
  });
  note(act, { subjectType: "setting", subjectId: changed.id }, { verb: "setting.changed", name, from, to });
  return { name };
}
