import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { Account } from "../../server/identity/entity.ts";
import { isCalled } from "../../server/identity/names.ts";
import { seedCast } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { startsAt } from "../support/server.ts";

describeOnOneDatabase("persons are found by the words of their names", (database) => {
  const em = () => database.orm.em.fork();
  const users = async (text: string) =>
    (
      await em().find(Account, { person: await isCalled(em(), text) } as object, {
        orderBy: { userName: "asc" },
      })
    ).map(({ userName }) => userName);

  beforeAll(() => seedCast(em(), new Date(startsAt)));

  test("whole or in part, in any order, without accents and case", async () => {
    expect(await users("ÓSSI marc")).toEqual(["marco.rossi"]);
    expect(await users("zzyzx")).toEqual([]);
    expect(await isCalled(em(), " - ")).toBeUndefined();
  });

  test("also among more than a thousand of one name", async () => {
    await sql`
      insert into person (id, tax_code, first_name, last_name, birth_date, sex)
      select gen_random_uuid(), 'RSSXXX80A01' || lpad(n::text, 5, '0'), 'Numero ' || n, 'De Rossi', '1980-01-01', 'female'
      from generate_series(1, 1001) n`.execute(em().getKysely());
    expect(await users("rossi")).toEqual(await users("marco rossi"));
    expect(await users("ro")).toEqual(await users("rossi"));
  });
});
