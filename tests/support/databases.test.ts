import { expect, test } from "vitest";
import { describeOnBothDatabases } from "./databases.ts";

describeOnBothDatabases("a database for tests", (database) => {
  test("is migrated, empty and knows places on the globe", async () => {
    const em = database.orm.em.fork();
    const [row] = await em.execute<{ facilities: number; meters: number }[]>(
      `select (select count(*)::int from facility) as facilities,
              st_distance('point(7.68 45.07)'::geography, 'point(9.19 45.46)'::geography)::int as meters`,
    );
    expect(row?.facilities).toBe(0);
    expect(row?.meters).toBeGreaterThan(120_000);
    expect(await database.orm.migrator.getPending()).toEqual([]);
  });
});
