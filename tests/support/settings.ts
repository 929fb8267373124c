import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { SettingChange } from "../../server/settings/entity.ts";
import type { SettingName } from "../../server/settings/rules.ts";
import { accountId } from "./cast.ts";

/** A setting has another value, as if somebody of the cast had changed it once more. */
export async function settingIs(
  em: SqlEntityManager,
  name: SettingName,
  value: string,
  changedAt: Date,
): Promise<void> {
  const version = (await em.count(SettingChange, { name })) + 1;
  const changedBy = accountId("silvia.moretti");
  await em.insert(SettingChange, { id: randomUUID(), name, version, value, changedAt, changedBy });
}
