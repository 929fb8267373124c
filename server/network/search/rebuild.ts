/** The read models of the network, made anew from what they follow. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";

/** Their indexes are made once at the end, which is much faster than row by row. */
const indexed = ["facility_nearby_index", "doctor_nearby_index"];
const IDS_PER_ROUND = 20_000;

/** Rows of each read model afterwards. */
export interface Rebuilt {
  readonly facilities: number;
  readonly doctors: number;
  readonly words: number;
}

/** One transaction; searches wait for its end. */
export async function rebuildReadModels(
  em: SqlEntityManager,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Rebuilt> {
  return em.transactional(async (inside) => {
    const database = inside.getKysely();
    const { rows: definitions } = await sql<{ definition: string }>`
      select indexdef as definition from pg_indexes where indexname = any(${indexed}::text[])
    `.execute(database);
    for (const name of indexed) await sql`drop index ${sql.ref(name)}`.execute(database);
    await sql`
      truncate facility_nearby, doctor_nearby, name_word, facility_card, doctor_word, facility_word
    `.execute(database);
    const facilities = await idsOf(inside, "facility");
    const doctors = await idsOf(inside, "doctor");
    const all = 3 * facilities.length + 2 * doctors.length;
    let done = 0;
    for (const [ids, refresh] of [
      [facilities, "facility_nearby_refresh"],
      [doctors, "doctor_nearby_refresh"],
      [facilities, "facility_card_refresh"],
      [doctors, "doctor_word_refresh"],
      [facilities, "facility_word_refresh"],
    ] as const) {
      for (let start = 0; start < ids.length; start += IDS_PER_ROUND) {
        const round = ids.slice(start, start + IDS_PER_ROUND);
        await sql`select ${sql.ref(refresh)}(${round}::uuid[])`.execute(database);
        onProgress((done += round.length), all);
      }
    }
    await sql`
      insert into name_word (word)
      select distinct word
      from (select search_name from facility union all select search_name from doctor) named,
        regexp_split_to_table(search_name, ' ') word
      where length(word) >= 4`.execute(database);
    for (const { definition } of definitions) await sql.raw(definition).execute(database);
    const { rows } = await sql<Rebuilt>`
      select (select count(*)::int from facility_nearby) as facilities,
        (select count(*)::int from doctor_nearby) as doctors, (select count(*)::int from name_word) as words
    `.execute(database);
    return rows[0] ?? { facilities: 0, doctors: 0, words: 0 };
  });
}

async function idsOf(em: SqlEntityManager, table: "facility" | "doctor"): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} order by id`.execute(
    em.getKysely(),
  );
  return rows.map(({ id }) => id);
}
