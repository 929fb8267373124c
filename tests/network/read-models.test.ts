import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { rebuildReadModels } from "../../server/network/search/rebuild.ts";
import { seedNetwork } from "../../server/seed/network.ts";
import { chanceOf } from "../support/chance.ts";
import { describeOnBothDatabases } from "../support/databases.ts";

/** What each read model says, in columns that do not depend on the order in which things were numbered. */
const readModels = {
  facility_nearby: sql`
    select n.facility_id::text, coalesce(s.service_code, ''), n.key % 16, st_astext(n.point)
    from facility_nearby n left join service_number s on s.number = n.key / 16 and n.key >= 16`,
  doctor_nearby: sql`
    select n.doctor_id::text, n.facility_id::text, coalesce(s.service_code, ''), st_astext(n.point)
    from doctor_nearby n left join service_number s on s.number = n.key and n.key > 0`,
  facility_card: sql`select facility_id::text, offers, doctors from facility_card`,
  facility_word: sql`select word, search_name, facility_id::text from facility_word`,
  doctor_word: sql`select word, search_name, doctor_id::text from doctor_word`,
};

/** The same, read from nothing but the tables that the read models follow. */
const sources = {
  facility_nearby: sql`
    select f.id::text, coalesce(offered.code, ''), facility_nearby_key(0, f.type, f.blueasy),
      st_astext(st_transform(f.location::geometry, 7794))
    from facility f
    cross join lateral (
      select null as code union all select service_code from facility_service where facility_id = f.id
    ) offered
    where not f.withdrawn`,
  doctor_nearby: sql`
    select distinct d.id::text, f.id::text, met.code, st_astext(st_transform(f.location::geometry, 7794))
    from doctor d join affiliation a on a.doctor_id = d.id join facility f on f.id = a.facility_id
    cross join lateral (
      select '' as code union select a.service_code union select specialty_key(unnest(d.specialties))
    ) met
    where not d.withdrawn and not f.withdrawn`,
  facility_word: sql`
    select distinct word, search_name, id::text from facility, regexp_split_to_table(search_name, ' ') word
    where word <> '' and not withdrawn`,
  doctor_word: sql`
    select distinct word, search_name, id::text from doctor, regexp_split_to_table(search_name, ' ') word
    where word <> '' and not withdrawn`,
};

describeOnBothDatabases("the read models of the network", (database) => {
  const em = () => database.orm.em.fork();

  beforeAll(async () => {
    await em().transactional(seedNetwork);
    await changeMuch();
  });

  /** Everything that may happen to the network, to facilities and doctors drawn by lot. */
  async function changeMuch(): Promise<void> {
    const chance = chanceOf(3);
    const lot = (
      table: string,
    ) => sql`(select id from ${sql.table(table)} order by md5(id::text || ${chance.between(0, 1)}::text)
      limit ${1 + Math.floor(chance.between(0, 3))})`;
    const far = () =>
      sql`st_setsrid(st_makepoint(${chance.between(8, 16)}, ${chance.between(38, 45)}), 4326)::geography`;
    const changes = [
      () => sql`update facility set search_name = 'villa ' || search_name, name = 'Villa ' || name where id in ${lot("facility")}`,
      () => sql`update facility set withdrawn = not withdrawn where id in ${lot("facility")}`,
      () => sql`update facility set blueasy = not blueasy where id in ${lot("facility")}`,
      () => sql`update facility set type = 'medicalCentre' where id in ${lot("facility")}`,
      () => sql`update facility set location = ${far()} where id in ${lot("facility")}`,
      () => sql`delete from facility_service where facility_id in ${lot("facility")}`,
      () => sql`insert into facility_service (facility_id, service_code) select id, 'PET' from facility where id in ${lot("facility")} on conflict do nothing`,
      () => sql`delete from fee_schedule_item where facility_id in ${lot("facility")}`,
      () => sql`update fee_schedule_item set price_cents = price_cents + 100 where facility_id in ${lot("facility")}`,
      () => sql`update doctor set search_name = search_name || ' de luca', last_name = last_name || ' De Luca' where id in ${lot("doctor")}`,
      () => sql`update doctor set withdrawn = not withdrawn where id in ${lot("doctor")}`,
      () => sql`update doctor set specialties = array['CARDIOLOGIA', 'FISIATRIA'] where id in ${lot("doctor")}`,
      () => sql`delete from affiliation where doctor_id in ${lot("doctor")}`,
      () => sql`delete from affiliation where facility_id in ${lot("facility")}`,
      () => sql`delete from facility where id in (select id from facility f where id in ${lot("facility")} and not exists (select from affiliation where facility_id = f.id))`,
    ]; // prettier-ignore
    for (let round = 0; round < 20; round += 1) {
      for (const change of changes) await change().execute(em().getKysely());
      // Several in one transaction too.
      await em().transactional(async (inside) => {
        for (const change of changes.toSorted(() => chance.between(-1, 1)).slice(0, 4))
          await change().execute(inside.getKysely());
      });
    }
  }

  async function linesOf(
    from: SqlEntityManager,
    table: keyof typeof readModels | keyof typeof sources,
    which: "kept" | "source",
  ) {
    const query = which === "kept" ? readModels[table] : sources[table as keyof typeof sources];
    const { rows } = await sql<{
      line: string;
    }>`select told::text as line from (${query}) told order by told::text collate "C"`.execute(
      from.getKysely(),
    );
    return rows.map(({ line }) => line);
  }

  test.each(Object.keys(sources) as (keyof typeof sources)[])(
    "%s says after many changes what the plain query says",
    async (table) => {
      const kept = await linesOf(em(), table, "kept");
      expect(kept.length).toBeGreaterThan(500);
      expect(kept).toEqual(await linesOf(em(), table, "source"));
    },
  );

  test("making them anew changes nothing", async () => {
    const told = async () => {
      const lines: Record<string, string[]> = {};
      for (const table of Object.keys(readModels) as (keyof typeof readModels)[])
        lines[table] = await linesOf(em(), table, "kept");
      return lines;
    };
    const before = await told();
    await rebuildReadModels(em());
    const after = await told();
    for (const [table, lines] of Object.entries(before)) expect(after[table], table).toEqual(lines);
  });
});
