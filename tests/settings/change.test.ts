import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { DeskRole } from "../../server/kernel/roles.ts";
import { Refusal } from "../../server/kernel/refusal.ts";
import { changeSetting } from "../../server/settings/change.ts";
import { SettingChange } from "../../server/settings/entity.ts";
import { settingsOf, settingsWithHistory } from "../../server/settings/queries.ts";
import type { SettingName } from "../../server/settings/rules.ts";
import { acting } from "../support/acting.ts";
import { accountId, seedCast } from "../support/cast.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { startsAt } from "../support/server.ts";

describeOnBothDatabases("a setting", (database) => {
  const em = () => database.orm.em.fork();
  const at = new Date(startsAt);
  const desk = (userName: string, role: DeskRole) =>
    ({ door: "desk", accountId: accountId(userName), sessionId: "", role }) as const;
  const silvia = desk("silvia.moretti", "administrator");

  beforeEach(async () => {
    await emptyButNetwork(em());
    await seedCast(em(), at);
  });

  const change = (
    name: SettingName,
    value: string,
    version: number,
    actor = silvia as ReturnType<typeof desk>,
  ) =>
    acting(database, { actor, at }, (act) => changeSetting(act, { name, value, version })).then(
      () => "done",
      (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
    );

  test("holds for everybody from its change on, and its history says who and when", async () => {
    expect((await settingsOf(em())).heldHours).toBe(72);
    expect(await change("heldHours", "96", 0)).toBe("done");
    expect(await change("heldHours", "48", 1, desk("rita.fontana", "administrator"))).toBe("done");
    const { heldHours, sessionHours } = await settingsOf(em());
    expect({ heldHours, sessionHours }).toEqual({ heldHours: 48, sessionHours: 12 });
    const all = await settingsWithHistory(em(), silvia);
    const { changes } = all.find(({ name }) => name === "heldHours") ?? { changes: [] };
    expect(changes.map(({ version, value, changedBy }) => [version, value, changedBy])).toEqual([
      [2, "48", accountId("rita.fontana")],
      [1, "96", accountId("silvia.moretti")],
    ]);
    const { rows } = await sql<{ particulars: object }>`
      select particulars from journal where verb = 'setting.changed' order by id`.execute(em().getKysely());
    expect(rows.map(({ particulars }) => particulars)).toEqual([
      { name: "heldHours", from: "72", to: "96" },
      { name: "heldHours", from: "96", to: "48" },
    ]);
  });

  test("is changed by who may, within its bounds, to something else, as it was read", async () => {
    for (const role of ["operator", "supervisor", "doctor"] as const)
      expect(await change("heldHours", "96", 0, desk("centrale.operativa", role))).toBe("SUPERVISOR_NEEDED");
    expect(await change("heldHours", "12", 0)).toBe("INVALID_INPUT");
    expect(await change("heldHours", "72", 0)).toBe("NOTHING_CHANGED");
    expect(await change("heldHours", "96", 3)).toBe("CHANGED_MEANWHILE");
    expect(await em().count(SettingChange)).toBe(0);
  });

  test("changed by eight at once is changed by one, and the others are told", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, place) => change("answerDays", String(40 + place), 0)),
    );
    expect(answers.toSorted()).toEqual([...Array.from({ length: 7 }, () => "CHANGED_MEANWHILE"), "done"]);
    expect(await em().count(SettingChange)).toBe(1);
  });

  test("keeps its history by trigger", async () => {
    await change("answerDays", "45", 0);
    for (const attempt of ["update setting_change set value = '1'", "delete from setting_change"])
      await expect(sql.raw(attempt).execute(em().getKysely())).rejects.toThrow("append-only");
  });
});
